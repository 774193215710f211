import type { AdviceCode, Diagnosis, MetricValues, Quadrant } from "../periodResult";
import { CATALOGUE } from "./catalogue";

/** Metrics that are looked at for the weakest one, in the order that settles ties, with the advice each gives. */
const ADVICE: readonly (readonly [code: string, advice: AdviceCode])[] = [
  ["conversion", "script"],
  ["averageOrderValue", "productKnowledge"],
  ["replyRate", "response"],
  ["averageResponse", "response"],
  ["paySuccess", "chasing"],
  ["itemsPerOrder", "crossSelling"],
  ["refundRate", "afterSale"],
];

/** Middle value; of an even number the mean of the middle two; `null` of none. */
export function median(values: readonly number[]): number | null {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = ascending.length / 2;
  const high = ascending[Math.floor(middle)];
  if (high === undefined) return null;
  return Number.isInteger(middle) ? ((ascending[middle - 1] ?? high) + high) / 2 : high;
}

function medianOf(code: string, colleagues: readonly MetricValues[]): number | null {
  return median(colleagues.map((metrics) => metrics[code]?.value ?? null).filter((value) => value !== null));
}

function quadrantOf(own: MetricValues, colleagues: readonly MetricValues[]): Quadrant | null {
  const isStrong = (code: string): boolean | null => {
    const value = own[code]?.value ?? null;
    const middle = medianOf(code, colleagues);
    return value === null || middle === null ? null : value >= middle;
  };
  const volume = isStrong("enquiries");
  const selling = isStrong("conversion");
  if (volume === null || selling === null) return null;
  if (volume) return selling ? "both" : "manyButWeak";
  return selling ? "sellsButFew" : "neither";
}

/** How far the person is on the bad side of the median, as a share of it; 0 or less when not. */
function adverseGap(code: string, own: MetricValues, colleagues: readonly MetricValues[]): number | null {
  const value = own[code]?.value ?? null;
  const middle = medianOf(code, colleagues);
  if (value === null || middle === null || middle === 0) return null;
  const better = CATALOGUE.find((definition) => definition.code === code)?.better;
  return (better === "lower" ? value - middle : middle - value) / Math.abs(middle);
}

function weakestOf(
  own: MetricValues,
  colleagues: readonly MetricValues[],
): { code: string; gap: number; advice: AdviceCode } | null {
  let weakest: { code: string; gap: number; advice: AdviceCode } | null = null;
  for (const [code, advice] of ADVICE) {
    const gap = adverseGap(code, own, colleagues);
    if (gap !== null && gap > (weakest?.gap ?? 0)) weakest = { code, gap, advice };
  }
  return weakest;
}

/**
 * Too few enquiries, or weak selling? Against the median of the person's group, the person included (metrics.md §5).
 *
 * @param colleagues - Metrics of the group's persons; those without a value of a metric aren't in its median.
 */
export function diagnose(own: MetricValues, colleagues: readonly MetricValues[]): Diagnosis {
  const quadrant = quadrantOf(own, colleagues);
  const weakest = weakestOf(own, colleagues);
  const mentoring: readonly AdviceCode[] = quadrant === "neither" ? ["mentoring"] : [];
  return {
    quadrant,
    overload: (own["overload"]?.value ?? 0) > 0,
    weakest: weakest?.code ?? null,
    gap: weakest?.gap ?? null,
    advice: [...(weakest === null ? [] : [weakest.advice]), ...mentoring],
  };
}
