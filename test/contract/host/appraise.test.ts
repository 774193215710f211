import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appraise } from "../../../src/host/commandLine/appraise";
import type { CommandOptions } from "../../../src/host/commandLine/commandOptions";
import { Workbook } from "../../../src/host/model/workbook";
import { readWorkbook } from "../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/host/xlsx/writeWorkbook";

const PAGE_DIR = join(__dirname, "../../support/host/appraisalPage");

describe("appraise()", () => {
  const folder = mkdtempSync(join(tmpdir(), "appraise-"));
  const at = (name: string): string => join(folder, name);
  const options: CommandOptions = { file: at("in.xlsx"), out: at("out.xlsx"), locale: "en", trace: false };

  beforeEach(async () => {
    const workbook = new Workbook("接待");
    writeFileSync(options.file, await writeWorkbook(workbook));
  });
  afterEach(() => readdirSync(folder).forEach((name) => rmSync(at(name))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("presses the button and writes workbook, figures and credits", async () => {
    const all = { ...options, month: "2026-10", json: at("figures.json"), credits: at("credits.csv"), trace: true };
    const { ok, lines, trace } = await appraise(all, PAGE_DIR);
    expect({ ok, lines }).toEqual({
      ok: true,
      lines: ["done in en", `Wrote ${all.out}`, `Wrote ${all.json}`, `Wrote ${all.credits}`],
    });
    const written = await readWorkbook(readFileSync(all.out));
    expect(written.sheets.map(({ name }) => name)).toEqual(["接待", "绩效汇总"]);
    expect(written.worksheets.getItem("绩效汇总").getRange("B1").values).toEqual([["月份 2026-10"]]);
    expect(JSON.parse(readFileSync(all.json, "utf8"))).toEqual({ period: "2026-10", agents: [{ agent: "小美" }] });
    expect(readFileSync(all.credits, "utf8")).toBe("orderId,owner\n1,小美\n");
    expect(trace[0]).toContain("MB up");
  });

  it("writes nothing where the add-in refuses, and passes on why", async () => {
    expect(await appraise({ ...options, month: "1999-01" }, PAGE_DIR)).toEqual({
      ok: false,
      lines: ["没有订单"],
      trace: [],
    });
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  it("fails where the page announces nothing", async () => {
    await expect(appraise({ ...options, month: "1999-02" }, PAGE_DIR)).rejects.toThrow("announced no outcome");
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  it("says that the page must be built first", async () => {
    const { ok, lines } = await appraise(options, folder);
    expect(ok).toBe(false);
    expect(lines[0]).toContain("npm run build");
  });
});
