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

/** Median of each metric that a diagnosis looks at, over the persons of a group that have a value; by code. */
export type Medians = ReadonlyMap<string, number>;

export function mediansOf(colleagues: readonly MetricValues[]): Medians {
  const medians = new Map<string, number>();
  for (const code of ["enquiries", ...ADVICE.map(([asked]) => asked)]) {
    const middle = median(colleagues.map((metrics) => metrics[code]?.value ?? null).filter((value) => value !== null));
    if (middle !== null) medians.set(code, middle);
  }
  return medians;
}

/** Whether the person reaches the median (included); `null` where one of both is missing. */
function reachesMedian(code: string, own: MetricValues, medians: Medians): boolean | null {
  const value = own[code]?.value ?? null;
  const middle = medians.get(code);
  return value === null || middle === undefined ? null : value >= middle;
}

function quadrantOf(own: MetricValues, medians: Medians): Quadrant | null {
  const volume = reachesMedian("enquiries", own, medians);
  const selling = reachesMedian("conversion", own, medians);
  if (volume === null || selling === null) return null;
  if (volume) return selling ? "both" : "manyButWeak";
  return selling ? "sellsButFew" : "neither";
}

/** How far the person is on the bad side of the median, as a share of it; 0 or less when not; `null` when unknown. */
function adverseGap(code: string, own: MetricValues, medians: Medians): number | null {
  const value = own[code]?.value ?? null;
  const middle = medians.get(code) ?? 0;
  if (value === null || middle === 0) return null;
  const better = CATALOGUE.find((definition) => definition.code === code)?.better;
  return (better === "lower" ? value - middle : middle - value) / Math.abs(middle);
}

interface Weakest {
  readonly code: string;
  readonly gap: number;
  readonly advice: AdviceCode;
}

function weakestOf(own: MetricValues, medians: Medians): Weakest | null {
  let weakest: Weakest | null = null;
  for (const [code, advice] of ADVICE) {
    const gap = adverseGap(code, own, medians);
    if (gap !== null && gap > (weakest?.gap ?? 0)) weakest = { code, gap, advice };
  }
  return weakest;
}

/**
 * Too few enquiries, or weak selling? Against the medians of the person's group, the person included (metrics.md §5).
 */
export function diagnose(own: MetricValues, medians: Medians): Diagnosis {
  const quadrant = quadrantOf(own, medians);
  const weakest = weakestOf(own, medians);
  const mentoring: readonly AdviceCode[] = quadrant === "neither" ? ["mentoring"] : [];
  return {
    quadrant,
    overload: (own["overload"]?.value ?? 0) > 0,
    weakest: weakest?.code ?? null,
    gap: weakest?.gap ?? null,
    advice: [...(weakest === null ? [] : [weakest.advice]), ...mentoring],
  };
}
