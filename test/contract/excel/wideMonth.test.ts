import { excelWorkbook } from "../../../src/excel/excelWorkbook";
import { Workbook } from "../../../src/host/model/workbook";
import type { PaidMonth } from "../../unit/report/paidMonth";
import { paidMonth } from "../../unit/report/paidMonth";
import { sampleResult } from "../../unit/report/sampleResult";
import { openExcel } from "../../support/host/openExcel";
import { monthSet } from "../../support/report/monthSet";
import { bookState, sheetNamed } from "./bookState";

const RUN = { month: "2026-06", runId: "r" };
const MONTH = paidMonth(sampleResult({ agents: 8, sessions: 400, orders: 260 }));

/** Draws the month; answers with the names of the sheets, and what stands in their cells. */
async function drawn(month: PaidMonth, locale: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const workbook = new Workbook("绩效规则");
  const excel = openExcel(workbook);
  const { sheets } = await excelWorkbook.draw(monthSet(month, locale), RUN);
  const cells = new Map(sheets.map((name) => [name, sheetNamed(workbook, name).getUsedRange().values.flat()]));
  await excel.close();
  return cells;
}

describe.each(["zh-CN", "en"])("every sheet of a month in %s", (locale) => {
  it("is drawn for one agent as for eight, and no formula fails", async () => {
    for (const month of [paidMonth(sampleResult({ agents: 1, sessions: 60, orders: 40 })), MONTH]) {
      for (const [name, cells] of await drawn(month, locale)) {
        const failed = cells.filter((cell) => typeof cell === "string" && /^#[A-Z/0]+[!?]?$/.test(cell));
        expect([name, failed]).toEqual([name, []]);
      }
    }
  });
});

describe("drawing everybody's sheets", () => {
  it("costs few commands a sheet, and keeps requests small", async () => {
    const excel = openExcel(new Workbook("绩效规则"));
    const { sheets } = await excelWorkbook.draw(monthSet(MONTH), RUN);
    const { actions, bytesUp, largestUp } = excel.trace.totals;
    expect(actions / sheets.length).toBeLessThan(200);
    expect(bytesUp / sheets.length).toBeLessThan(40_000);
    expect(largestUp).toBeLessThan(1_800_000);
    await excel.close();
  });

  it("makes nothing else of the same month the second time", async () => {
    const workbook = new Workbook("绩效规则");
    const excel = openExcel(workbook);
    await excelWorkbook.draw(monthSet(MONTH), RUN);
    const cells = (): unknown => workbook.sheets.map((sheet) => [sheet.name, sheet.getUsedRange().formulas]);
    const before = cells();
    excel.trace.clear();
    const { kept } = await excelWorkbook.draw(monthSet(MONTH), RUN);
    expect(kept).toEqual([]);
    expect(excel.trace.totals.requests).toBeLessThan(20);
    expect(cells()).toEqual(before);
    expect(bookState(workbook)).toBeDefined();
    await excel.close();
  });
});
