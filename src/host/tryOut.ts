import { hostTextsFor } from "../i18n/host/hostTextsFor";
import { findProjectFolder } from "./commandLine/projectFolder";
import { startServer } from "./tryOut/startServer";

const DEFAULT_PORT = 3000;

/** `npm start`: the composition root of the try-out page's server. `PORT` chooses another port. */
async function main(): Promise<void> {
  const project = findProjectFolder([process.cwd()]);
  const port = Number(process.env["PORT"] ?? DEFAULT_PORT);
  const texts = hostTextsFor(process.env["LANG"]?.startsWith("en") === true ? "en" : "zh-CN").tryOut;
  try {
    const { url } = await startServer({ project, port });
    console.log(texts.open(url));
  } catch (fault) {
    const taken = fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE";
    if (!taken) throw fault;
    console.error(texts.portTaken(port));
    process.exitCode = 1;
  }
}

void main();
