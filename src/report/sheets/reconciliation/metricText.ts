import type { MetricText } from "../../../i18n/metrics/zhCN";
import type { Texts } from "../../../i18n/textsFor";

/** A metric's words; its code where the texts have none. */
export function metricText(metrics: Texts["metrics"], code: string): Pick<MetricText, "name" | "unit"> {
  const texts: Readonly<Record<string, MetricText>> = metrics;
  return texts[code] ?? { name: code, unit: "" };
}
