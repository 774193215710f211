import type { AwardPay } from "../engine/commission/awardPay";
import type { FactRow } from "../engine/commission/ledger";
import type { PeriodResult } from "../engine/periodResult";
import type { Texts } from "../i18n/textsFor";
import { attributionSheets } from "./sheets/attribution/attributionSheets";
import { issuesSheets } from "./sheets/issues/issuesSheets";
import { markedSheet } from "./sheets/markedSheet";
import { isResultChecked } from "./sheets/method/isResultChecked";
import { methodSheet } from "./sheets/method/methodSheet";
import type { SectionMaker } from "./sheets/method/section";
import { reconciliationSheets } from "./sheets/reconciliation/reconciliationSheets";
import { frameOf } from "./sheets/sheetFrame";
import { summarySheets } from "./sheets/summary/summarySheets";
import { trendSheet } from "./sheets/trend/trendSheet";
import type { ProgressPay } from "./sheets/summary/progressTable";
import { uncheckedSheet } from "./sheets/uncheckedSheet";
import type { SheetSpec } from "./spec/sheetSpec";

/** What pay adds to the sheets of a month. */
export interface PayExtras {
  /** On 口径与核对. */
  readonly sections: readonly SectionMaker[];
  /** Whether its checks passed. */
  readonly checked: boolean;
  /** What the ledger knows of earlier months. */
  readonly facts: readonly FactRow[];
  /** Scores, variable pay and awards of this month. */
  readonly pay: ProgressPay & { readonly awards: readonly AwardPay[] };
}

/**
 * The sheets of one month, in their order: 绩效汇总 (with 绩效明细, 绩效对比 and 绩效诊断 beside it where it takes too many pages), 趋势, 订单归属, 平台对账
 * (where a platform's figures stand beside ours), 数据问题, 口径与核对. Where a check failed, each says so in red.
 */
export function monthSheets(result: PeriodResult, texts: Texts, pay?: PayExtras): readonly SheetSpec[] {
  const { sections, checked, facts, pay: paid } = pay ?? NO_PAY;
  const frame = frameOf(result, texts, facts);
  const { noFigure } = texts.sheets.words;
  const [summary, ...details] = summarySheets(frame, paid);
  const marked = (own: readonly SheetSpec[]): readonly SheetSpec[] => own.map((sheet) => markedSheet(sheet, noFigure));
  const sheets = [
    ...(summary === undefined ? [] : [markedSheet(summary, null)]),
    ...marked([...details, ...trendSheet(frame, paid?.awards ?? [])]),
    ...attributionSheets(frame),
    ...marked(reconciliationSheets(frame)),
    ...issuesSheets(frame),
    methodSheet(frame, sections),
  ];
  return isResultChecked(result) && checked
    ? sheets
    : sheets.map((sheet) => uncheckedSheet(sheet, texts.sheets.words.unchecked));
}

const NO_PAY = { sections: [], checked: true, facts: [], pay: null } as const;
