import { SHEET_ROWS } from "../../spec/area";
import type { SheetSpec } from "../../spec/sheetSpec";
import { markedSheet } from "../markedSheet";
import { appraisalSheet } from "../appraisal/appraisalSheet";
import { appraisalKey } from "../appraisal/appraisalKey";
import { formPlaces } from "../appraisal/formPlaces";
import { jointSheets } from "../appraisal/jointSheets";
import { payFrameOf, type PayFrame, type PaySheetsInput } from "./payFrame";
import { payrollSheet } from "./payrollSheet";
import { statementSheets } from "./statementSheet";

function* formsOf({ pay, forms }: PaySheetsInput, frame: PayFrame): Generator<SheetSpec, void> {
  if (forms === "together") yield* jointSheets(pay.people, frame);
  else for (const person of pay.people) yield* appraisalSheet(person, frame);
}

/**
 * The sheets of a month's pay in their order: 考核表 of each person with a scheme (on a sheet each or all on one), 提成汇总, then
 * 提成明细 of each person. Each is laid out when it is asked for.
 *
 * @param sheetRows - Rows that a sheet has: a statement of more lines goes on upon further sheets.
 */
export function* paySheets(input: PaySheetsInput, sheetRows = SHEET_ROWS): Generator<SheetSpec, void> {
  const frame = payFrameOf(input);
  const { noFigure } = input.language.texts.sheets.words;
  const forms: SheetSpec[] = [];
  for (const form of formsOf(input, frame)) {
    forms.push(form);
    yield form;
  }
  yield markedSheet(payrollSheet(frame), noFigure);
  const places = formPlaces(forms);
  for (const person of input.pay.people) {
    const statements = statementSheets(person, frame, { place: places.get(appraisalKey(person)), sheetRows });
    for (const statement of statements) yield markedSheet(statement, noFigure);
  }
}
