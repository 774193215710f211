import { add, compare, divide, exact, isZero, multiply, numberOf, total, ZERO, type Exact } from "../units/exact";
import type { Figure, Figures } from "../units/figure";
import { gradeOf } from "./grade";
import { placesOf } from "./groupRank";
import { lowerIsBetter, pointsOf } from "./points";
import type { MissingPolicy, ScorecardRow, ScorecardRules, Scoring } from "./scorecardRules";

/** A person to be scored. */
export interface Candidate {
  readonly person: string;
  /** People without a group are compared with each other. */
  readonly group: string | null;
  /** `null`: not appraised. */
  readonly scheme: string | null;
  readonly figures: Figures;
  /** Points added by hand before the grade. */
  readonly eventPoints: Exact;
}

/** One KPI of a person's scorecard. */
export interface KpiScore {
  readonly metric: string;
  readonly scoring: Scoring;
  readonly weight: number;
  /** As rules write it: a fraction, yuan, seconds; `null` without one. */
  readonly value: number | null;
  /** Cases that the value rests on; `null` for counts, money and entered figures. */
  readonly samples: number | null;
  /** Place in the group, for scoring by rank. */
  readonly rank: number | null;
  /** Unrounded; `null` where the KPI isn't scored. */
  readonly points: number | null;
  /** `held`: left out for now, the score is provisional. `excluded`: re-weighted without it. `zeroed`: counts 0. */
  readonly outcome: "scored" | "held" | "excluded" | "zeroed";
  /** Why it has no value of its own: a code of `NoValueReason`, or `fewSamples`. */
  readonly reason: string | null;
}

/** A person's score, grade and how they came about. */
export interface Appraisal {
  readonly person: string;
  readonly scheme: string;
  readonly kpis: readonly KpiScore[];
  /** Σ weight × points ÷ Σ weight over the scored KPIs, plus points by hand; `null` when no KPI is scored. */
  readonly score: Exact | null;
  readonly eventPoints: Exact;
  /** A KPI is held: the score isn't final. */
  readonly provisional: boolean;
  /** Metrics of the KPIs held. */
  readonly held: readonly string[];
  readonly grade: string | null;
  readonly coefficient: Exact | null;
  /** Sum of the weights that the score is taken over, and of all. */
  readonly weights: { readonly scored: number; readonly all: number };
}

/** The value of a KPI. 主管打分 may be named with or without its prefix. */
function actualFigure({ metric, scoring }: ScorecardRow, figures: Figures): Figure {
  if (scoring !== "manual" || metric.startsWith("manual:")) return figures(metric);
  const byHand = figures(`manual:${metric}`);
  return byHand.kind === "value" ? byHand : figures(metric);
}

/** The figure of a KPI; one that rests on too few cases is none. */
function kpiFigure(row: ScorecardRow, figures: Figures): Figure {
  const figure = actualFigure(row, figures);
  const tooFew =
    figure.kind === "value" &&
    row.minSample !== null &&
    figure.samples !== null &&
    compare(figure.samples, exact(row.minSample)) < 0;
  return tooFew ? { kind: "none", reason: "fewSamples" } : figure;
}

/** The person's place among those of the group who have a value. */
function rankOf(row: ScorecardRow, own: Candidate, everybody: readonly Candidate[]): number {
  const rivals = everybody.filter(({ group }) => group === own.group);
  const valued = rivals.flatMap((rival) => {
    const figure = kpiFigure(row, rival.figures);
    return figure.kind === "value" ? [{ person: rival.person, value: figure.value }] : [];
  });
  const places = placesOf(
    valued.map(({ value }) => value),
    lowerIsBetter(row.metric),
  );
  return places[valued.findIndex(({ person }) => person === own.person)] ?? 1;
}

const OUTCOMES: Readonly<Record<MissingPolicy, KpiScore["outcome"]>> = {
  hold: "held",
  exclude: "excluded",
  zero: "zeroed",
};

interface ScoredKpi {
  readonly kpi: KpiScore;
  readonly points: Exact | null;
}

function withoutValue(row: ScorecardRow, figure: Extract<Figure, { kind: "none" }>, figures: Figures): ScoredKpi {
  const outcome = OUTCOMES[row.missing ?? "hold"];
  const actual = actualFigure(row, figures);
  const seen = actual.kind === "value" ? actual : null;
  return {
    kpi: {
      metric: row.metric,
      scoring: row.scoring,
      weight: row.weight,
      value: seen === null ? null : numberOf(seen.value),
      samples: seen?.samples === null || seen === null ? null : numberOf(seen.samples),
      rank: null,
      points: outcome === "zeroed" ? 0 : null,
      outcome,
      reason: figure.reason,
    },
    points: outcome === "zeroed" ? ZERO : null,
  };
}

function scoreKpi(row: ScorecardRow, own: Candidate, { rules, everybody }: AppraisalInput): ScoredKpi {
  const figure = kpiFigure(row, own.figures);
  if (figure.kind === "none") return withoutValue(row, figure, own.figures);
  const rank = row.scoring === "rank" ? rankOf(row, own, everybody) : null;
  const points = pointsOf(row, rules.bands, { value: figure.value, rank: rank === null ? null : exact(rank) });
  return {
    kpi: {
      metric: row.metric,
      scoring: row.scoring,
      weight: row.weight,
      value: numberOf(figure.value),
      samples: figure.samples === null ? null : numberOf(figure.samples),
      rank,
      points: numberOf(points),
      outcome: "scored",
      reason: null,
    },
    points,
  };
}

function weightedScore(scored: readonly ScoredKpi[], eventPoints: Exact): { score: Exact | null; weight: Exact } {
  const counted = scored.flatMap(({ kpi, points }) => (points === null ? [] : [{ weight: exact(kpi.weight), points }]));
  const weight = total(counted.map((one) => one.weight));
  if (isZero(weight)) return { score: null, weight };
  const sum = total(counted.map((one) => multiply(one.weight, one.points)));
  return { score: add(divide(sum, weight), eventPoints), weight };
}

/** By which rules, and among whom. */
export interface AppraisalInput {
  readonly rules: ScorecardRules;
  /** Everyone, so that ranks can be taken. */
  readonly everybody: readonly Candidate[];
}

/** The score and grade of one person; `null` without a scheme. KPIs stand in the order of the scheme's rows. */
export function appraise(own: Candidate, input: AppraisalInput): Appraisal | null {
  const { scheme, eventPoints } = own;
  if (scheme === null) return null;
  const rows = input.rules.scorecard.filter((row) => row.scheme === scheme);
  const scored = rows.map((row) => scoreKpi(row, own, input));
  const { score, weight } = weightedScore(scored, eventPoints);
  const held = scored.filter(({ kpi }) => kpi.outcome === "held").map(({ kpi }) => kpi.metric);
  const grade = score === null ? null : gradeOf(score, scheme, input.rules.grades);
  return {
    person: own.person,
    scheme,
    kpis: scored.map(({ kpi }) => kpi),
    score,
    eventPoints,
    provisional: held.length > 0,
    held,
    grade: grade?.grade ?? null,
    coefficient: grade === null || grade.coefficient === null ? null : exact(grade.coefficient),
    weights: { scored: numberOf(weight), all: numberOf(total(rows.map((row) => exact(row.weight)))) },
  };
}
