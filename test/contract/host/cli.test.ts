import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The command as a shell sees it: exit codes and streams. */
describe("npm run appraise", () => {
  const project = join(__dirname, "../../..");
  const folder = mkdtempSync(join(tmpdir(), "cli-"));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["-r", "./test/support/registerTypeScript.cjs", "src/host/cli.ts", ...args], {
      cwd: project,
      env: { ...process.env, INIT_CWD: folder },
      encoding: "utf8",
    });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("explains itself on standard output", () => {
    const { status, stdout, stderr } = run("--help", "--lang", "en");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("--credits FILE");
  });

  it("answers wrong usage with the reason and where help is, on standard error, with code 2", () => {
    const { status, stdout, stderr } = run("--moth", "2026-10");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^不认识的选项 --moth。\n.*--help.*\n$/);
  });
});
