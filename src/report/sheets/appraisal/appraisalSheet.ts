import type { SheetSpec } from "../../spec/sheetSpec";
import { BLANK_SHEET, personSheetName, printSetup } from "../sheetFrame";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { appraisalForm } from "./appraisalForm";
import { appraisalKey } from "./appraisalKey";
import { FORM_WIDTHS } from "./formLayout";

/** 月度绩效考核表 of one person on one upright page; of nobody without a scheme. */
export function appraisalSheet(pay: PaidPerson, frame: PayFrame): readonly SheetSpec[] {
  const form = appraisalForm(pay, frame, 0);
  if (form === null) return [];
  const { appraisal: words } = frame.words;
  const { warned, rows, ...parts } = form;
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    ...parts,
    key: appraisalKey(pay),
    name: personSheetName(frame.frame, pay.person, words.sheet),
    tab: warned ? "warn" : "main",
    widths: FORM_WIDTHS,
    freeze: { rows: 2, columns: 0 },
    print: printSetup(frame.frame, words.sheet(pay.person), {
      orientation: "portrait",
      area: { row: 0, column: 0, rows, columns: FORM_WIDTHS.length },
      pagesTall: 1,
    }),
  };
  return [sheet];
}
