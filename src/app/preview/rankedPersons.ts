import { CATALOGUE } from "../../engine/metrics/catalogue";
import type { PersonResult } from "../../engine/periodResult";
import { compareText } from "../../engine/units/compareText";

/** A person's place by one metric. */
export interface RankedPerson {
  /** From 1; `null`: the metric has no value. Equal figures share a rank. */
  readonly rank: number | null;
  readonly person: PersonResult;
  readonly value: number | null;
  /** Of the largest value, 0 to 1; for a bar. */
  readonly share: number;
}

/** Metrics that people are ranked by. */
export const RANKED_BY = [
  "netSales",
  "sales",
  "paidOrders",
  "enquiries",
  "conversion",
  "averageOrderValue",
  "itemsPerOrder",
  "firstResponse",
  "averageResponse",
  "replyRate",
  "refundRate",
  "satisfaction",
] as const;

/** Persons with the best first; those without a value last, by name. */
export function rankedPersons(persons: readonly PersonResult[], code: string): readonly RankedPerson[] {
  const lower = CATALOGUE.find((metric) => metric.code === code)?.better === "lower";
  const valueOf = ({ metrics }: PersonResult): number | null => metrics[code]?.value ?? null;
  const weight = (person: PersonResult): number =>
    (lower ? -1 : 1) * (valueOf(person) ?? (lower ? Infinity : -Infinity));
  const sorted = [...persons].sort((a, b) => {
    const [left, right] = [weight(a), weight(b)];
    return left === right ? compareText(a.person, b.person) : right - left;
  });
  const largest = Math.max(0, ...sorted.map((person) => valueOf(person) ?? 0));
  return sorted.map((person) => {
    const value = valueOf(person);
    const rank = value === null ? null : 1 + sorted.filter((other) => weight(other) > weight(person)).length;
    return { rank, person, value, share: value === null || largest === 0 ? 0 : Math.max(0, value) / largest };
  });
}
