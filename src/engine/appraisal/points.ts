import { CATALOGUE } from "../metrics/catalogue";
import {
  compare,
  divide,
  exact,
  HUNDRED,
  isNegative,
  isZero,
  larger,
  multiply,
  ONE,
  smaller,
  subtract,
  ZERO,
  type Exact,
} from "../units/exact";
import type { BandRow, ScorecardRow } from "./scorecardRules";

const DEFINITIONS = new Map(CATALOGUE.map((definition) => [definition.code, definition]));

/** Whether small values are good. A metric without an arrow counts as higher is better (pay.md §3). */
export function lowerIsBetter(metric: string): boolean {
  return DEFINITIONS.get(metric)?.better === "lower";
}

/** Points per unit of a deduction: a ratio's unit is one percentage point. */
function unitsIn(metric: string, amount: Exact): Exact {
  return DEFINITIONS.get(metric)?.unit === "ratio" ? multiply(amount, HUNDRED) : amount;
}

function needed(row: ScorecardRow, column: "target" | "worst" | "best" | "deductPer"): Exact {
  const value = row[column];
  if (value === null) throw new TypeError(`Cannot score ${row.metric}: ${column} is missing, which checkRules reports`);
  return exact(value);
}

/** Bands of a KPI by ascending bound. */
function bandsOf(row: ScorecardRow, bands: readonly BandRow[]): readonly { from: Exact; points: Exact }[] {
  return bands
    .filter(({ scheme, metric }) => scheme === row.scheme && metric === row.metric)
    .map(({ from, points }) => ({ from: exact(from), points: exact(points) }))
    .sort((a, b) => compare(a.from, b.from));
}

/** The points of the largest bound that isn't above the value; none: 0. */
function bandUpTo(value: Exact, bands: ReturnType<typeof bandsOf>): Exact {
  return bands.filter(({ from }) => compare(from, value) <= 0).at(-1)?.points ?? ZERO;
}

/** The points of the smallest bound that isn't below the value; none: 0. */
function bandDownTo(value: Exact, bands: ReturnType<typeof bandsOf>): Exact {
  return bands.find(({ from }) => compare(from, value) >= 0)?.points ?? ZERO;
}

function linearPoints(row: ScorecardRow, value: Exact): Exact {
  const worst = needed(row, "worst");
  return multiply(HUNDRED, divide(subtract(worst, value), subtract(worst, needed(row, "best"))));
}

function ratioPoints(row: ScorecardRow, value: Exact): Exact {
  const target = needed(row, "target");
  if (!lowerIsBetter(row.metric)) return multiply(HUNDRED, divide(value, target));
  return isZero(value) ? mostPoints(row) : multiply(HUNDRED, divide(target, value));
}

function deductPoints(row: ScorecardRow, value: Exact): Exact {
  const target = needed(row, "target");
  const beyond = lowerIsBetter(row.metric) ? subtract(value, target) : subtract(target, value);
  if (isNegative(beyond)) return HUNDRED;
  return subtract(HUNDRED, multiply(needed(row, "deductPer"), unitsIn(row.metric, beyond)));
}

function mostPoints({ cap }: ScorecardRow): Exact {
  return cap === null ? HUNDRED : multiply(HUNDRED, exact(cap));
}

/** Least points: only kinds that measure a distance have a floor. */
function leastPoints({ scoring, floor }: ScorecardRow): Exact {
  const measured = scoring === "linear" || scoring === "ratio" || scoring === "deduct";
  return larger(ZERO, measured && floor !== null ? multiply(HUNDRED, exact(floor)) : ZERO);
}

function rawPoints(row: ScorecardRow, bands: readonly BandRow[], actual: Actual): Exact {
  const own = bandsOf(row, bands);
  switch (row.scoring) {
    case "bands":
      return lowerIsBetter(row.metric) ? bandDownTo(actual.value, own) : bandUpTo(actual.value, own);
    case "linear":
      return linearPoints(row, actual.value);
    case "ratio":
      return ratioPoints(row, actual.value);
    case "deduct":
      return deductPoints(row, actual.value);
    case "rank":
      return bandUpTo(actual.rank ?? ONE, own);
    case "manual":
      return actual.value;
  }
}

/** A person's value of a KPI; its place in the group where it's scored by rank. */
export interface Actual {
  readonly value: Exact;
  readonly rank: Exact | null;
}

/**
 * Points of one KPI, from 0 to 100 × cap (both included), unrounded.
 *
 * @throws TypeError when the row lacks what its scoring needs: `checkRules` refuses such rules.
 *
 * @example 回复率 94 % scored linear from 90 % to 100 % is 40 points; 平均响应 20 s from 30 to 5 s is 40 as well.
 */
export function pointsOf(row: ScorecardRow, bands: readonly BandRow[], actual: Actual): Exact {
  return smaller(mostPoints(row), larger(leastPoints(row), rawPoints(row, bands, actual)));
}
