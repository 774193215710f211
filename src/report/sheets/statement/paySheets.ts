import { SHEET_ROWS } from "../../spec/area";
import type { SheetSpec } from "../../spec/sheetSpec";
import { markedSheet } from "../markedSheet";
import { appraisalSheet } from "../appraisal/appraisalSheet";
import { appraisalKey } from "../appraisal/appraisalKey";
import { formPlaces } from "../appraisal/formPlaces";
import { jointSheets } from "../appraisal/jointSheets";
import { payFrameOf, type PaySheetsInput } from "./payFrame";
import { payrollSheet } from "./payrollSheet";
import { statementSheets } from "./statementSheet";

/** The sheets of a month's pay in their order: 考核表 of each person with a scheme (on a sheet each or all on one), 提成汇总, then 提成明细 of each person. */
export function paySheets(input: PaySheetsInput, sheetRows = SHEET_ROWS): readonly SheetSpec[] {
  const frame = payFrameOf(input);
  const { people } = input.pay;
  const forms =
    input.forms === "together" ? jointSheets(people, frame) : people.flatMap((person) => appraisalSheet(person, frame));
  const places = formPlaces(forms);
  const statements = people.flatMap((person) => {
    return statementSheets(person, frame, { place: places.get(appraisalKey(person)), sheetRows });
  });
  const { noFigure } = input.language.texts.sheets.words;
  return [...forms, ...[payrollSheet(frame), ...statements].map((sheet) => markedSheet(sheet, noFigure))];
}
