import type { MetricValue } from "../../periodResult";
import { SUMMARY_FIGURES } from "../../records/summaryFigures";
import { summaryRate, type RowFigures } from "./summaryRate";

/** Metrics that are a summed figure of the report under another name; all other metrics go by their own code. */
const SUM_OF: Readonly<Record<string, string>> = { receptions: "receivedBuyers" };

/** Distinct buyers: what one report counted; several reports may have counted a buyer twice. */
const DISTINCT_OF: Readonly<Record<string, string>> = {
  receivedBuyers: "receivedBuyers",
  enquiringBuyers: "enquiries",
};

function amount(value: number): MetricValue {
  return { value, numerator: value, denominator: 1, source: "platform" };
}

function unknown(): MetricValue {
  return { value: null, numerator: null, denominator: null, reason: "notAdditive", source: "platform" };
}

function filled(rows: readonly RowFigures[], field: string): number[] {
  return rows.map((row) => row(field)).filter((value) => value !== undefined);
}

function sumOf(rows: readonly RowFigures[], field: string): MetricValue | undefined {
  const values = filled(rows, field);
  return values.length === 0 ? undefined : amount(values.reduce((sum, value) => sum + value, 0));
}

function distinctOf(rows: readonly RowFigures[], field: string): MetricValue | undefined {
  const [value, ...others] = filled(rows, field);
  if (value === undefined) return undefined;
  return others.length === 0 ? amount(value) : unknown();
}

/** Net sales as printed, else sales less refunds where every row has both. */
function netSales(rows: readonly RowFigures[]): MetricValue | undefined {
  const printed = sumOf(rows, "netSales");
  if (printed !== undefined) return printed;
  const selling = rows.filter((row) => row("sales") !== undefined);
  if (selling.length === 0 || selling.some((row) => row("refundAmount") === undefined)) return undefined;
  return amount(selling.reduce((sum, row) => sum + (row("sales") ?? 0) - (row("refundAmount") ?? 0), 0));
}

function valueOf(rows: readonly RowFigures[], code: string): MetricValue | undefined {
  if (code === "netSales") return netSales(rows);
  const distinct = DISTINCT_OF[code];
  if (distinct !== undefined) return distinctOf(rows, distinct);
  const field = SUM_OF[code] ?? code;
  const figure = SUMMARY_FIGURES[field];
  if (figure === undefined) return undefined;
  if (figure.kind === "sum") return sumOf(rows, field);
  if (figure.kind === "peak") {
    const values = filled(rows, field);
    return values.length === 0 ? undefined : amount(Math.max(...values));
  }
  const rate = summaryRate(rows, { field, ...figure });
  if (rate === undefined) return undefined;
  return { ...rate, ...(rate.value === null ? { reason: "notAdditive" } : {}), source: "platform" };
}

/**
 * The metrics that a platform's rows about one account give, by code. Sums add up; 接待人数 of several days adds up to
 * 人天, while distinct buyers of several reports aren't known; rates come from their parts.
 */
export function platformValues(
  rows: readonly RowFigures[],
  codes: readonly string[],
): ReadonlyMap<string, MetricValue> {
  const values = new Map<string, MetricValue>();
  for (const code of codes) {
    const value = valueOf(rows, code);
    if (value !== undefined) values.set(code, value);
  }
  return values;
}
