import { manualCells } from "../../../src/app/rules/manualCells";
import type { FactRow } from "../../../src/engine/commission/ledger";
import { payTextsFor } from "../../../src/i18n/pay/payTextsFor";
import { ruleLanguage } from "../../../src/report/sheets/rules/ruleNames";
import type { PaySheetsInput } from "../../../src/report/sheets/statement/payFrame";
import { paySheets } from "../../../src/report/sheets/statement/paySheets";
import type { SheetSpec } from "../../../src/report/spec/sheetSpec";
import type { PaidMonth } from "./paidMonth";

/** What the sheets of a made-up month's scores and pay are made from, with the figures of its last month. */
export function payInputOf(
  { result, pay, read }: PaidMonth,
  locale = "zh-CN",
  facts: readonly FactRow[] = [],
): PaySheetsInput {
  const words = payTextsFor(locale);
  const language = ruleLanguage(locale);
  return { result, pay, words, language, manualCell: manualCells(read), rules: read.rules, facts };
}

/** The sheets themselves. */
export function paySheetsOf(month: PaidMonth, locale = "zh-CN", facts: readonly FactRow[] = []): readonly SheetSpec[] {
  return [...paySheets(payInputOf(month, locale, facts))];
}
