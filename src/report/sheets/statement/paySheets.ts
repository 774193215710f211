import type { SheetSpec } from "../../spec/sheetSpec";
import { payFrameOf, type PaySheetsInput } from "./payFrame";
import { payrollSheet } from "./payrollSheet";
import { statementSheet } from "./statementSheet";

/** The sheets of a month's pay in their order: 提成汇总, then 提成明细 of each person. */
export function paySheets(input: PaySheetsInput): readonly SheetSpec[] {
  const frame = payFrameOf(input);
  return [payrollSheet(frame), ...input.pay.people.map((person) => statementSheet(person, frame))];
}
