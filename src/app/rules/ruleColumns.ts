import type { RuleTable } from "../../engine/issues/ruleFault";
import type { RulesTexts } from "../../i18n/rules/rulesTextsFor";

/** Lists of words that a column's cells choose from. */
export type WordList = keyof RulesTexts["words"];

/** What the cells of a column hold. */
export type ColumnKind =
  | "text"
  /** A plain number: a weight, a coefficient. */
  | "number"
  /** A whole number of 0 or more. */
  | "count"
  /** A fraction of 1. */
  | "ratio"
  | "yuan"
  /** In the unit of the row's metric: a fraction, yuan, seconds, a count. */
  | "figure"
  /** By the component's unit: a fraction or yuan. */
  | "rate"
  | "month"
  | "date"
  | "moment"
  | "setting"
  | "settingValue"
  | { readonly words: WordList }
  /** A metric of the catalogue, `manual:<name>`, or one of these besides. */
  | { readonly metric: readonly Measure[] };

/** What rules compare or pay on besides metrics, and how pools may be shared. */
export type Measure = keyof RulesTexts["words"]["measures"];

export interface RuleColumn {
  readonly code: string;
  readonly needed: boolean;
  readonly kind: ColumnKind;
}

/** Tables that are read from the workbook: those of 绩效规则, and the two of 绩效台账. */
export type RuleSheetTable = RuleTable;

const needed = (code: string, kind: ColumnKind = "text"): RuleColumn => ({ code, needed: true, kind });
const optional = (code: string, kind: ColumnKind = "text"): RuleColumn => ({ code, needed: false, kind });
const words = (list: WordList): ColumnKind => ({ words: list });
const metric = (...besides: readonly Measure[]): ColumnKind => ({ metric: besides });

/** Columns of every table, in the order in which they are drawn (pay.md §1). */
export const RULE_COLUMNS: Readonly<Record<RuleSheetTable, readonly RuleColumn[]>> = {
  CS_Roster: [
    needed("account"),
    needed("person"),
    optional("group"),
    optional("position"),
    optional("plan"),
    optional("scheme"),
    optional("baseSalary", "yuan"),
    optional("hired", "date"),
    optional("left", "date"),
    optional("target", "yuan"),
    optional("capacity", "count"),
    optional("attendance", "number"),
  ],
  CS_Plans: [needed("plan"), optional("cap", "yuan"), optional("floor", "yuan"), optional("note")],
  CS_Commission: [
    needed("plan"),
    needed("component"),
    needed("basis", metric()),
    optional("tierMetric", metric("score", "coefficient", "completion")),
    needed("mode", words("tierMode")),
    needed("unit", words("payUnit")),
    optional("multiplyBy", metric("none", "score", "coefficient", "completion")),
    optional("cap", "yuan"),
    optional("floor", "yuan"),
    optional("effectiveFrom", "month"),
  ],
  CS_Tiers: [
    needed("plan"),
    needed("component"),
    needed("from", "figure"),
    needed("rate", "rate"),
    optional("effectiveFrom", "month"),
  ],
  CS_Gates: [
    needed("plan"),
    optional("component"),
    needed("metric", metric("score", "coefficient", "completion")),
    needed("operator", words("operator")),
    needed("limit", "figure"),
    optional("onFail", words("onFail")),
    optional("factor", "number"),
    optional("noData", words("noData")),
  ],
  CS_Scorecard: [
    needed("scheme"),
    needed("metric", metric()),
    needed("weight", "number"),
    needed("scoring", words("scoring")),
    optional("target", "figure"),
    optional("worst", "figure"),
    optional("best", "figure"),
    optional("floor", "ratio"),
    optional("cap", "ratio"),
    optional("deductPer", "number"),
    optional("minSample", "count"),
    optional("missing", words("missing")),
  ],
  CS_Bands: [needed("scheme"), needed("metric", metric()), needed("from", "figure"), needed("points", "number")],
  CS_Grades: [
    needed("scheme"),
    needed("from", "number"),
    needed("grade"),
    optional("coefficient", "number"),
    optional("wishedShare", "ratio"),
  ],
  CS_Pools: [
    needed("pool"),
    needed("basis", metric("silentSales", "groupSales")),
    optional("rate", "ratio"),
    optional("plan"),
    optional("component"),
    optional("tierMetric", metric("completion")),
    optional("group"),
    needed("share", metric("equal", "headcount", "rank", "score")),
    optional("rankBy", metric("score", "completion")),
  ],
  CS_PoolRanks: [needed("pool"), needed("rank", "count"), needed("share", "ratio"), optional("extra", "yuan")],
  CS_Awards: [
    needed("award"),
    needed("metric", metric("score", "completion")),
    needed("period", words("awardPeriod")),
    needed("rank", "count"),
    needed("prize", "yuan"),
    optional("minSample", "count"),
    optional("group"),
    optional("tie", words("tie")),
  ],
  CS_Events: [
    needed("month", "month"),
    needed("person"),
    needed("kind", words("eventKind")),
    needed("quantity", "number"),
    needed("unit", "number"),
    optional("note"),
  ],
  CS_Overrides: [needed("orderId"), optional("agent"), optional("note")],
  CS_Settings: [needed("setting", "setting"), optional("value", "settingValue"), optional("note")],
  CS_Ledger: [
    needed("month", "month"),
    needed("person"),
    optional("component"),
    optional("orderId"),
    optional("refundId"),
    needed("kind", words("ledgerKind")),
    optional("base", "number"),
    optional("rate", "number"),
    needed("amount", "yuan"),
    optional("paid", "moment"),
    optional("status", words("monthStatus")),
    optional("runId"),
  ],
  CS_Facts: [
    needed("month", "month"),
    needed("agent"),
    needed("metric", metric("score", "coefficient", "baseSalary")),
    needed("numerator", "figure"),
    needed("denominator", "number"),
  ],
};

/** The tables of 绩效规则 in the order in which the sheet shows them. */
export const RULE_TABLES: readonly RuleSheetTable[] = [
  "CS_Roster",
  "CS_Plans",
  "CS_Commission",
  "CS_Tiers",
  "CS_Gates",
  "CS_Scorecard",
  "CS_Bands",
  "CS_Grades",
  "CS_Pools",
  "CS_PoolRanks",
  "CS_Awards",
  "CS_Events",
  "CS_Overrides",
  "CS_Settings",
];

/** The tables of 绩效台账. */
export const LEDGER_TABLES: readonly ["CS_Ledger", "CS_Facts"] = ["CS_Ledger", "CS_Facts"];
