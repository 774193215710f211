import { CATALOGUE, type MetricUnit } from "../metrics/catalogue";
import type { MetricValue, MetricValues } from "../periodResult";
import { divide, exact, HUNDRED, type Exact } from "../units/exact";
import type { Figure, Figures } from "../units/figure";

const UNITS: ReadonlyMap<string, MetricUnit> = new Map(CATALOGUE.map(({ code, unit }) => [code, unit]));

/** Names for the same: rules say `completion` where the catalogue says `targetCompletion`. */
export function canonicalMetric(metric: string): string {
  return metric === "completion" ? "targetCompletion" : metric;
}

/** The unit of a metric; figures that aren't in the catalogue (主管打分, the score) are as entered. */
export function unitOfMetric(metric: string): MetricUnit {
  return UNITS.get(canonicalMetric(metric)) ?? "asEntered";
}

/** Counts, money and entered figures: they add up over months and rest on no cases. 客单价 alone is money and a mean. */
export function isSum(metric: string): boolean {
  const unit = unitOfMetric(metric);
  if (metric === "averageOrderValue") return false;
  return unit === "fen" || unit === "count" || unit === "days" || unit === "asEntered";
}

/** Decimals that sums of seconds and ratings keep: finer ones are noise of adding binary fractions. */
const DECIMALS = 6;

/**
 * A metric's numerator as the decimal that it stands for: 35.1 + 70.2 is 105.3, not 105.30000000000001, so that a value
 * on a bound is on it.
 */
export function decimalNumerator(metric: string, numerator: number): number {
  const unit = unitOfMetric(metric);
  if (Number.isInteger(numerator) || (unit !== "seconds" && unit !== "number")) return numerator;
  return Number(numerator.toFixed(DECIMALS));
}

/** Numerator ÷ denominator in the units that rules are written in: fen become yuan. */
function inRuleUnits(metric: string, value: Exact): Exact {
  return unitOfMetric(metric) === "fen" ? divide(value, HUNDRED) : value;
}

/** The figure of a numerator over a denominator; nothing to divide by is no value. */
export function figureOfParts(metric: string, numerator: Exact, denominator: Exact): Figure {
  if (denominator.numerator === 0n) return { kind: "none", reason: "noDenominator" };
  return {
    kind: "value",
    value: inRuleUnits(metric, divide(numerator, denominator)),
    samples: isSum(metric) ? null : denominator,
  };
}

/** Why there is no value: where only time is lacking, that, since waiting mends it. */
function whyNone({ reason, unripe }: MetricValue): string {
  return reason === "noDenominator" && (unripe ?? 0) > 0 ? "notRipe" : (reason ?? "noData");
}

function figureOf(metric: string, measured: MetricValue | undefined): Figure {
  if (measured === undefined) return { kind: "none", reason: "noData" };
  const { value, numerator, denominator } = measured;
  if (value === null) return { kind: "none", reason: whyNone(measured) };
  if (numerator !== null && denominator !== null) {
    return figureOfParts(metric, exact(decimalNumerator(metric, numerator)), exact(denominator));
  }
  return { kind: "value", value: inRuleUnits(metric, exact(value)), samples: null };
}

/** Percentiles carry no parts; they rest on the same cases as the mean. */
const RESTS_ON: Readonly<Record<string, string>> = {
  firstResponseP50: "firstResponse",
  firstResponseP90: "firstResponse",
};

/** Measured figures as rules read them. */
export function figuresOf(metrics: MetricValues): Figures {
  return (name) => {
    const metric = canonicalMetric(name);
    const figure = figureOf(metric, metrics[metric]);
    const base = RESTS_ON[metric];
    if (figure.kind === "none" || base === undefined) return figure;
    const mean = figureOf(base, metrics[base]);
    return mean.kind === "value" ? { ...figure, samples: mean.samples } : figure;
  };
}
