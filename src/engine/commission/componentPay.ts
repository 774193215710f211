import {
  compare,
  divide,
  exact,
  HUNDRED,
  isNegative,
  isZero,
  larger,
  multiply,
  numberOf,
  ONE,
  subtract,
  ZERO,
  type Exact,
} from "../units/exact";
import { fen, type Fen } from "../units/fen";
import type { Figure, Figures } from "../units/figure";
import type { Month } from "../units/period";
import { roundToFen, sumOfFen } from "../units/yuan";
import type { Employment } from "./employment";
import { passGates, takenByGates, type GateOutcome, type GateVerdict } from "./gates";
import { canonicalMetric } from "./metricFigure";
import type { ComponentRow, PayUnit, PlanRules, TierMode } from "./planRules";
import { ladderPay, tierReached, tiersOf, type Tier } from "./tierSet";

/** Why an amount is missing or smaller. */
export type PayReason =
  /** The basis, what picks the tier, or the multiplier has no value; `why` is a code of `NoValueReason` or of the score. */
  | { readonly code: "noBase" | "noTierValue" | "noMultiplier"; readonly metric: string; readonly why: string }
  /** No tiers hold in this month. */
  | { readonly code: "noTiers" }
  | { readonly code: "gateHolds" | "gateFailed"; readonly gate: GateOutcome };

/** What a gate or cap kept back, by name. */
export interface Withheld {
  readonly by: "gate" | "componentCap" | "planCap";
  /** The gate's metric, the component or the plan. */
  readonly name: string;
  readonly amountFen: Fen;
}

/** One component of a person's commission, step by step as it was reckoned (pay.md §2). */
export interface ComponentPay {
  readonly plan: string;
  readonly component: string;
  readonly basis: string;
  /** What picked the tier: the basis itself where the rule names nothing else. */
  readonly tierMetric: string;
  readonly mode: TierMode;
  readonly unit: PayUnit;
  /** Yuan or count; `null` without a value. */
  readonly base: number | null;
  readonly tierValue: number | null;
  /** Bound of the tier reached; `null` below the first. */
  readonly tierFrom: number | null;
  /** Rate of the tier reached (for 超额 of the highest slice); 0 below the first; `null` when it isn't known. */
  readonly rate: number | null;
  /** Yuan by base and tier, unrounded, before gates; `null` when it isn't known. */
  readonly measured: number | null;
  /** Whether `measured` ÷ base lies between the least and the largest rate (or 0, below the first tier). */
  readonly rateInRange: boolean;
  readonly gates: readonly GateOutcome[];
  readonly multiplier: { readonly by: string; readonly value: number | null } | null;
  /** Yuan of this month, part-month staff pro rata. */
  readonly cap: number | null;
  readonly floor: number | null;
  readonly withheld: readonly Withheld[];
  /** What the floor added. */
  readonly floorFen: Fen;
  /** Rounded once; `null`: held, missing, never 0. */
  readonly amountFen: Fen | null;
  /** Sum of `withheld`. */
  readonly withheldFen: Fen;
  /** Why it is held, and every gate that failed. */
  readonly reasons: readonly PayReason[];
}

/** What commission knows of a person. */
export interface Earner {
  readonly person: string;
  readonly plan: string | null;
  /** Metrics, and `score`, `coefficient`, `completion`. */
  readonly figures: Figures;
  readonly employment: Employment;
}

/** When, by which rules, and what is taken off the net sales first. */
export interface PayContext {
  readonly rules: PlanRules;
  readonly month: Month;
  /** Yuan of late refunds to subtract from components on netSales: only under `currentBase`, else 0. */
  readonly lateRefunds: Exact;
}

/** The values a component is reckoned from. */
interface Measures {
  readonly base: Figure;
  readonly tierValue: Figure;
  readonly ownTier: boolean;
  readonly multiplier: Figure | null;
}

function reduced(figure: Figure, by: Exact): Figure {
  return figure.kind === "none" ? figure : { ...figure, value: subtract(figure.value, by) };
}

/** What to multiply by: the score in hundredths, any other metric as it is. */
function multiplierOf({ multiplyBy }: ComponentRow, figures: Figures): Figure | null {
  if (multiplyBy === null || multiplyBy === "none") return null;
  const figure = figures(multiplyBy);
  if (multiplyBy !== "score" || figure.kind === "none") return figure;
  return { ...figure, value: divide(figure.value, HUNDRED) };
}

function measuresOf(row: ComponentRow, { figures }: Earner, { lateRefunds }: PayContext): Measures {
  const basis = canonicalMetric(row.basis);
  const base = basis === "netSales" ? reduced(figures(basis), lateRefunds) : figures(basis);
  const tierMetric = canonicalMetric(row.tierMetric ?? basis);
  const ownTier = tierMetric === basis;
  return { base, ownTier, tierValue: ownTier ? base : figures(tierMetric), multiplier: multiplierOf(row, figures) };
}

function missingReasons(row: ComponentRow, measures: Measures, tiers: readonly Tier[]): readonly PayReason[] {
  const reasons: PayReason[] = [];
  const miss = (code: "noBase" | "noTierValue" | "noMultiplier", metric: string, figure: Figure | null): void => {
    if (figure?.kind === "none") reasons.push({ code, metric, why: figure.reason });
  };
  miss("noBase", row.basis, measures.base);
  if (!measures.ownTier) miss("noTierValue", row.tierMetric ?? row.basis, measures.tierValue);
  miss("noMultiplier", row.multiplyBy ?? "none", measures.multiplier);
  if (tiers.length === 0) reasons.push({ code: "noTiers" });
  return reasons;
}

function gateReasons(verdict: GateVerdict): readonly PayReason[] {
  return verdict.outcomes
    .filter(({ outcome }) => outcome !== "passed")
    .map((gate) => ({ code: gate.outcome === "hold" ? "gateHolds" : "gateFailed", gate }));
}

interface Known {
  readonly base: Exact;
  readonly tierValue: Exact;
  readonly ownTier: boolean;
  readonly multiplier: Exact;
}

/** All values, where none is missing. */
function known({ base, tierValue, multiplier, ownTier }: Measures): Known | null {
  if (base.kind === "none" || tierValue.kind === "none" || multiplier?.kind === "none") return null;
  return { base: base.value, tierValue: tierValue.value, ownTier, multiplier: multiplier?.value ?? ONE };
}

/** Yuan by base and tier; a fixed amount is a month's, part-month staff get their share of it. */
function measuredAmount(
  row: ComponentRow,
  { base, tierValue, ownTier }: Known,
  { tiers, share }: { tiers: readonly Tier[]; share: Exact },
): { amount: Exact; tier: Tier | null } {
  if (row.unit === "fixed") {
    const tier = tierReached(tiers, tierValue);
    return { amount: tier === null || isNegative(base) ? ZERO : multiply(tier.rate, share), tier };
  }
  return ladderPay(tiers, { base, tierValue: ownTier ? null : tierValue, mode: row.mode ?? "whole" });
}

/** A control, not a rule: no ladder can pay more of its base than its largest rate, or less than its least. */
function isRateInRange(amount: Exact, base: Exact, tiers: readonly Tier[]): boolean {
  if (isZero(base)) return isZero(amount);
  const rate = divide(amount, base);
  const rates = [ZERO, ...tiers.map((tier) => tier.rate)].sort(compare);
  const [least = ZERO, most = ZERO] = [rates[0], rates.at(-1)];
  return compare(rate, least) >= 0 && compare(rate, most) <= 0;
}

function proRata(yuan: number | null, share: Exact): Exact | null {
  return yuan === null ? null : multiply(exact(yuan), share);
}

/** An amount after gates, multiplier, cap and floor, with what each took or added. */
function limited(
  row: ComponentRow,
  { amount, multiplier, verdict }: { amount: Exact; multiplier: Exact; verdict: GateVerdict },
  share: Exact,
): Pick<ComponentPay, "amountFen" | "withheld" | "withheldFen" | "floorFen"> {
  const gates = takenByGates(verdict, amount).map(({ gate, taken }): Withheld => ({
    by: "gate",
    name: gate.metric,
    amountFen: roundToFen(taken),
  }));
  const multiplied = multiply(multiply(amount, verdict.left), multiplier);
  const cap = proRata(row.cap, share);
  const capped = cap !== null && compare(multiplied, cap) > 0 ? cap : multiplied;
  const overCap = roundToFen(subtract(multiplied, capped));
  const floor = isZero(verdict.left) ? null : proRata(row.floor, share);
  const final = floor === null ? capped : larger(capped, floor);
  const withheld: readonly Withheld[] =
    overCap === 0 ? gates : [...gates, { by: "componentCap", name: row.component, amountFen: overCap }];
  return {
    amountFen: roundToFen(final),
    withheld,
    withheldFen: sumOfFen(withheld.map(({ amountFen }) => amountFen)),
    floorFen: roundToFen(subtract(final, capped)),
  };
}

const HELD = { amountFen: null, withheld: [], withheldFen: fen(0), floorFen: fen(0) } as const;

function numberOrNull(figure: Figure | null): number | null {
  return figure === null || figure.kind === "none" ? null : numberOf(figure.value);
}

type Described = Omit<ComponentPay, "amountFen" | "withheld" | "withheldFen" | "floorFen" | "reasons">;

function describe(row: ComponentRow, measures: Measures, share: Exact): Described {
  const [cap, floor] = [proRata(row.cap, share), proRata(row.floor, share)];
  return {
    plan: row.plan,
    component: row.component,
    basis: canonicalMetric(row.basis),
    tierMetric: canonicalMetric(row.tierMetric ?? row.basis),
    mode: row.mode ?? "whole",
    unit: row.unit,
    base: numberOrNull(measures.base),
    tierValue: numberOrNull(measures.tierValue),
    tierFrom: null,
    rate: null,
    measured: null,
    rateInRange: true,
    gates: [],
    multiplier:
      measures.multiplier === null ? null : { by: row.multiplyBy ?? "none", value: numberOrNull(measures.multiplier) },
    cap: cap === null ? null : numberOf(cap),
    floor: floor === null ? null : numberOf(floor),
  };
}

/**
 * One component: measure → tier → gate → multiplier → cap, then floor → round. What is missing holds it: the amount is
 * then `null` with every reason, never 0.
 *
 * @example 询单成交额 118,602.35 yuan × 0.8 %, the rate reached by a conversion of 42 % ≥ 40 %, is 948.82 yuan.
 */
export function componentPay(row: ComponentRow, earner: Earner, context: PayContext): ComponentPay {
  const { share } = earner.employment;
  const { rules, month } = context;
  const measures = measuresOf(row, earner, context);
  const tiers = tiersOf(rules.tiers, { plan: row.plan, component: row.component, month });
  const gates = rules.gates.filter(
    (gate) => gate.plan === row.plan && (gate.component ?? row.component) === row.component,
  );
  const verdict = passGates(gates, earner.figures);
  const missing = missingReasons(row, measures, tiers);
  const reasons = [...missing, ...gateReasons(verdict)];
  const described = { ...describe(row, measures, share), gates: verdict.outcomes };
  const values = known(measures);
  if (values === null || tiers.length === 0) return { ...described, ...HELD, reasons };
  const { amount, tier } = measuredAmount(row, values, { tiers, share });
  const reckoned = {
    ...described,
    tierFrom: tier === null ? null : numberOf(tier.from),
    rate: tier === null ? 0 : numberOf(tier.rate),
    measured: numberOf(amount),
    rateInRange: row.unit === "fixed" || isRateInRange(amount, values.base, tiers),
  };
  if (verdict.held) return { ...reckoned, ...HELD, reasons };
  return { ...reckoned, ...limited(row, { amount, multiplier: values.multiplier, verdict }, share), reasons };
}
