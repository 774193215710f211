import { manualCells } from "../../../src/app/rules/manualCells";
import { payTextsFor } from "../../../src/i18n/pay/payTextsFor";
import { textsFor } from "../../../src/i18n/textsFor";
import { coverOf } from "../../../src/report/coverOf";
import { monthSheets } from "../../../src/report/monthSheets";
import { ruleLanguage } from "../../../src/report/sheets/rules/ruleNames";
import { payMethodSections } from "../../../src/report/sheets/statement/payMethodSections";
import { paySheets } from "../../../src/report/sheets/statement/paySheets";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import type { PaidMonth } from "../../unit/report/paidMonth";

/** Every sheet of a month that is scored and paid, the cover first. */
export function monthSet({ result, pay, read }: PaidMonth, locale = "zh-CN"): readonly SheetSpec[] {
  const texts = textsFor(locale);
  const input = {
    result,
    pay,
    words: payTextsFor(locale),
    language: ruleLanguage(locale),
    manualCell: manualCells(read),
    rules: read.rules,
    facts: [],
  };
  const sheets = [...monthSheets(result, texts, payMethodSections(input)), ...paySheets(input)];
  return [coverOf(sheets, { result, texts, pay: input }), ...sheets];
}
