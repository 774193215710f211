import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { Frame } from "../sheetFrame";
import { noValueText } from "../noValueText";
import { countText, yuanText } from "../numberText";
import { wordOf } from "../wordOf";
import { CHARTED_AGENTS } from "./chartedAgents";
import { SHOWN_METRICS } from "./rankingTable";

/** What must be known to read the ranking, a line each: that net sales may be too high, what isn't a nought. */
export function rankingNotes(frame: Frame): readonly string[] {
  const { empty, noteBlank } = frame.texts.sheets.summary;
  return frame.ranking.agents.length === 0 ? [empty] : [...refundNotes(frame), noteBlank];
}

/** The rest, a line each: what totals mean, what was left out, what is missing and why. */
export function closingNotes(frame: Frame): readonly string[] {
  const { result, texts, ranking } = frame;
  const words = texts.sheets.summary;
  if (ranking.agents.length === 0) return [];
  const unripe = result.shop["conversion"]?.unripe ?? 0;
  const filtered = Object.entries(result.filtered).filter(([, count]) => count > 0);
  const filters = filtered.map(([reason, count]) =>
    texts.sheets.words.inWords(wordOf(texts.words.filters, reason), countText(count)),
  );
  return [
    words.noteTotals,
    ...(ranking.agents.length > CHARTED_AGENTS ? [words.noteTop(CHARTED_AGENTS)] : []),
    ...(ranking.prefix === "" ? [] : [words.notePrefix(ranking.prefix)]),
    ...(ranking.setAside.length === 0
      ? []
      : [words.noteSetAside(texts.sheets.words.list(ranking.setAside.map(({ agent }) => agent)))]),
    ...(unripe > 0 ? [words.noteUnripe(countText(unripe))] : []),
    ...(filters.length > 0 ? [words.noteFiltered(texts.sheets.words.list(filters))] : []),
    ...missingNotes(frame, SHOWN_METRICS),
  ];
}

function refundNotes({ result: { unstatedRefunds }, texts }: Frame): readonly string[] {
  if (unstatedRefunds === undefined) return [];
  const { orders, atMost } = unstatedRefunds;
  return [texts.sheets.summary.noteUnstatedRefunds(countText(orders), yuanText(atMost))];
}

/** One line per reason, naming those of the metrics that have no figure in the whole shop for it. */
export function missingNotes({ result, texts }: Frame, codes: readonly MetricCode[]): readonly string[] {
  const metrics = new Map<string, string[]>();
  for (const code of codes) {
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
