import type { SheetSpec } from "../../spec/sheetSpec";
import { appraisalSheet } from "../appraisal/appraisalSheet";
import { payFrameOf, type PaySheetsInput } from "./payFrame";
import { payrollSheet } from "./payrollSheet";
import { statementSheet } from "./statementSheet";

/** The sheets of a month's pay in their order: 考核表 of each person with a scheme, 提成汇总, then 提成明细 of each person. */
export function paySheets(input: PaySheetsInput): readonly SheetSpec[] {
  const frame = payFrameOf(input);
  const { people } = input.pay;
  return [
    ...people.flatMap((person) => appraisalSheet(person, frame)),
    payrollSheet(frame),
    ...people.map((person) => statementSheet(person, frame)),
  ];
}
