import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import { textsFor } from "../../../src/i18n/textsFor";
import { attributionSheets } from "../../../src/report/sheets/attribution/attributionSheets";
import { frameOf } from "../../../src/report/sheets/sheetFrame";
import { paySheets } from "../../../src/report/sheets/statement/paySheets";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import { openExcel } from "../../support/host/openExcel";
import { paidMonth } from "../../unit/report/paidMonth";
import { payInputOf } from "../../unit/report/paySheetsOf";
import { sampleResult } from "../../unit/report/sampleResult";
import { bookState, sheetNamed } from "./bookState";

const RUN = { month: "2026-06", runId: "r" };
const SHEET_ROWS = 90;
const MONTH = paidMonth(sampleResult({ agents: 2, sessions: 300, orders: 240, issues: [] }));
const SPECS: readonly SheetSpec[] = [
  ...attributionSheets(frameOf(MONTH.result, textsFor("zh-CN")), SHEET_ROWS),
  ...paySheets(payInputOf(MONTH), SHEET_ROWS),
];
const ROWS = SPECS.flatMap(({ bands }) => bands).reduce((sum, { rows }) => sum + rows.count, 0);

describe("a month with more orders than a sheet has rows", () => {
  it("is split over sheets whose sums are the engine's, and tells how far it is", async () => {
    const workbook = new Workbook("绩效规则");
    const excel = openExcel(workbook);
    const told: number[] = [];
    const { sheets } = await excelWorkbook.draw(SPECS, { ...RUN, onProgress: ({ done }) => told.push(done) });
    expect(sheets).toEqual(expect.arrayContaining(["订单归属 2026-06", "订单归属 2 2026-06", "订单归属 3 2026-06"]));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(ROWS);
    for (const { person, payableFen, components } of MONTH.pay.people) {
      const statement = sheetNamed(workbook, `提成明细 ${person} 2026-06`).getUsedRange().values;
      const amountOf = (...starts: readonly string[]): unknown =>
        statement.find((row) => starts.every((text, i) => row[i] === text) && typeof row[2] === "number")?.[2];
      expect(amountOf("应发")).toBe(payableFen / 100);
      for (const { component, amountFen } of components) {
        if (amountFen !== null) expect(amountOf("提成项", component)).toBe(amountFen / 100);
      }
    }
    expect(sheets.filter((name) => /^提成明细 .+ 2 2026-06$/.test(name)).length).toBeGreaterThan(0);
    await excel.close();
  });

  it("leaves the workbook as it was when it is called off", async () => {
    const workbook = new Workbook("绩效规则");
    const excel = openExcel(workbook);
    const before = bookState(workbook);
    const controller = new AbortController();
    const run = excelWorkbook.draw(SPECS, { ...RUN, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(bookState(workbook)).toEqual(before);
    await excel.close();
  });
});
