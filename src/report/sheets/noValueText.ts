import type { MetricValue } from "../../engine/periodResult";
import type { Texts } from "../../i18n/textsFor";
import { wordOf } from "./wordOf";

/** Why a metric has no value, and which table or column it lacks; empty where it has one, or nothing to divide by. */
export function noValueText({ reason, missing }: MetricValue, { words, sheets }: Texts): string {
  if (reason === undefined || reason === "noDenominator") return "";
  const [table = "", field = ""] = (missing ?? "").split(".");
  const what = [wordOf(words.tableKinds, table), wordOf(words.fields, field)].filter((word) => word !== "").join(" / ");
  return sheets.words.missing(words.noValue[reason], what);
}
