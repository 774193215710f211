import { metricName, type RuleLanguage } from "../../report/sheets/rules/ruleNames";
import { PLATFORMS } from "./settingParsers";
import { isRuleTable } from "./recogniseColumns";
import type { TableFault } from "./tableFault";

/** A column's header in the language; the code where it has none. */
function columnName({ table, column }: TableFault, { rules }: RuleLanguage): string {
  if (column === null) return "";
  if (column.startsWith("manual:")) return rules.sheet.manualColumn(column.slice("manual:".length));
  return headerOf(table, column, rules);
}

function headerOf(table: string, column: string, rules: RuleLanguage["rules"]): string {
  const columns: Readonly<Record<string, { readonly header: string }>> = isRuleTable(table)
    ? rules.tables[table].columns
    : {};
  return columns[column]?.header ?? column;
}

/** The words of the list that consists of these codes. */
function wordsFor(codes: readonly string[], { rules, texts }: RuleLanguage): readonly string[] {
  if (codes.length === PLATFORMS.length && PLATFORMS.every((platform) => codes.includes(platform))) {
    return PLATFORMS.map((platform) => texts.words.settings.platform(platform).choice);
  }
  const lists: readonly Readonly<Record<string, string>>[] = Object.values(rules.words);
  const list = lists.find((words) => {
    const own = Object.keys(words);
    return own.length === codes.length && codes.every((code) => own.includes(code));
  });
  return list === undefined ? codes : codes.map((code) => list[code] ?? code);
}

/** What a metric's column takes besides metrics. */
function measureNames(codes: string, language: RuleLanguage): readonly string[] {
  return codes.split(", ").map((code) => metricName(code, language));
}

/** What would be right, in words. */
function expectedText(fault: TableFault, language: RuleLanguage): string {
  const { code, table, expected } = fault;
  if (code === "unknownMetric")
    return expected === "" ? "" : language.rules.sheet.choices(measureNames(expected, language));
  if (code === "unknownWord") return language.rules.sheet.choices(wordsFor(expected.split(", "), language));
  if (code === "missingColumn") return headerOf(table, expected, language.rules);
  return code === "unitMismatch" ? metricName(expected, language) : expected;
}

/** A fault as a sentence that begins with its cell: `绩效规则!D14: 提点应为数字，实际为“百分之一”`. */
export function faultText(fault: TableFault, language: RuleLanguage): string {
  const { rules } = language;
  return rules.faults[fault.code]({
    at: fault.cell,
    column: columnName(fault, language),
    received: fault.received,
    expected: expectedText(fault, language),
    otherRow: fault.otherRow === 0 ? "" : rules.sheet.row(fault.otherRow),
  });
}
