import { compare, exact, isZero, multiply, numberOf, ONE, subtract, ZERO, type Exact } from "../units/exact";
import type { Figure, Figures } from "../units/figure";
import type { GateOperator, GateRow } from "./planRules";

/** A gate and how a person stood to it. Figures unrounded, so that 4.495 < 4.50 reads as it was decided. */
export interface GateOutcome {
  readonly metric: string;
  readonly operator: GateOperator;
  readonly limit: number;
  /** `null` without a value. */
  readonly actual: number | null;
  /** Why there is none; `null` with one. */
  readonly reason: string | null;
  readonly outcome: "passed" | "zero" | "factor" | "hold";
  /** What is left of the amount where the outcome is `factor`. */
  readonly factor: number | null;
}

/** The effect of all gates together. */
export interface GateVerdict {
  readonly outcomes: readonly GateOutcome[];
  readonly held: boolean;
  /** What is left of the amount: 1 when all pass, 0 when one zeroes it, else the product of the factors. */
  readonly left: Exact;
}

const PASSES: Readonly<Record<GateOperator, (order: number) => boolean>> = {
  "≥": (order) => order >= 0,
  ">": (order) => order > 0,
  "≤": (order) => order <= 0,
  "<": (order) => order < 0,
  "=": (order) => order === 0,
  "≠": (order) => order !== 0,
};

function failure(gate: GateRow): GateOutcome["outcome"] {
  return gate.onFail ?? "zero";
}

function withoutData(gate: GateRow): GateOutcome["outcome"] {
  if (gate.noData === "pass") return "passed";
  return gate.noData === "fail" ? failure(gate) : "hold";
}

/** A figure that isn't final holds whatever the gate says of missing data: it is known to be coming. */
function decide(gate: GateRow, figure: Figure): GateOutcome["outcome"] {
  if (figure.kind === "none") return figure.reason === "scoreProvisional" ? "hold" : withoutData(gate);
  const passes = PASSES[gate.operator](compare(figure.value, exact(gate.limit)));
  return passes ? "passed" : failure(gate);
}

function outcomeOf(gate: GateRow, figures: Figures): GateOutcome {
  const figure = figures(gate.metric);
  const outcome = decide(gate, figure);
  return {
    metric: gate.metric,
    operator: gate.operator,
    limit: gate.limit,
    actual: figure.kind === "value" ? numberOf(figure.value) : null,
    reason: figure.kind === "none" ? figure.reason : null,
    outcome,
    factor: outcome === "factor" ? gate.factor : null,
  };
}

/** All gates must pass; every failing one is named. Hold beats zero beats factor; factors multiply (pay.md §4). */
export function passGates(gates: readonly GateRow[], figures: Figures): GateVerdict {
  const outcomes = gates.map((gate) => outcomeOf(gate, figures));
  const zeroed = outcomes.some(({ outcome }) => outcome === "zero");
  const factors = outcomes.flatMap(({ factor }) => (factor === null ? [] : [exact(factor)]));
  return {
    outcomes,
    held: outcomes.some(({ outcome }) => outcome === "hold"),
    left: zeroed ? ZERO : factors.reduce(multiply, ONE),
  };
}

/** What each failing gate takes from an amount, in order; gates that zero take all of it, the first of them. */
export function takenByGates(verdict: GateVerdict, amount: Exact): readonly { gate: GateOutcome; taken: Exact }[] {
  const zero = verdict.outcomes.find(({ outcome, factor }) => outcome === "zero" || factor === 0);
  if (zero !== undefined) return [{ gate: zero, taken: amount }];
  let rest = amount;
  return verdict.outcomes.flatMap((gate) => {
    if (gate.factor === null) return [];
    const left = multiply(rest, exact(gate.factor));
    const taken = subtract(rest, left);
    rest = left;
    return isZero(taken) ? [] : [{ gate, taken }];
  });
}
