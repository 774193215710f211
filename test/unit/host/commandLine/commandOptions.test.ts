import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hostTextsFor } from "../../../../src/i18n/host/hostTextsFor";
import { readCommandLine } from "../../../../src/host/commandLine/commandOptions";

describe("readCommandLine()", () => {
  const folder = mkdtempSync(join(tmpdir(), "command-"));
  const sample = join(folder, "sample.xlsx");
  const read = (...args: string[]) => readCommandLine(args, { folder, sample });
  beforeAll(() => {
    for (const name of ["sample.xlsx", "月份 10.XLSX", "notes.txt"]) writeFileSync(join(folder, name), "");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("takes the sample and writes beside the caller where nothing is said", () => {
    expect(read()).toEqual({
      kind: "run",
      options: {
        files: [sample],
        output: { kind: "appraisal", out: join(folder, "sample.appraisal.xlsx") },
        locale: "zh-CN",
        trace: false,
        acceptGuesses: false,
        place: false,
      },
    });
  });

  it("reads every option, relative to where it was called", () => {
    const args =
      "--month 2026-10 --out a.xlsx --json b.json --credits c.csv --lang en --trace --accept-guesses --place";
    expect(read("月份 10.XLSX", ...args.split(" "))).toEqual({
      kind: "run",
      options: {
        files: [join(folder, "月份 10.XLSX")],
        output: {
          kind: "appraisal",
          out: join(folder, "a.xlsx"),
          json: join(folder, "b.json"),
          credits: join(folder, "c.csv"),
        },
        locale: "en",
        month: "2026-10",
        trace: true,
        acceptGuesses: true,
        place: true,
      },
    });
  });

  it("takes many files of any name, and calls the result after the first", () => {
    expect(read("notes.txt", "sample.xlsx")).toMatchObject({
      options: {
        files: [join(folder, "notes.txt"), sample],
        output: { kind: "appraisal", out: join(folder, "notes.appraisal.xlsx") },
      },
    });
  });

  it("publishes, then locks", () => {
    expect(read("notes.txt", "--lock", "--publish", "--month", "2026-06")).toMatchObject({
      options: { month: "2026-06", output: { kind: "appraisal", steps: ["publish", "lock"] } },
    });
    expect(read("notes.txt", "--lock", "--month", "2026-06")).toMatchObject({
      options: { output: { steps: ["lock"] } },
    });
    expect(read("notes.txt")).not.toHaveProperty("options.output.steps");
  });

  it.each([
    ["--lock"],
    ["--lock --month 2026-06 --json a.json"],
    ["--lock --month 2026-06 --credits a.csv"],
    ["--publish --mapping a.json"],
  ])("refuses %s", (line) => {
    expect(read("notes.txt", ...line.split(" "))).toMatchObject({ kind: "wrong" });
  });

  it("writes the mapping alone where that is asked for", () => {
    expect(read("notes.txt", "--mapping", "m.json", "--accept-guesses")).toMatchObject({
      options: { output: { kind: "mapping", mapping: join(folder, "m.json") }, acceptGuesses: true },
    });
  });

  it.each(["salesTiers", "SALESTIERS", "销售额阶梯提成", "Sales tiers"])(
    "makes rules from the template %s",
    (template) => {
      expect(read("notes.txt", "--create-rules", template)).toMatchObject({
        options: { output: { kind: "rules", template: "salesTiers", out: join(folder, "notes.rules.xlsx") } },
      });
    },
  );

  it.each([
    [
      ["notes.txt", "--compare", "甲", "window=rolling:24", "--json", "j"],
      ["甲", "window=rolling:24"],
    ],
    [
      ["--compare=甲", "乙", "--json", "j", "notes.txt"],
      ["甲", "乙"],
    ],
    [
      ["--compare", "甲", "--json", "j", "notes.txt", "--compare", "乙"],
      ["甲", "乙"],
    ],
    [
      ["notes.txt", "--json", "j", "--compare"],
      ["flatRate", "conversionTiers"],
    ],
  ])("compares what stands behind --compare up to the next option: %j", (args, compare) => {
    expect(read(...args)).toMatchObject({
      kind: "run",
      options: { files: [join(folder, "notes.txt")], output: { kind: "comparison", compare, json: join(folder, "j") } },
    });
  });

  it("writes a workbook with the comparison only where it is asked for", () => {
    expect(read("--compare", "甲")).toMatchObject({ options: { output: { kind: "comparison", compare: ["甲"] } } });
    expect(read("--compare", "甲", "--out", "b.xlsx")).toMatchObject({
      options: { output: { out: join(folder, "b.xlsx") } },
    });
  });

  it.each(["zh-CN", "en"] as const)("names every template in the help (%s)", (locale) => {
    const { help, templates } = hostTextsFor(locale);
    for (const [code, { name, about }] of Object.entries(templates)) {
      expect(help.split("\n").filter((line) => line.trim().startsWith(code))).toEqual([
        expect.stringContaining(`${name} · ${about}`),
      ]);
    }
  });

  it.each([[["--help"]], [["-h"]], [["gone.xlsx", "--help"]]])("helps for %j, whatever else is wrong", (args) => {
    expect(read(...args)).toEqual({ kind: "help", locale: "zh-CN" });
  });

  it.each([
    [["--moth", "2026-10"], "Unknown option --moth."],
    [["--month"], "Option --month lacks its value"],
    [["--trace=yes"], "Option --trace lacks its value or has one too many"],
    [["--month", "2026-13"], 'Cannot read the month "2026-13"'],
    [["--month", "2026-1"], 'Cannot read the month "2026-1"'],
    [["gone.xlsx"], "gone.xlsx"],
    [["--out", "result.csv"], "result.csv is not an .xlsx file"],
    [["--out", "sample.xlsx"], "sample.xlsx would be overwritten"],
    [["--json", "x", "--credits", "x"], "x would be overwritten"],
    [["--out", "nowhere/result.xlsx"], "nowhere"],
    [["--json", "."], "is a folder or a device"],
    [["sample.xlsx", "gone.csv"], "gone.csv"],
    [["notes.txt", "./notes.txt"], "notes.txt is named twice"],
    [["notes.txt", "sample.xlsx", "--out", "sample.xlsx"], "sample.xlsx would be overwritten"],
    [["notes.txt", "--mapping", "notes.txt"], "notes.txt would be overwritten"],
    [["--mapping", "m.json", "--out", "a.xlsx"], "leave out --out"],
    [["--mapping", "m.json", "--json", "b.json"], "leave out --json"],
    [["--mapping", "m.json", "--credits", "c.csv"], "leave out --credits"],
    [["--create-rules", "flat"], 'no template "flat". Choose one of'],
    [["--create-rules", "flatRate", "--json", "j"], "leave out --json"],
    [["--create-rules", "flatRate", "--compare", "a"], "leave out --compare"],
    [["--compare", "a", "--credits", "c"], "leave out --credits"],
    [["--compare", "a", "--out", "b.csv"], "b.csv is not an .xlsx file"],
    [["--accept-guesses=yes"], "Option --accept-guesses lacks its value or has one too many"],
  ])("refuses %j in the language asked for", (args, reason) => {
    expect(read(...args, "--lang", "en")).toEqual({
      kind: "wrong",
      locale: "en",
      reason: expect.stringContaining(reason),
    });
    expect(read(...args)).toMatchObject({ kind: "wrong", locale: "zh-CN", reason: expect.stringMatching(/[一-龥]/) });
  });

  it("refuses an unknown language, in Chinese", () => {
    expect(read("--lang", "fr")).toEqual({ kind: "wrong", locale: "zh-CN", reason: expect.stringContaining("“fr”") });
  });
});
