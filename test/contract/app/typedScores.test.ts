import { createRules } from "../../../src/app/rules/createRules";
import { languageFor } from "../../../src/app/run/language";
import { chooseForms } from "../../../src/app/run/chosenForms";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import type { RunOutcome } from "../../../src/app/run/runOutcome";
import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import type { Workbook } from "../../../src/host/model/workbook";
import type { Worksheet } from "../../../src/host/model/worksheet";
import { portsOf, QUIET } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { resaved } from "../../support/host/resaved";
import { bookOf } from "../../support/workbooks/bookOf";
import { twoAgents } from "../../support/workbooks/twoAgents";
import { sheetNamed } from "../excel/bookState";

const TABLES = twoAgents();

const FORM = "考核表 小美 2026-06";

type Finished = Extract<RunOutcome, { kind: "finished" }>;

async function appraised(): Promise<Finished> {
  const outcome = await createMonthRun(portsOf("zh-CN")).start();
  if (outcome.kind !== "finished") throw new Error(outcomeLines(outcome, languageFor("zh-CN")).join("\n"));
  return outcome;
}

/** The cell in a column of the last row that begins with a text; `unit`: what stands behind it, where several rows begin with it. */
function cellAfter(sheet: Worksheet, first: string, column: number, unit?: string) {
  const rows = sheet
    .getUsedRangeOrNullObject(true)!
    .values.map(([cell, next]) => (unit === undefined || unit === next ? cell : ""));
  const row = rows.lastIndexOf(first);
  if (row < 0) throw new Error(`No row ${first}`);
  return sheet.range({ row, column, height: 1, width: 1 });
}

const POINTS = ["出勤（主管打分）", 4, "分"] as const;
const COMMENT = ["主管评语", 1] as const;
const TOTAL = ["总分", 7] as const;

/** A month scored by six KPIs, appraised once. */
async function sixKpis(): Promise<{ workbook: Workbook; close: () => Promise<void> }> {
  const workbook = bookOf(TABLES);
  const excel = openExcel(workbook);
  expect(await createRules(portsOf("zh-CN"), "sixKpis", QUIET)).toMatchObject({ kind: "created" });
  await appraised();
  return { workbook, close: () => excel.close() };
}

function scoreOf({ pay }: Finished): number | null {
  return pay?.people.find(({ person }) => person === "小美")?.score ?? null;
}

describe("what is typed on 考核表", () => {
  it("stays when all forms go on one sheet, counts there, and comes back when they part again", async () => {
    const { workbook, close } = await sixKpis();
    cellAfter(sheetNamed(workbook, FORM), ...COMMENT).values = [["做得好，继续"]];
    await chooseForms(excelWorkbook, "together");
    expect((await appraised()).drawn.kept).toEqual([]);
    const joint = sheetNamed(workbook, "考核表 2026-06");
    const names = joint.getUsedRange().values.map(([cell]) => cell);
    expect(names.filter((cell) => cell === "月度绩效考核表")).toHaveLength(2);
    expect(joint.horizontalPageBreaks.items).toHaveLength(1);
    const comments = joint
      .getUsedRange()
      .values.filter(([cell]) => cell === "主管评语")
      .map((row) => row[1]);
    expect(comments).toContain("做得好，继续");
    const points = names.indexOf("出勤（主管打分）");
    joint.range({ row: points, column: 4, height: 1, width: 1 }).values = [[70]];
    await chooseForms(excelWorkbook, "each");
    expect((await appraised()).drawn.kept).toEqual([]);
    expect(cellAfter(sheetNamed(workbook, FORM), ...COMMENT).values).toEqual([["做得好，继续"]]);
    const typed = ["小美", "小丽"].map(
      (name) => cellAfter(sheetNamed(workbook, `考核表 ${name} 2026-06`), ...POINTS).values[0]![0],
    );
    expect(typed).toContain(70);
    await close();
  });

  it("moves the total at once, counts in the next run, and stays", async () => {
    const { workbook, close } = await sixKpis();
    const form = (): Worksheet => sheetNamed(workbook, FORM);
    cellAfter(form(), ...POINTS).values = [[90]];
    cellAfter(form(), ...COMMENT).values = [["做得好，继续"]];
    const total = cellAfter(form(), ...TOTAL).values[0]![0];
    const outcome = await appraised();
    expect(outcome.drawn.kept).toEqual([]);
    expect(scoreOf(outcome)).toBeCloseTo(Number(total), 9);
    expect(cellAfter(form(), ...POINTS).values).toEqual([[90]]);
    expect(cellAfter(form(), ...COMMENT).values).toEqual([["做得好，继续"]]);
    expect(cellAfter(form(), ...TOTAL).values[0]![0]).toBeCloseTo(scoreOf(outcome)!, 9);
    await close();
  });

  it("counts in a workbook that another program saved", async () => {
    const { workbook, close } = await sixKpis();
    cellAfter(sheetNamed(workbook, FORM), ...POINTS).values = [[90]];
    await close();
    const opened = await resaved(workbook);
    const excel = openExcel(opened);
    const outcome = await appraised();
    expect(outcome.drawn.kept).toEqual([]);
    expect(cellAfter(sheetNamed(opened, FORM), ...POINTS).values).toEqual([[90]]);
    expect(cellAfter(sheetNamed(opened, FORM), ...TOTAL).values[0]![0]).toBeCloseTo(scoreOf(outcome)!, 9);
    await excel.close();
  });

  it("stands on the new form as well where somebody edited the old one", async () => {
    const { workbook, close } = await sixKpis();
    cellAfter(sheetNamed(workbook, FORM), ...POINTS).values = [[80]];
    sheetNamed(workbook, FORM).range({ row: 0, column: 0, height: 1, width: 1 }).values = [["我的考核表"]];
    const outcome = await appraised();
    expect(outcome.drawn.kept).toEqual([FORM]);
    const anew = sheetNamed(
      workbook,
      outcome.drawn.sheets.find((name) => name.startsWith("考核表 小美"))!,
    );
    expect(cellAfter(anew, ...POINTS).values).toEqual([[80]]);
    expect(cellAfter(anew, ...TOTAL).values[0]![0]).toBeCloseTo(scoreOf(outcome)!, 9);
    await close();
  });

  it("goes back to the roster's points when it is cleared", async () => {
    const { workbook, close } = await sixKpis();
    const roster = workbook.worksheets.items
      .flatMap((sheet) => sheet.tables.items)
      .find(({ name }) => name === "CS_Roster")!;
    const headers = roster.getHeaderRowRange().values[0]!.map(String);
    const people = roster.getDataBodyRange().values.map((row) => row.map(String));
    const own = people.findIndex((row) => row.includes("小美"));
    roster.getDataBodyRange().getCell(
      own,
      headers.findIndex((header) => header.includes("主管打分")),
    ).values = [[70]];
    const form = (): Worksheet => sheetNamed(workbook, FORM);
    expect(cellAfter(form(), ...POINTS).values).toEqual([[70]]);
    cellAfter(form(), ...POINTS).values = [[100]];
    await appraised();
    expect(cellAfter(form(), ...POINTS).values).toEqual([[100]]);
    cellAfter(form(), ...POINTS).values = [[""]];
    const outcome = await appraised();
    expect(cellAfter(form(), ...POINTS).values).toEqual([[70]]);
    expect(cellAfter(form(), ...TOTAL).values[0]![0]).toBeCloseTo(scoreOf(outcome)!, 9);
    await close();
  });
});
