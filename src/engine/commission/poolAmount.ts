import { exact, multiply, ZERO, type Exact } from "../units/exact";
import type { Figure, Figures } from "../units/figure";
import type { Month } from "../units/period";
import type { PayReason } from "./componentPay";
import { canonicalMetric } from "./metricFigure";
import type { PlanRules, PoolRow, TierMode } from "./planRules";
import { effectiveRows, ladderPay, tiersOf, type Tier } from "./tierSet";

/** Totals that pools pay on and pick tiers by. */
export interface PoolFigures {
  /** Sales of the month's orders that nobody earned, not joinable and excluded ones aside. */
  readonly silentSales: Figure;
  readonly shop: Figures;
  /** Of a group, by its name; `null`: of the shop. `targetCompletion` is Σ target basis ÷ Σ targets. */
  readonly of: (group: string | null) => Figures;
}

/** By which rules, when and on what totals. */
export interface PoolContext {
  readonly rules: PlanRules;
  readonly month: Month;
  readonly figures: PoolFigures;
}

function basisFigure(row: PoolRow, figures: PoolFigures): Figure {
  if (row.basis === "silentSales") return figures.silentSales;
  if (row.basis === "groupSales") return figures.of(row.group)("sales");
  return figures.shop(canonicalMetric(row.basis));
}

/** What a pool is worth, before rounding. */
export interface PoolAmount {
  readonly base: Figure;
  readonly tierValue: Figure | null;
  readonly rate: Exact | null;
  /** Yuan; `null` while something is missing. */
  readonly amount: Exact | null;
  readonly reasons: readonly PayReason[];
}

function missing(row: PoolRow, base: Figure, tierValue: Figure | null): readonly PayReason[] {
  const reasons: PayReason[] = [];
  if (base.kind === "none") reasons.push({ code: "noBase", metric: row.basis, why: base.reason });
  if (tierValue?.kind === "none") {
    reasons.push({ code: "noTierValue", metric: row.tierMetric ?? row.basis, why: tierValue.reason });
  }
  return reasons;
}

/** The ladder that a pool borrows from a component, and how it is climbed. */
function ladderOf(row: PoolRow, { rules, month }: PoolContext): { tiers: readonly Tier[]; mode: TierMode } {
  const at = { plan: row.plan ?? "", component: row.component ?? "", month };
  const own = rules.components.filter(({ plan, component }) => plan === at.plan && component === at.component);
  return { tiers: tiersOf(rules.tiers, at), mode: effectiveRows(own, month)[0]?.mode ?? "whole" };
}

function tieredAmount(row: PoolRow, base: Figure, context: PoolContext): PoolAmount {
  const { tiers, mode } = ladderOf(row, context);
  const tierValue = row.tierMetric === null ? null : context.figures.of(row.group)(canonicalMetric(row.tierMetric));
  const lacking = missing(row, base, tierValue);
  const reasons: readonly PayReason[] = tiers.length === 0 ? [...lacking, { code: "noTiers" }] : lacking;
  if (base.kind === "none" || reasons.length > 0) return { base, tierValue, rate: null, amount: null, reasons };
  const chosenBy = tierValue?.kind === "value" ? tierValue.value : null;
  const { amount, tier } = ladderPay(tiers, { base: base.value, tierValue: chosenBy, mode });
  return { base, tierValue, rate: tier?.rate ?? ZERO, amount, reasons };
}

/** Basis × rate, or × the rate that a ladder reaches. */
export function poolAmount(row: PoolRow, context: PoolContext): PoolAmount {
  const base = basisFigure(row, context.figures);
  if (row.rate === null) return tieredAmount(row, base, context);
  const rate = exact(row.rate);
  const amount = base.kind === "none" ? null : multiply(base.value, rate);
  return { base, tierValue: null, rate, amount, reasons: missing(row, base, null) };
}
