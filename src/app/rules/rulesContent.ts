import { CATALOGUE } from "../../engine/metrics/catalogue";
import { unitOfMetric } from "../../engine/commission/metricFigure";
import type { CellChoice, RulesCell, RulesContent, RulesTable } from "../../report/sheets/rules/rulesContent";
import type { CellFormat } from "../../report/spec/cellFormat";
import { RULE_COLUMNS, RULE_TABLES, type ColumnKind, type RuleColumn, type RuleSheetTable } from "./ruleColumns";
import { metricName, type RuleLanguage } from "../../report/sheets/rules/ruleNames";
import { settingRows } from "./settingRows";
import type { RuleCells, RuleTableRows, RuleTemplate } from "./templates/ruleTemplate";

/** Rows below a table's own, for people to fill in; a roster has at least 15 in all. */
const FEW_ROWS = 3;
const ROSTER_ROWS = 15;

const MANUAL = "manual:";

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

/** The template's rows and the roster's, for looking up what a row belongs to. */
interface Drawing {
  readonly table: RuleSheetTable;
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

/** Names that columns of this code have been given; of plans, the roster knows only those that people can have. */
function namesIn(column: string, { table, rows }: Drawing): readonly string[] {
  const { CS_Plans: plans = [] } = rows;
  const where = table === "CS_Roster" && column === "plan" ? [plans] : Object.values(rows);
  const named = where.flatMap((all) => all.map((cells) => cells[column]));
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

/** Kinds of columns that hold numbers and nothing else. */
const NUMBERS: readonly ColumnKind[] = ["number", "figure", "rate"];

/** The cell of a row that says nothing there; `null`: of a blank row. */
function blankCell(column: RuleColumn, cells: RuleCells | null, drawing: Drawing): RulesCell {
  const blank = { cell: null, format: formatOf(column, cells, drawing), choice: choiceOf(column, drawing) };
  return NUMBERS.includes(column.kind) ? { ...blank, role: "number" } : blank;
}

function cellOf(column: RuleColumn, cells: RuleCells, drawing: Drawing): RulesCell {
  const value = cells[column.code];
  const blank = blankCell(column, cells, drawing);
  if (value === undefined) return blank;
  if (typeof value === "string") return { ...blank, cell: wordOf(column, value, drawing) };
  return { ...blank, cell: blank.format === "money" ? Math.round(value * 100) : value };
}

const BLANK_SCORE: RulesCell = { cell: null, format: "mixed", choice: null, role: "number" };

/** 主管打分 columns of the roster: the template's, then those that the roster has besides. */
function manualNames({ table, rows, language }: Drawing, template: RuleTemplate): readonly string[] {
  if (table !== "CS_Roster") return [];
  const scored = (rows.CS_Roster ?? [])
    .flatMap((cells) => Object.keys(cells))
    .filter((code) => code.startsWith(MANUAL));
  return [
    ...new Set([...template.manual(language.rules.templateWords), ...scored.map((code) => code.slice(MANUAL.length))]),
  ];
}

function manualColumn(name: string, { language }: Drawing): RulesTable["columns"][number] {
  const { sheet } = language.rules;
  return { header: sheet.manualColumn(name), hint: `${sheet.optional} · ${sheet.manualHint}`, blank: BLANK_SCORE };
}

function blankRowsOf({ table, rows }: Drawing): number {
  if (table === "CS_Settings") return 0;
  const filled = rows.CS_Roster?.length ?? 0;
  return table === "CS_Roster" ? Math.max(FEW_ROWS, ROSTER_ROWS - filled) : FEW_ROWS;
}

function tableOf(template: RuleTemplate, drawing: Drawing): RulesTable {
  const { table: code, language } = drawing;
  const { rules } = language;
  const texts: Readonly<Record<string, { readonly header: string; readonly hint: string }>> =
    rules.tables[code].columns;
  const columns = RULE_COLUMNS[code].map((column) => {
    const { header = column.code, hint = "" } = texts[column.code] ?? {};
    const need = column.needed ? rules.sheet.needed : rules.sheet.optional;
    const blank = blankCell(column, null, drawing);
    return { header, hint: hint === "" ? need : `${need} · ${hint}`, blank };
  });
  const manual = manualNames(drawing, template);
  const rows = (drawing.rows[code] ?? []).map((cells) => [
    ...RULE_COLUMNS[code].map((column) => cellOf(column, cells, drawing)),
    ...manual.map((name): RulesCell => ({ ...BLANK_SCORE, cell: cells[`${MANUAL}${name}`] ?? null })),
  ]);
  return {
    name: code,
    title: rules.tables[code].title,
    note: rules.tables[code].note,
    columns: [...columns, ...manual.map((name) => manualColumn(name, drawing))],
    rows: code === "CS_Settings" ? settingRows(language) : rows,
    blankRows: blankRowsOf(drawing),
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

/**
 * What the sheet 绩效规则 says when it is made from a template: the tables that it fills first, the others after them.
 *
 * @param roster - Rows of CS_Roster; none: blank ones.
 */
export function rulesContent(
  template: RuleTemplate,
  roster: readonly RuleCells[],
  language: RuleLanguage,
): RulesContent {
  const { sheet, templates, templateWords } = language.rules;
  const rows: RuleTableRows = { CS_Roster: roster, ...template.rows(templateWords) };
  const isUsed = (code: RuleSheetTable): boolean => rows[code] !== undefined;
  const tables = (used: boolean): readonly RulesTable[] =>
    RULE_TABLES.filter((code) => isUsed(code) === used).map((table) => tableOf(template, { table, rows, language }));
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
