import { CATALOGUE, type MetricUnit } from "../../engine/metrics/catalogue";
import type { Language } from "../run/language";

const UNITS: ReadonlyMap<string, MetricUnit> = new Map(CATALOGUE.map(({ code, unit }) => [code, unit]));

/** Digits in groups of three, as in the sheets of both languages. */
function grouped(value: number, decimals: number): string {
  const [whole = "0", rest] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
  return value < 0 ? `-${digits}` : digits;
}

/** A whole number in groups of three digits. */
export function countText(count: number): string {
  return grouped(count, 0);
}

/** Fen as yuan: `¥1,234.50`. */
export function moneyText(fen: number, { pane }: Language): string {
  return pane.preview.yuan(grouped(fen / 100, 2));
}

/** A share: `59.73%`. */
export function shareText(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** A metric's figure in its unit; the language's word for none where it has no value. */
export function figureText(code: string, value: number | null, language: Language): string {
  if (value === null) return language.run.summary.noValue;
  switch (UNITS.get(code) ?? "number") {
    case "count":
    case "days":
      return countText(value);
    case "fen":
      return moneyText(value, language);
    case "ratio":
      return shareText(value);
    case "seconds":
      return language.pane.preview.seconds(grouped(value, 1));
    case "number":
    case "asEntered":
      return grouped(value, 2);
  }
}

/** What a metric is called; its code where it has no name, such as a manager's own points. */
export function metricName(code: string, { texts }: Language): string {
  const metrics: Readonly<Record<string, { readonly name: string }>> = texts.metrics;
  return metrics[code]?.name ?? code;
}
