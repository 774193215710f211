import { CATALOGUE } from "../../engine/metrics/catalogue";
import { normaliseHeader } from "../../engine/mapping/normaliseHeader";
import { METRIC_ALIASES } from "../../i18n/rules/metricAliases";
import { RULES_TEXTS } from "../../i18n/rules/rulesTextsFor";
import { textsFor } from "../../i18n/textsFor";
import type { Measure, RuleSheetTable, WordList } from "./ruleColumns";

/** Words to codes: written in any language, any case, any width, with or without blanks. */
export type Vocabulary = ReadonlyMap<string, string>;

/** A word in the form in which words are compared. */
export function wordKey(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
}

/** A header in that form, its unit in brackets taken off. */
export function headerKey(text: string): string {
  return normaliseHeader(text).text;
}

const ASCII_OPERATORS: readonly (readonly [string, string])[] = [
  [">=", "≥"],
  ["<=", "≤"],
  ["==", "="],
  ["<>", "≠"],
  ["!=", "≠"],
];

function vocabularyOf(pairs: Iterable<readonly [word: string, code: string]>): Vocabulary {
  return new Map(Array.from(pairs, ([word, code]) => [wordKey(word), code]));
}

/** The words of a list in both languages, and its codes. */
export function wordsOf(list: WordList): Vocabulary {
  const written = RULES_TEXTS.flatMap(({ words }) => Object.entries<string>(words[list]));
  const named = written.flatMap(([code, word]): [string, string][] => [
    [word, code],
    [code, code],
  ]);
  return vocabularyOf(list === "operator" ? [...named, ...ASCII_OPERATORS] : named);
}

const METRICS: Vocabulary = vocabularyOf([
  ...Object.entries(METRIC_ALIASES),
  ...["zh-CN", "en"].flatMap((locale) =>
    Object.entries(textsFor(locale).metrics).map(([code, { name }]) => [name, code] as const),
  ),
  ...CATALOGUE.map(({ code }) => [code, code] as const),
]);

const MEASURES: Vocabulary = wordsOf("measures");

const MANUAL = /^(?:manual|主管打分):(.+)$/i;

/** The name after `manual:` or 主管打分:, as it is written; `undefined` for anything else. */
export function manualName(text: string): string | undefined {
  return MANUAL.exec(text.normalize("NFKC").trim())?.[1]?.trim();
}

/** The code of a metric, `manual:<name>`, or one of the measures that are allowed besides; `undefined`: none such. */
export function metricCode(text: string, besides: readonly Measure[]): string | undefined {
  const manual = manualName(text);
  if (manual !== undefined) return `manual:${manual}`;
  const measure = MEASURES.get(wordKey(text));
  if (besides.some((allowed) => allowed === measure)) return measure;
  return METRICS.get(wordKey(text));
}

/** Headers of a table in both languages, and its column codes. */
export function headersOf(table: RuleSheetTable): Vocabulary {
  const written = RULES_TEXTS.flatMap(({ tables }) =>
    Object.entries<{ readonly header: string }>(tables[table].columns),
  );
  return new Map(
    written.flatMap(([code, { header }]): [string, string][] => [
      [headerKey(header), code],
      [headerKey(code), code],
    ]),
  );
}

/** Names of the settings in both languages, and their codes. */
export const SETTING_NAMES: Vocabulary = vocabularyOf(
  RULES_TEXTS.flatMap(({ settings }) =>
    Object.entries(settings).flatMap(([code, { name }]): [string, string][] => [
      [name, code],
      [code, code],
    ]),
  ),
);
