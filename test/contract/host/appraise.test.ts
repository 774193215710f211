import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
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
  const out = at("out.xlsx");
  const options: CommandOptions = {
    files: [at("in.xlsx")],
    output: { kind: "appraisal", out },
    locale: "en",
    trace: false,
    acceptGuesses: false,
    place: false,
  };
  const sheetsOf = async (path: string): Promise<readonly string[]> => {
    const { sheets } = await readWorkbook(readFileSync(path));
    return sheets.map(({ name }) => name);
  };

  beforeEach(async () => {
    const workbook = new Workbook("接待");
    writeFileSync(at("in.xlsx"), await writeWorkbook(workbook));
  });
  afterEach(() => readdirSync(folder).forEach((name) => rmSync(at(name))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("presses the button and writes workbook, figures and credits", async () => {
    const [json, credits] = [at("figures.json"), at("credits.csv")];
    const output = { kind: "appraisal", out, json, credits } as const;
    const { ok, lines, trace } = await appraise({ ...options, output, month: "2026-10", trace: true }, PAGE_DIR);
    expect({ ok, lines }).toEqual({
      ok: true,
      lines: ["done in en", `Wrote ${out}`, `Wrote ${json}`, `Wrote ${credits}`],
    });
    expect(await sheetsOf(out)).toEqual(["接待", "绩效汇总"]);
    const written = await readWorkbook(readFileSync(out));
    expect(written.worksheets.getItem("绩效汇总").getRange("B1").values).toEqual([["月份 2026-10"]]);
    expect(JSON.parse(readFileSync(json, "utf8"))).toEqual({ period: "2026-10", agents: [{ agent: "小美" }] });
    expect(readFileSync(credits, "utf8")).toBe("orderId,owner\n1,小美\n");
    expect(trace[0]).toContain("MB up");
  });

  it("says which file can't be written, and leaves none", async () => {
    const json = at("figures.json");
    mkdirSync(json);
    const { ok, lines } = await appraise({ ...options, output: { kind: "appraisal", out, json } }, PAGE_DIR);
    rmdirSync(json);
    expect({ ok, lines }).toEqual({
      ok: false,
      lines: [expect.stringContaining(`Nothing was made: ${json} can't be written`)],
    });
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  it("opens files beside a new workbook, of which only the add-in's sheets are kept", async () => {
    writeFileSync(at("订单.csv"), "订单编号,金额");
    const { ok } = await appraise({ ...options, files: [at("订单.csv")], month: "2026-10" }, PAGE_DIR);
    expect(ok).toBe(true);
    expect(await sheetsOf(out)).toEqual(["绩效汇总"]);
  });

  it("says where a workbook could be read by the add-in alone", async () => {
    writeFileSync(at("odd.xlsx"), "PK\u0003\u0004 odd");
    const { lines } = await appraise({ ...options, files: [at("odd.xlsx")], month: "2026-10" }, PAGE_DIR);
    expect(lines).toEqual([expect.stringContaining("can't be opened as a workbook"), "done in en", `Wrote ${out}`]);
  });

  it.each([
    [false, "50%"],
    [true, "100%"],
  ])("describes files without writing a workbook; guesses accepted: %s", async (acceptGuesses, sure) => {
    writeFileSync(at("a.csv"), "订单");
    writeFileSync(at("b.csv"), "接待");
    const mapping = at("mapping.json");
    const files = [at("a.csv"), at("b.csv")];
    const command = { ...options, files, acceptGuesses, output: { kind: "mapping", mapping } } as const;
    expect(await appraise(command, PAGE_DIR)).toEqual({
      ok: true,
      lines: [
        `a.csv › 表: Orders, ${sure} sure, not read, 1 doubt`,
        `b.csv › 表: Orders, ${sure} sure, not read, 1 doubt`,
        `Wrote ${mapping}`,
      ],
      trace: [],
    });
    const { tables } = JSON.parse(readFileSync(mapping, "utf8"));
    expect(tables).toMatchObject([
      { source: "a.csv", doubts: ["订单"] },
      { source: "b.csv", doubts: ["接待"] },
    ]);
    expect(readdirSync(folder).sort()).toEqual(["a.csv", "b.csv", "in.xlsx", "mapping.json"]);
  });

  it("makes rules from the template asked for", async () => {
    const output = { kind: "rules", template: "salesTiers", out } as const;
    expect((await appraise({ ...options, output }, PAGE_DIR)).lines).toEqual([
      'wished {"template":"salesTiers"}',
      `Wrote ${out}`,
    ]);
    expect(await sheetsOf(out)).toEqual(["接待"]);
  });

  it.each([
    [false, {}],
    [true, { out }],
  ])("compares plans, with a workbook: %s", async (draw, files) => {
    const json = at("compared.json");
    const output = { kind: "comparison", compare: ["甲", "window=rolling:24"], json, ...files } as const;
    const { lines } = await appraise({ ...options, output }, PAGE_DIR);
    expect(lines[0]).toBe(`wished {"compare":["甲","window=rolling:24"],"draw":${draw}}`);
    expect(JSON.parse(readFileSync(json, "utf8"))).toEqual({ scenarios: [] });
    expect(readdirSync(folder).includes("out.xlsx")).toBe(draw);
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
