import type { PeriodResult } from "../engine/periodResult";
import type { Texts } from "../i18n/textsFor";
import { attributionSheets } from "./sheets/attribution/attributionSheets";
import { issuesSheets } from "./sheets/issues/issuesSheets";
import { methodSheet } from "./sheets/method/methodSheet";
import { reconciliationSheets } from "./sheets/reconciliation/reconciliationSheets";
import { frameOf } from "./sheets/sheetFrame";
import { summarySheets } from "./sheets/summary/summarySheets";
import type { SheetSpec } from "./spec/sheetSpec";

/**
 * The sheets of one month, in their order: 绩效汇总 (with 绩效诊断 beside it where it takes more than a page), 订单归属, 平台对账
 * (where a platform's figures stand beside ours), 数据问题, 口径与核对.
 */
export function monthSheets(result: PeriodResult, texts: Texts): readonly SheetSpec[] {
  const frame = frameOf(result, texts);
  return [
    ...summarySheets(frame),
    ...attributionSheets(frame),
    ...reconciliationSheets(frame),
    ...issuesSheets(frame),
    methodSheet(frame),
  ];
}
