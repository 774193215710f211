/** How a KPI's value becomes points (pay.md §3). */
export type Scoring = "bands" | "linear" | "ratio" | "deduct" | "rank" | "manual";

/**
 * What becomes of a KPI without data or with too few samples. `hold`: scored over the others, the score is provisional.
 * `exclude`: re-weighted without it. `zero`: it counts 0 points.
 */
export type MissingPolicy = "hold" | "exclude" | "zero";

/** CS_Scorecard 考核指标: one KPI of a scheme. Figures in the units rules are written in: fractions, yuan, seconds. */
export interface ScorecardRow {
  /** Row in the sheet, 1-based; 0 where the rule doesn't come from a sheet. */
  readonly row: number;
  readonly scheme: string;
  /** Metric code, or `manual:<name>`. */
  readonly metric: string;
  /** Any plain numbers: only their proportions count. */
  readonly weight: number;
  readonly scoring: Scoring;
  /** For `ratio` and `deduct`. */
  readonly target: number | null;
  /** For `linear`: the value that gets 0 points. */
  readonly worst: number | null;
  /** For `linear`: the value that gets 100 points. */
  readonly best: number | null;
  /** Least points as a fraction of 100, for `linear`, `ratio` and `deduct`; blank: 0. */
  readonly floor: number | null;
  /** Most points as a fraction of 100, for every kind; blank: 1. */
  readonly cap: number | null;
  /** Points taken per unit beyond the target; the unit of a ratio is one percentage point. */
  readonly deductPer: number | null;
  /** Cases that a ratio or mean must rest on at least (included); blank: any. */
  readonly minSample: number | null;
  /** Blank: `hold`. */
  readonly missing: MissingPolicy | null;
}

/** CS_Bands 评分档: points from a value (bound included), or from a rank on. */
export interface BandRow {
  readonly row: number;
  readonly scheme: string;
  readonly metric: string;
  readonly from: number;
  readonly points: number;
}

/** CS_Grades 等级: the grade from a score on (included). */
export interface GradeRow {
  readonly row: number;
  readonly scheme: string;
  readonly from: number;
  readonly grade: string;
  /** What plans multiply by; blank: none, and such a plan holds. */
  readonly coefficient: number | null;
}

/** The share of people that ought to have a grade: an advisory comparison only. */
export interface GradeShare {
  readonly grade: string;
  /** Any plain numbers: only their proportions count. */
  readonly share: number;
}

/** The rules that scores are made by. */
export interface ScorecardRules {
  readonly scorecard: readonly ScorecardRow[];
  readonly bands: readonly BandRow[];
  readonly grades: readonly GradeRow[];
}
