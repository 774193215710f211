import type { MetricValues } from "../periodResult";
import type { Settings } from "../settings";
import { divide, exact, isZero, multiply, total, type Exact } from "../units/exact";
import type { Figure, Figures } from "../units/figure";
import { yuanOf } from "../units/yuan";
import type { Employment } from "./employment";
import { canonicalMetric, figuresOf } from "./metricFigure";
import type { RosterPerson } from "./rosterPeople";

/** A score as commission knows it: a value, wherever it came from. */
export interface ScoreValue {
  /** `null`: nothing was scored. */
  readonly score: Exact | null;
  /** `null`: no grade reached. */
  readonly grade: string | null;
  /** `null`: the grade has none. */
  readonly coefficient: Exact | null;
  /** A KPI is missing: whatever depends on the score waits. */
  readonly provisional: boolean;
}

function entered(value: number): Figure {
  return { kind: "value", value: exact(value), samples: null };
}

/** A target and what has been done of it, yuan of this month. */
export interface TargetParts {
  readonly done: Exact;
  readonly target: Exact;
}

/** How targets are met. */
export interface TargetRule {
  readonly employment: Employment;
  readonly targetBasis: Settings["targetBasis"];
}

/** What the person sold towards the target, and the target pro rata; `null` where either is unknown. */
export function targetParts(
  metrics: MetricValues,
  person: RosterPerson,
  { employment, targetBasis }: TargetRule,
): TargetParts | null {
  const done = figuresOf(metrics)(targetBasis);
  if (person.target === null || done.kind === "none") return null;
  return { done: done.value, target: multiply(yuanOf(person.target), employment.share) };
}

/** Σ done ÷ Σ targets, exactly; no target is no value. */
export function completionOf(parts: readonly (TargetParts | null)[]): Figure {
  const known = parts.filter((one) => one !== null);
  const target = total(known.map((one) => one.target));
  if (known.length === 0) return { kind: "none", reason: "notOnRoster" };
  if (isZero(target)) return { kind: "none", reason: "noDenominator" };
  return { kind: "value", value: divide(total(known.map(({ done }) => done)), target), samples: null };
}

/**
 * A person's measured figures, with what the roster of the rules says in their place: target (exactly pro rata),
 * attendance, 主管打分.
 */
export function personFigures(metrics: MetricValues, person: RosterPerson, rule: TargetRule): Figures {
  const measured = figuresOf(metrics);
  return (name) => {
    const metric = canonicalMetric(name);
    const points = metric.startsWith("manual:") ? person.manual[metric.slice("manual:".length)] : undefined;
    if (points !== undefined) return entered(points);
    if (metric === "attendance" && person.attendance !== null) return entered(person.attendance);
    if (metric !== "targetCompletion") return measured(metric);
    const parts = targetParts(metrics, person, rule);
    return parts === null ? measured(metric) : completionOf([parts]);
  };
}

function scoreFigure(value: ScoreValue | null): Figure {
  if (value === null || (value.score === null && !value.provisional)) return { kind: "none", reason: "noScore" };
  if (value.provisional || value.score === null) return { kind: "none", reason: "scoreProvisional" };
  return { kind: "value", value: value.score, samples: null };
}

function coefficientFigure(value: ScoreValue | null): Figure {
  const score = scoreFigure(value);
  if (score.kind === "none" || value === null) return score;
  if (value.grade === null) return { kind: "none", reason: "noGrade" };
  if (value.coefficient === null) return { kind: "none", reason: "noCoefficient" };
  return { kind: "value", value: value.coefficient, samples: null };
}

/** Figures among which `score` and `coefficient` can be asked for as well. */
export function withScore(figures: Figures, value: ScoreValue | null): Figures {
  return (metric) => {
    if (metric === "score") return scoreFigure(value);
    return metric === "coefficient" ? coefficientFigure(value) : figures(metric);
  };
}
