import { CATALOGUE } from "../../engine/metrics/catalogue";
import { median } from "../../engine/metrics/diagnosis";
import type { MetricValues, PeriodResult } from "../../engine/periodResult";

/** A figure beside the team's. */
export interface ComparedFigure {
  readonly code: string;
  readonly value: number | null;
  /** Of the persons who have a value; `null` of none. */
  readonly median: number | null;
  /** `null`: one of both is missing, or nobody says which way is better. */
  readonly standing: "better" | "equal" | "worse" | null;
}

/** Metrics that tiles show, the most important first. */
export const TILE_METRICS = [
  "netSales",
  "paidOrders",
  "enquiries",
  "conversion",
  "averageOrderValue",
  "firstResponse",
  "replyRate",
  "refundRate",
] as const;

function standingOf(code: string, value: number | null, middle: number | null): ComparedFigure["standing"] {
  const better = CATALOGUE.find((metric) => metric.code === code)?.better;
  if (value === null || middle === null || (better !== "higher" && better !== "lower")) return null;
  if (value === middle) return "equal";
  return value > middle === (better === "higher") ? "better" : "worse";
}

/** The tiles' figures of somebody, beside the median of all persons. */
export function comparedFigures(own: MetricValues, { persons }: PeriodResult): readonly ComparedFigure[] {
  return TILE_METRICS.map((code) => {
    const all = persons.map(({ metrics }) => metrics[code]?.value ?? null).filter((value) => value !== null);
    const value = own[code]?.value ?? null;
    const middle = median(all);
    return { code, value, median: middle, standing: standingOf(code, value, middle) };
  });
}
