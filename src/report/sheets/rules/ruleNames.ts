import { BASE_SALARY } from "../../../engine/commission/baseSalaries";
import type { LedgerDifference } from "../../../engine/commission/ledgerDifferences";
import { canonicalMetric, unitOfMetric } from "../../../engine/commission/metricFigure";
import { exact, HUNDRED, multiply, numberOf } from "../../../engine/units/exact";
import { rulesTextsFor, type RulesTexts } from "../../../i18n/rules/rulesTextsFor";
import { textsFor, type Texts } from "../../../i18n/textsFor";

/** The words in which rules are said: those of the rules, and the names of metrics. */
export interface RuleLanguage {
  readonly rules: RulesTexts;
  readonly texts: Texts;
}

/** The words for a locale such as `en-GB`. */
export function ruleLanguage(locale: string): RuleLanguage {
  return { rules: rulesTextsFor(locale), texts: textsFor(locale) };
}

const MANUAL = "manual:";

/** What a metric or measure is called; a code that nobody knows stays as it is. */
export function metricName(code: string, { rules, texts }: RuleLanguage): string {
  if (code.startsWith(MANUAL)) return rules.sheet.manualColumn(code.slice(MANUAL.length));
  const measures: Readonly<Record<string, string>> = rules.words.measures;
  const metrics: Readonly<Record<string, { readonly name: string }>> = texts.metrics;
  return measures[code] ?? metrics[canonicalMetric(code)]?.name ?? code;
}

/** What a difference from the ledger is about. */
export function differenceName(kind: LedgerDifference["kind"], { rules: { words } }: RuleLanguage): string {
  return kind === BASE_SALARY ? words.measures.baseSalary : words.ledgerKind[kind];
}

/** A fraction as people write it: 0.0085 is `0.85%`. */
export function percentText(fraction: number): string {
  return `${numberOf(multiply(exact(fraction), HUNDRED))}%`;
}

/** A number with thousands separators and the decimals it has. */
export function numberText(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A metric's figure as people write it: `40%`, `50,000 元`, `35 秒`. */
export function figureText(value: number, metric: string, language: RuleLanguage): string {
  const unit = unitOfMetric(metric);
  if (unit === "ratio") return percentText(value);
  if (unit === "fen") return language.rules.lines.fixed(numberText(value));
  return unit === "seconds" ? language.rules.lines.seconds(numberText(value)) : numberText(value);
}
