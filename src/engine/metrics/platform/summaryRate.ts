import { orderlySum } from "./orderlySum";
import type { RateParts } from "../../records/summaryFigures";

/** Reads a figure of one row of a platform's report; `undefined` where the cell is empty. */
export type RowFigures = (field: string) => number | undefined;

/** A rate with the parts it was made of; `null` parts where nobody knows them. */
export interface RateValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface RateRule {
  readonly field: string;
  readonly parts: readonly RateParts[];
  readonly weights: readonly string[];
}

/** Platforms print rates to the percent at worst: parts that come this close are the printed rate's own. */
const PRINTED_TO = 0.0051;

function partsOf(row: RowFigures, { of, less, over }: RateParts): [number, number] | undefined {
  const numerator = row(of);
  const denominator = row(over);
  const taken = less === undefined ? 0 : row(less);
  if (numerator === undefined || denominator === undefined || taken === undefined) return undefined;
  return [numerator - taken, denominator];
}

/** Whether a printed rate is what the parts give. */
function agree(printed: number, [numerator, denominator]: readonly [number, number]): boolean {
  if (denominator === 0) return true;
  return Math.abs(numerator / denominator - printed) <= PRINTED_TO * Math.max(1, Math.abs(printed));
}

/** Numerator and denominator of each row by one way to rebuild the rate; `undefined` where a row doesn't fit it. */
function byParts(rows: readonly RowFigures[], field: string, parts: RateParts): [number, number][] | undefined {
  const found: [number, number][] = [];
  for (const row of rows) {
    const own = partsOf(row, parts);
    const printed = row(field);
    if (own === undefined || (printed !== undefined && !agree(printed, own))) return undefined;
    found.push(own);
  }
  return found;
}

function byWeight(rows: readonly RowFigures[], field: string, weight: string): [number, number][] | undefined {
  const found: [number, number][] = [];
  for (const row of rows) {
    const [printed, size] = [row(field), row(weight)];
    if (printed === undefined || size === undefined) return undefined;
    found.push([printed * size, size]);
  }
  return found;
}

/** The first way in which all rows come with parts. */
function pairsOf(rows: readonly RowFigures[], { field, parts, weights }: RateRule): [number, number][] | undefined {
  for (const one of parts) {
    const pairs = byParts(rows, field, one);
    if (pairs !== undefined) return pairs;
  }
  for (const weight of weights) {
    const pairs = byWeight(rows, field, weight);
    if (pairs !== undefined) return pairs;
  }
  return undefined;
}

/**
 * A platform's rate over several rows: rebuilt from parts that are there and agree with what is printed, else weighted by
 * a figure that is. Rows that have neither the rate nor its parts say nothing. The printed rate of a single row stands.
 * `undefined` without any row that says something; a `null` value where rows can't be put together.
 */
export function summaryRate(all: readonly RowFigures[], rule: RateRule): RateValue | undefined {
  const { field, parts } = rule;
  const rows = all.filter((row) => row(field) !== undefined || parts.some((one) => partsOf(row, one) !== undefined));
  const [only] = rows;
  if (only === undefined) return undefined;
  const printed = new Set(rows.map((row) => row(field)));
  const [same] = printed.size === 1 ? printed : [];
  const pairs = pairsOf(rows, rule);
  if (pairs === undefined) return { value: same ?? null, numerator: null, denominator: null };
  const numerator = orderlySum(pairs.map(([part]) => part));
  const denominator = orderlySum(pairs.map(([, whole]) => whole));
  if (rows.length === 1 && same !== undefined) return { value: same, numerator, denominator };
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}
