import { CATALOGUE } from "../../engine/metrics/catalogue";
import { unitOfMetric } from "../../engine/commission/metricFigure";
import type { CellChoice, RulesCell, RulesContent, RulesTable } from "../../report/sheets/rules/rulesContent";
import type { CellFormat } from "../../report/spec/cellFormat";
import { RULE_COLUMNS, RULE_TABLES, type ColumnKind, type RuleColumn, type RuleSheetTable } from "./ruleColumns";
import { metricName, type RuleLanguage } from "../../report/sheets/rules/ruleNames";
import { settingRows } from "./settingRows";
import type { RuleCells, RuleTableRows, RuleTemplate } from "./templates/ruleTemplate";

/** Rows below a table's own, for people to fill in. */
const BLANK_ROWS: Partial<Record<RuleSheetTable, number>> = { CS_Roster: 15, CS_Settings: 0 };
const FEW_ROWS = 3;

/** Formats of kinds whose cells are all alike. */
const FORMATS: Partial<Record<Extract<ColumnKind, string>, CellFormat>> = {
  number: "mixed",
  count: "integer",
  ratio: "ratio",
  yuan: "money",
  figure: "mixed",
  rate: "ratio",
  date: "date",
  settingValue: "mixed",
};

/** A template's rows, for looking up what a row belongs to. */
interface Drawing {
  readonly rows: RuleTableRows;
  readonly language: RuleLanguage;
}

/** The metric whose unit a figure is in. */
function metricOfRow(cells: RuleCells, { rows }: Drawing): string {
  if (cells["metric"] !== undefined) return String(cells["metric"]);
  const owners = [...(rows.CS_Commission ?? []), ...(rows.CS_Pools ?? [])];
  const own = owners.find((row) => row["plan"] === cells["plan"] && row["component"] === cells["component"]);
  return String(own?.["tierMetric"] ?? own?.["basis"] ?? "");
}

const UNIT_FORMATS: Readonly<Record<string, CellFormat>> = { ratio: "ratio", fen: "money" };

function formatOf({ kind }: RuleColumn, cells: RuleCells | null, drawing: Drawing): CellFormat {
  if (typeof kind === "object") return "text";
  const format = FORMATS[kind] ?? "text";
  if (kind !== "figure" || cells === null) return format;
  return UNIT_FORMATS[unitOfMetric(metricOfRow(cells, drawing))] ?? format;
}

/** Names that columns of this code have been given in the template. */
function namesIn(column: string, { rows }: Drawing): readonly string[] {
  const named = Object.values(rows).flatMap((all) => all.map((cells) => cells[column]));
  return [...new Set(named.filter((name) => typeof name === "string"))];
}

const NAMED: readonly string[] = ["plan", "component", "scheme", "pool"];

function choiceOf({ code, kind }: RuleColumn, drawing: Drawing): CellChoice | null {
  const { words } = drawing.language.rules;
  if (typeof kind === "object" && "words" in kind) return { kind: "words", words: Object.values(words[kind.words]) };
  if (typeof kind === "object") {
    const besides = kind.metric.map((measure) => words.measures[measure]);
    return code === "share" || code === "multiplyBy" ? { kind: "names", names: besides } : { kind: "metrics" };
  }
  return kind === "text" && NAMED.includes(code) ? { kind: "names", names: namesIn(code, drawing) } : null;
}

function wordOf(column: RuleColumn, value: string, { language }: Drawing): string {
  const { kind } = column;
  if (typeof kind !== "object") return value;
  if ("metric" in kind) return metricName(value, language);
  const words: Readonly<Record<string, string>> = language.rules.words[kind.words];
  return words[value] ?? value;
}

function cellOf(column: RuleColumn, cells: RuleCells, drawing: Drawing): RulesCell {
  const value = cells[column.code];
  const format = formatOf(column, cells, drawing);
  const choice = choiceOf(column, drawing);
  if (value === undefined) return { cell: null, format, choice };
  if (typeof value === "string") return { cell: wordOf(column, value, drawing), format, choice };
  return { cell: format === "money" ? Math.round(value * 100) : value, format, choice };
}

function tableOf(code: RuleSheetTable, template: RuleTemplate, drawing: Drawing): RulesTable {
  const { rules } = drawing.language;
  const texts: Readonly<Record<string, { readonly header: string; readonly hint: string }>> =
    rules.tables[code].columns;
  const columns = RULE_COLUMNS[code].map((column) => {
    const { header = column.code, hint = "" } = texts[column.code] ?? {};
    const need = column.needed ? rules.sheet.needed : rules.sheet.optional;
    const blank = { cell: null, format: formatOf(column, null, drawing), choice: choiceOf(column, drawing) };
    return { header, hint: hint === "" ? need : `${need} · ${hint}`, blank };
  });
  const manual = code === "CS_Roster" ? template.manual(rules.templateWords) : [];
  const scores = manual.map((name) => {
    const blank: RulesCell = { cell: null, format: "mixed", choice: null };
    return {
      header: rules.sheet.manualColumn(name),
      hint: `${rules.sheet.optional} · ${rules.sheet.manualHint}`,
      blank,
    };
  });
  const rows = (drawing.rows[code] ?? []).map((cells) =>
    RULE_COLUMNS[code].map((column) => cellOf(column, cells, drawing)),
  );
  return {
    name: code,
    title: rules.tables[code].title,
    note: rules.tables[code].note,
    columns: [...columns, ...scores],
    rows: code === "CS_Settings" ? settingRows(drawing.language) : rows,
    blankRows: BLANK_ROWS[code] ?? FEW_ROWS,
  };
}

/** Metrics by name, with their code, unit and definition. */
function legendOf({ rules, texts }: RuleLanguage): RulesContent["legend"] {
  const metrics: Readonly<Record<string, { name: string; unit: string; definition: string }>> = texts.metrics;
  const known = CATALOGUE.map(({ code }) => [
    metrics[code]?.name ?? code,
    code,
    metrics[code]?.unit ?? "",
    metrics[code]?.definition ?? "",
  ]);
  const { method } = texts.sheets;
  return {
    title: rules.sheet.legend,
    header: [method.metric, rules.sheet.code, method.unit, method.definition],
    rows: known,
  };
}

/** What the sheet 绩效规则 says when it is made from a template: the tables that it fills first, the others after them. */
export function rulesContent(template: RuleTemplate, language: RuleLanguage): RulesContent {
  const { sheet, templates, templateWords } = language.rules;
  const drawing: Drawing = { rows: template.rows(templateWords), language };
  const isUsed = (code: RuleSheetTable): boolean => code === "CS_Roster" || drawing.rows[code] !== undefined;
  const tables = (used: boolean): readonly RulesTable[] =>
    RULE_TABLES.filter((code) => isUsed(code) === used).map((code) => tableOf(code, template, drawing));
  const { name, origin } = templates[template.id];
  return {
    name: sheet.name,
    title: sheet.title(name),
    facts: sheet.facts,
    notes: [sheet.origin(origin), sheet.blankRows],
    used: tables(true),
    unusedTitle: sheet.unused,
    unused: tables(false),
    legend: legendOf(language),
    page: language.texts.sheets.words.page,
  };
}
