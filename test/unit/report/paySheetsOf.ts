import { manualCells } from "../../../src/app/rules/manualCells";
import type { FactRow } from "../../../src/engine/commission/ledger";
import { payTextsFor } from "../../../src/i18n/pay/payTextsFor";
import { ruleLanguage } from "../../../src/report/sheets/rules/ruleNames";
import { paySheets } from "../../../src/report/sheets/statement/paySheets";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import type { PaidMonth } from "./paidMonth";

/** The sheets of a made-up month's scores and pay, with the figures of its last month. */
export function paySheetsOf(
  { result, pay, read }: PaidMonth,
  locale = "zh-CN",
  facts: readonly FactRow[] = [],
): readonly SheetSpec[] {
  const words = payTextsFor(locale);
  const language = ruleLanguage(locale);
  return paySheets({ result, pay, words, language, manualCell: manualCells(read), rules: read.rules, facts });
}
