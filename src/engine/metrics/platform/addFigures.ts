import type { MetricValue } from "../../periodResult";
import { CATALOGUE } from "../catalogue";
import { orderlySum } from "./orderlySum";

/** Counts of different buyers: a buyer of two accounts is one. */
const DISTINCT: ReadonlySet<string> = new Set(["receivedBuyers", "enquiringBuyers"]);

const UNITS = new Map(CATALOGUE.map(({ code, unit }) => [code, unit]));

/** Whether the metric is a count or a sum of money, which is its own numerator. */
export function isAmount(code: string): boolean {
  const unit = UNITS.get(code);
  return unit === "count" || (unit === "fen" && code !== "averageOrderValue");
}

function notAdditive(): MetricValue {
  return { value: null, numerator: null, denominator: null, reason: "notAdditive" };
}

/** Counts and money add up; of peaks the largest counts; of different buyers nobody knows how many are the same. */
function addAmounts(code: string, values: readonly number[]): MetricValue {
  if (DISTINCT.has(code) && values.length > 1) return notAdditive();
  const value = code === "peakConcurrency" ? Math.max(...values) : orderlySum(values);
  return { value, numerator: value, denominator: 1 };
}

/**
 * One metric of several accounts as one: amounts add up, ratios and means by their parts. Values that are missing say
 * nothing. Where parts are missing, only equal values have a common one. `undefined` for nothing at all.
 */
export function addFigures(code: string, figures: readonly MetricValue[]): MetricValue | undefined {
  const known = figures.filter(({ value }) => value !== null);
  const [first] = known;
  if (first === undefined) return figures[0];
  if (known.length === 1) return first;
  if (isAmount(code))
    return addAmounts(
      code,
      known.map(({ value }) => value ?? 0),
    );
  const parts = known.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  if (parts.length < known.length) return known.every(({ value }) => value === first.value) ? first : notAdditive();
  const numerator = orderlySum(parts.map((part) => part.numerator ?? 0));
  const denominator = orderlySum(parts.map((part) => part.denominator ?? 0));
  if (denominator === 0) return { value: null, numerator, denominator, reason: "noDenominator" };
  return { value: numerator / denominator, numerator, denominator };
}
