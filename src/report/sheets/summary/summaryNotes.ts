import type { Frame } from "../sheetFrame";
import { noValueText } from "../noValueText";
import { countText, yuanText } from "../numberText";
import { wordOf } from "../wordOf";
import { RANKED_METRICS } from "./rankingTable";

/** What must be said under the ranking, a line each: what totals mean, what was left out, what is missing and why. */
export function summaryNotes(frame: Frame): readonly string[] {
  const { result, texts, ranking } = frame;
  const words = texts.sheets.summary;
  const unripe = result.shop["conversion"]?.unripe ?? 0;
  const filtered = Object.entries(result.filtered).filter(([, count]) => count > 0);
  const filters = filtered.map(([reason, count]) =>
    texts.sheets.words.inWords(wordOf(texts.words.filters, reason), countText(count)),
  );
  return [
    ...refundNotes(frame),
    words.noteTotals,
    words.noteBlank,
    ...(ranking.prefix === "" ? [] : [words.notePrefix(ranking.prefix)]),
    ...(ranking.setAside.length === 0
      ? []
      : [words.noteSetAside(texts.sheets.words.list(ranking.setAside.map(({ agent }) => agent)))]),
    ...(unripe > 0 ? [words.noteUnripe(countText(unripe))] : []),
    ...(filters.length > 0 ? [words.noteFiltered(texts.sheets.words.list(filters))] : []),
    ...missingNotes(frame),
  ];
}

/** First of all that net sales may be too high, where it is so. */
function refundNotes({ result: { unstatedRefunds }, texts }: Frame): readonly string[] {
  if (unstatedRefunds === undefined) return [];
  const { orders, atMost } = unstatedRefunds;
  return [texts.sheets.summary.noteUnstatedRefunds(countText(orders), yuanText(atMost))];
}

/** One line per reason, naming the metrics that have no figure for it. */
function missingNotes({ result, texts }: Frame): readonly string[] {
  const metrics = new Map<string, string[]>();
  for (const [code] of RANKED_METRICS) {
    const value = result.shop[code];
    const reason = value === undefined ? "" : noValueText(value, texts);
    if (reason !== "") {
      metrics.set(reason, [...(metrics.get(reason) ?? []), texts.metrics[code].name]);
    }
  }
  return [...metrics].map(([reason, names]) =>
    texts.sheets.summary.metricMissing(texts.sheets.words.list(names), reason),
  );
}
