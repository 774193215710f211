import type { Month } from "../units/period";
import type { PersonTerms } from "./personTerms";

/** CS_Plans 方案. */
export interface PlanRow {
  /** Row in the sheet, 1-based; 0 where the rule doesn't come from a sheet. */
  readonly row: number;
  readonly plan: string;
  /** Most that all components together pay, yuan a full month; blank: no cap. */
  readonly cap: number | null;
  /** Least that all components together pay, yuan a full month; blank: none. */
  readonly floor: number | null;
}

/** What picks the rate: `whole` 全额 pays the rate reached on everything, `marginal` 超额 each slice at its own rate. */
export type TierMode = "whole" | "marginal";

/** `rate`: of a money basis. `perUnit`: yuan for each of a count. `fixed`: yuan when the tier is reached. */
export type PayUnit = "rate" | "perUnit" | "fixed";

/** CS_Commission 提成项: one component of a plan. */
export interface ComponentRow {
  readonly row: number;
  readonly plan: string;
  readonly component: string;
  /** Metric that pays. */
  readonly basis: string;
  /** Metric that picks the tier; blank: the basis itself. `score` and `completion` are metrics here. */
  readonly tierMetric: string | null;
  /** Blank: `whole`. */
  readonly mode: TierMode | null;
  readonly unit: PayUnit;
  /** `score` means score ÷ 100; `coefficient` the grade's; else a metric as it is; blank or `none`: not multiplied. */
  readonly multiplyBy: string | null;
  /** Yuan a full month; blank: none. */
  readonly cap: number | null;
  /** Yuan a full month; blank: none. */
  readonly floor: number | null;
  /** First month these rows hold; blank: since ever. */
  readonly effectiveFrom: Month | null;
}

/** CS_Tiers 阶梯: the rate from a value on (included). */
export interface TierRow {
  readonly row: number;
  readonly plan: string;
  readonly component: string;
  readonly from: number;
  /** A fraction (0.0085), yuan each, or yuan, by the component's unit. */
  readonly rate: number;
  readonly effectiveFrom: Month | null;
}

/** How a gate compares: the metric stands on the left, the limit on the right. */
export type GateOperator = "≥" | ">" | "≤" | "<" | "=" | "≠";

/** CS_Gates 门槛: what a person must reach for a component to be paid. */
export interface GateRow {
  readonly row: number;
  readonly plan: string;
  /** Blank: every component of the plan. */
  readonly component: string | null;
  readonly metric: string;
  readonly operator: GateOperator;
  readonly limit: number;
  /** Blank: `zero`. */
  readonly onFail: "zero" | "factor" | "hold" | null;
  /** What a failed gate of `factor` leaves, such as 0.5. */
  readonly factor: number | null;
  /** What a metric without value means; blank: `hold`. */
  readonly noData: "hold" | "pass" | "fail" | null;
}

/** CS_Pools 公共池: money that a group shares. */
export interface PoolRow {
  readonly row: number;
  readonly pool: string;
  /** `silentSales`, `shopPaidSales`, `groupSales`, or a metric whose shop total pays. */
  readonly basis: string;
  /** Fraction of the basis; blank: by the tiers of plan and component. */
  readonly rate: number | null;
  readonly plan: string | null;
  readonly component: string | null;
  /** What picks the tier; blank: the basis itself. `completion` is Σ target basis ÷ Σ targets. */
  readonly tierMetric: string | null;
  /** Who shares it; blank: everybody. */
  readonly group: string | null;
  /** `equal`, `headcount` (by days employed), `rank` (CS_PoolRanks), or a metric in proportion. */
  readonly share: string;
  /** For `rank`; blank: `netSales`. */
  readonly rankBy: string | null;
}

/** CS_PoolRanks 池内名次: what a place in a pool gets. */
export interface PoolRankRow {
  readonly row: number;
  readonly pool: string;
  readonly rank: number;
  /** Fraction of the pool. */
  readonly share: number;
  /** Yuan on top of the pool; blank: none. */
  readonly extra: number | null;
}

/** CS_Awards 奖项: what a place gets. Group, tie and minSample may stand on any row of the award. */
export interface AwardRow {
  readonly row: number;
  readonly award: string;
  readonly metric: string;
  /** Paid in the period's last month. */
  readonly period: "month" | "quarter" | "year";
  readonly rank: number;
  /** Yuan. */
  readonly prize: number;
  readonly minSample: number | null;
  /** Who competes; blank: everybody. */
  readonly group: string | null;
  /** `pool`: those who tie share the prizes of the places they take; `full`: each gets the better place's. Blank: `pool`. */
  readonly tie: "pool" | "full" | null;
}

/** CS_Events 加减项: points or money by hand, quantity × unit. */
export interface EventRow {
  readonly row: number;
  readonly month: Month;
  readonly person: string;
  /** `points`: before the grade. `money`: yuan, after the awards. */
  readonly kind: "points" | "money";
  readonly quantity: number;
  /** Points or yuan for each; negative takes away. */
  readonly unit: number;
  readonly note: string;
}

/** CS_Roster 人员: one chat account and what is agreed with the person who is paid for it. */
export interface RosterRow extends PersonTerms {
  readonly row: number;
  readonly account: string;
  readonly person: string;
}

/** How refunds after the cut-off take commission back (pay.md §5). */
export type ClawbackMethod = "paidRate" | "recompute" | "currentBase";

/** The rules that pay is made by, score aside. */
export interface PlanRules {
  readonly plans: readonly PlanRow[];
  readonly components: readonly ComponentRow[];
  readonly tiers: readonly TierRow[];
  readonly gates: readonly GateRow[];
  readonly pools: readonly PoolRow[];
  readonly poolRanks: readonly PoolRankRow[];
  readonly awards: readonly AwardRow[];
  readonly events: readonly EventRow[];
  readonly roster: readonly RosterRow[];
  readonly clawback: ClawbackMethod;
  /** Days after the payment within which a refund takes commission back (both ends included). */
  readonly clawbackDays: number;
}
