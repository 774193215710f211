import { dirname, join } from "node:path";
import { hostTextsFor } from "../i18n/host/hostTextsFor";
import { readCommandLine, type CommandOptions } from "./commandLine/commandOptions";
import { findProjectFolder } from "./commandLine/projectFolder";

/** Exit codes: done, refused or failed, called wrongly. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** `npm run appraise -- …`: the composition root of the command line. */
async function main(): Promise<number> {
  const project = findProjectFolder([process.cwd(), dirname(process.argv[1] ?? "")]);
  // npm runs scripts in the project's folder and tells here where it was called
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const sample = join(project, "assets/sample/payroll.xlsx");
  process.chdir(project);
  const command = readCommandLine(process.argv.slice(2), { folder, sample });
  switch (command.kind) {
    case "help":
      console.log(hostTextsFor(command.locale).help);
      return DONE;
    case "wrong":
      console.error(`${command.reason}\n${hostTextsFor(command.locale).wrong.seeHelp}`);
      return WRONG_USAGE;
    case "run":
      return run(command.options, join(project, "dist/addin"));
  }
}

async function run(options: CommandOptions, pageDir: string): Promise<number> {
  const { appraise } = await import("./commandLine/appraise"); // a second of loading that --help can do without
  const { ok, lines, trace } = await appraise(options, pageDir).catch((fault: unknown) => {
    console.error(fault); // not foreseen: whoever mends it needs the stack
    const reason = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, lines: [hostTextsFor(options.locale).failed(reason)], trace: [] };
  });
  for (const line of lines) (ok ? console.log : console.error)(line);
  for (const line of trace) console.log(line);
  return ok ? DONE : REFUSED;
}

/** Ends the process once all that was said is out; timers of a page must not hold it. */
function exit(code: number): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}

main().then(exit, (fault: unknown) => {
  console.error(fault);
  exit(REFUSED);
});
