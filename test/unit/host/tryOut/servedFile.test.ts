import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servedFile } from "../../../../src/host/tryOut/servedFile";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "served-"));
  mkdirSync(join(project, "dist/page"), { recursive: true });
  mkdirSync(join(project, "dist/addin"), { recursive: true });
  writeFileSync(join(project, "secret.txt"), "secret");
  writeFileSync(join(project, "dist/page/index.html"), "page");
  writeFileSync(join(project, "dist/addin/taskpane.js"), `"${CDN}"`);
  writeFileSync(join(project, "dist/addin/taskpane.html"), `<script src="${CDN}office.js"></script>`);
});

afterAll(() => rmSync(project, { recursive: true }));

async function textAt(path: string, from = project): Promise<string | undefined> {
  const file = await servedFile(path, from);
  return file === undefined ? undefined : Buffer.from(file.content).toString("utf8");
}

describe("servedFile()", () => {
  it("answers the root with the page", async () => {
    expect(await servedFile("/", project)).toMatchObject({ type: "text/html; charset=utf-8" });
    expect(await textAt("/")).toBe("page");
  });

  it("lets the add-in's pages load Office.js from here, and leaves its scripts as built", async () => {
    expect(await textAt("/add-in/taskpane.html")).toBe('<script src="/office/office.js"></script>');
    expect(await textAt("/add-in/taskpane.js")).toBe(`"${CDN}"`);
  });

  it.each([
    "/missing.js",
    "/add-in/missing.html",
    "/add-in",
    "/..%2fsecret.txt",
    "/../../secret.txt",
    "/add-in/..%2f..%2fsecret.txt",
  ])("has nothing at %s", async (path) => {
    expect(await textAt(path)).toBeUndefined();
  });

  it("serves Microsoft's package, and answers for the user whether the host is trusted", async () => {
    expect(await textAt("/office/office.js", process.cwd())).toContain("Office");
    expect(await textAt("/office/AgaveErrorUX/index.html")).toContain("hostUserTrusted");
  });
});
