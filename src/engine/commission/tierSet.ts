import { compare, exact, isNegative, multiply, smaller, subtract, total, ZERO, type Exact } from "../units/exact";
import type { Month } from "../units/period";
import type { TierMode, TierRow } from "./planRules";

/** One step of a ladder: the rate from a value on (included). */
export interface Tier {
  readonly from: Exact;
  readonly rate: Exact;
}

/**
 * The rows that hold in a month: those of the latest `effectiveFrom` that isn't after it, as a whole set; rows without
 * one hold since ever. None before the first.
 */
export function effectiveRows<Row extends { readonly effectiveFrom: Month | null }>(
  rows: readonly Row[],
  month: Month,
): readonly Row[] {
  const started = rows.map(({ effectiveFrom }) => effectiveFrom ?? "").filter((from) => from <= month);
  const latest = started.reduce((best, from) => (from > best ? from : best), "");
  return rows.filter(({ effectiveFrom }) => (effectiveFrom ?? "") === latest);
}

/** The ladder of a component in a month, by ascending bound; empty where it has none yet. */
export function tiersOf(
  rows: readonly TierRow[],
  of: { plan: string; component: string; month: Month },
): readonly Tier[] {
  const own = rows.filter(({ plan, component }) => plan === of.plan && component === of.component);
  return effectiveRows(own, of.month)
    .map(({ from, rate }) => ({ from: exact(from), rate: exact(rate) }))
    .sort((a, b) => compare(a.from, b.from));
}

/** The step that a value reaches, bound included; `null` below the first, where the rate is 0. */
export function tierReached(tiers: readonly Tier[], value: Exact): Tier | null {
  return tiers.filter(({ from }) => compare(from, value) <= 0).at(-1) ?? null;
}

/** Base, what picks the rate, and how. */
export interface LadderInput {
  readonly base: Exact;
  /** `null`: the base picks its own rate. */
  readonly tierValue: Exact | null;
  readonly mode: TierMode;
}

/** What a ladder pays, and by which step. */
export interface LadderPay {
  readonly amount: Exact;
  /** The step reached; for 超额 the highest slice's. */
  readonly tier: Tier | null;
}

function marginalAmount(tiers: readonly Tier[], base: Exact): Exact {
  const slices = tiers.map(({ from, rate }, i) => {
    const next = tiers[i + 1];
    const top = next === undefined ? base : smaller(base, next.from);
    return compare(top, from) > 0 ? multiply(subtract(top, from), rate) : ZERO;
  });
  return total(slices);
}

/**
 * Base × rate by a ladder, unrounded. A negative base that picks its own rate takes the first step's on all of it, in
 * both modes, so that taking back mirrors paying.
 *
 * @example 3 % from 0 and 5 % from 10,000: 10,200 yuan pay 510 whole and 310 marginal; 9,999.99 pay 300 rounded.
 */
export function ladderPay(tiers: readonly Tier[], { base, tierValue, mode }: LadderInput): LadderPay {
  const first = tiers[0];
  if (tierValue === null && isNegative(base) && first !== undefined) {
    return { amount: multiply(base, first.rate), tier: first };
  }
  const tier = tierReached(tiers, tierValue ?? base);
  if (mode === "marginal" && tierValue === null) return { amount: marginalAmount(tiers, base), tier };
  return { amount: tier === null ? ZERO : multiply(base, tier.rate), tier };
}
