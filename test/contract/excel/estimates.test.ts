import { planDrawing, type PlannedSheet } from "../../../src/excel/drawing/drawPlan";
import { sendOperations } from "../../../src/excel/drawing/sendOperations";
import { sheetOperations } from "../../../src/excel/drawing/sheetOperations";
import { Workbook } from "../../../src/host/model/workbook";
import { paidMonth } from "../../unit/report/paidMonth";
import { sampleResult } from "../../unit/report/sampleResult";
import { openExcel } from "../../support/host/openExcel";
import { monthSet } from "../../support/report/monthSet";

/** Bytes of a request with no step at all, and of the sheet that the step is for. */
const FRAME = 700;

describe("the estimate of a step", () => {
  it("is never below what Office.js sends for it, nor far above for all of them", async () => {
    const workbook = new Workbook("绩效规则");
    workbook._Runtime.values["enableEvents"] = false;
    const plan = planDrawing(
      monthSet(paidMonth(sampleResult({ agents: 2, sessions: 80, orders: 60 }))),
      { sheets: [], tables: [] },
      new Set(),
    );
    for (const { currentName } of plan) workbook.worksheets.add(currentName);
    const excel = openExcel(workbook);
    const target = {
      date1904: false,
      finalName: (key: string) => nameOf(plan, key),
      currentName: (key: string) => nameOf(plan, key),
    };
    let [estimated, sent] = [0, 0];
    await Excel.run(async (context) => {
      for (const [i, sheet] of plan.entries()) {
        const sheetId = workbook.worksheets.getItem(sheet.currentName).id;
        const looksOf = i === 0 ? sheetId : undefined;
        for (const operation of sheetOperations(sheet, { target, looksOf, onCells: () => undefined })) {
          excel.trace.clear();
          await sendOperations(context, [{ sheetId, operation }], { signal: undefined, onSent: () => undefined });
          const { bytesUp } = excel.trace.totals;
          expect(bytesUp).toBeLessThanOrEqual(operation.bytes + FRAME);
          estimated += operation.bytes;
          sent += bytesUp - FRAME;
        }
      }
    });
    expect(estimated / sent).toBeLessThan(2.5);
    await excel.close();
  });
});

function nameOf(plan: readonly PlannedSheet[], key: string): string {
  return plan.find(({ spec }) => spec.key === key)?.currentName ?? key;
}
