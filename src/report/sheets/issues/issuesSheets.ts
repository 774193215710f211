import type { RowIssue } from "../../../engine/issues/rowIssue";
import { compareText } from "../../../engine/units/compareText";
import { SHEET_ROWS, type Area } from "../../spec/area";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import { countText } from "../numberText";
import { pageFit } from "../pageFit";
import { BLANK_SHEET, heading, printSetup, SECTION_HEIGHT, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { ISSUE_COLUMNS, issueRows } from "./issueRows";

const GROUP_ROW = 3;

/** Points of rows that a landscape A4 page holds when the sheet's columns are fitted to its width, and a little less. */
const PAGE = 690;

/** Issues that one sheet lists: below Excel's rows by more than the groups on top can take. */
const ISSUES_PER_SHEET = SHEET_ROWS - 100;

/** 数据问题: how many of each kind, then every issue with its cell, what it is, and what to do. */
export function issuesSheets(frame: Frame): readonly SheetSpec[] {
  const count = frame.result.issues.length;
  const sheets = Math.max(1, Math.ceil(count / ISSUES_PER_SHEET));
  return Array.from({ length: sheets }, (_, i) => {
    const from = i * ISSUES_PER_SHEET;
    return issuesSheet(frame, i + 1, { from, to: Math.min(count, from + ISSUES_PER_SHEET) });
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function issuesSheet(frame: Frame, part: number, span: Span): SheetSpec {
  const words = frame.texts.sheets.issues;
  const name = part === 1 ? words.name : `${words.name} ${part}`;
  const groups = groupsOf(frame.result.issues);
  const headerRow = groups.length === 0 ? GROUP_ROW : GROUP_ROW + groups.length + 3;
  const issues = span.to - span.from;
  const table: Area = { row: headerRow, column: 0, rows: issues + 1, columns: ISSUE_COLUMNS.length };
  const heights = [
    { row: 0, rows: 1, points: TITLE_HEIGHT },
    { row: GROUP_ROW - 1, rows: 1, points: SECTION_HEIGHT },
    ...(issues === 0
      ? []
      : [{ row: headerRow - 1, rows: 1, points: SECTION_HEIGHT }, ...listHeights(frame, headerRow, span)]),
  ];
  return {
    ...BLANK_SHEET,
    key: part === 1 ? "issues" : `issues.${part}`,
    name: sheetName(frame, name),
    tab: issues === 0 ? "plain" : "warn",
    widths: ISSUE_COLUMNS.map(({ width }) => width),
    heights,
    bands: [...headBands(frame), ...(issues === 0 ? noneBands(frame) : listBands(frame, { groups, headerRow, span }))],
    freeze: { rows: 2, columns: 0 },
    tables: issues === 0 ? [] : [{ name: `CS_Issues_${part}`, area: table, filter: true, banded: true }],
    conditionalFormats: issues === 0 ? [] : [errorsMarked(frame, table)],
    print: printSetup(frame, name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: headerRow + issues + 1, columns: ISSUE_COLUMNS.length },
      repeat: { row: headerRow, rows: issues === 0 ? 0 : 1 },
      ...pageFit({ rows: headerRow + issues + 1, heights, page: PAGE }),
    }),
  };
}

interface Group {
  readonly code: RowIssue["code"];
  readonly severity: RowIssue["severity"];
  readonly count: number;
}

/** Errors before notices, the commonest first. */
function groupsOf(issues: readonly RowIssue[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { code, severity } of issues) {
    const key = `${severity} ${code}`;
    groups.set(key, { code, severity, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort(
    (a, b) => compareText(a.severity, b.severity) || b.count - a.count || compareText(a.code, b.code),
  );
}

function headBands({ result, texts, monthName }: Frame): readonly Band[] {
  const words = texts.sheets.issues;
  const errors = result.issues.filter(({ severity }) => severity === "error").length;
  return heading(words.title(monthName), words.facts(countText(errors), countText(result.issues.length - errors)));
}

function noneBands({ texts }: Frame): readonly Band[] {
  return [cellBand({ row: GROUP_ROW, column: 0 }, texts.sheets.issues.none, { format: "note", style: "good" })];
}

const GROUP_COLUMNS: readonly BandColumn[] = [
  { format: "integer", align: "center" },
  { format: "text" },
  { format: "text" },
  { format: "integer" },
  ...ISSUE_COLUMNS.slice(4).map((): BandColumn => ({ format: "note" })),
];

/** Blank cells up to the width of the list below. */
const PADDING: readonly null[] = GROUP_COLUMNS.slice(4).map(() => null);

interface Listing {
  readonly groups: readonly Group[];
  readonly headerRow: number;
  readonly span: Span;
}

function listBands(frame: Frame, { groups, headerRow, span }: Listing): readonly Band[] {
  const { texts } = frame;
  const words = texts.sheets.issues;
  const rows = groups.map(({ code, severity, count }, i) => [
    i + 1,
    texts.words.severities[severity],
    texts.words.issueNames[code],
    count,
    ...PADDING,
  ]);
  const headers = ISSUE_COLUMNS.map(({ header }) => words[header]);
  const columns = issueColumns(frame);
  return [
    cellBand({ row: GROUP_ROW - 1, column: 0 }, words.summary, { format: "note", style: "section" }),
    headerBand(
      { row: GROUP_ROW, column: 0 },
      [words.number, words.severity, words.kind, words.count, ...PADDING],
      GROUP_COLUMNS,
    ),
    { row: GROUP_ROW + 1, column: 0, columns: GROUP_COLUMNS, style: "body", rows: rowsOf(rows) },
    cellBand({ row: headerRow - 1, column: 0 }, words.all, { format: "note", style: "section" }),
    headerBand({ row: headerRow, column: 0 }, headers, columns),
    {
      row: headerRow + 1,
      column: 0,
      columns,
      style: "body",
      rows: issueRows(frame, span.from, span.to),
    },
  ];
}

/** The severity column's errors stand out. */
function errorsMarked({ texts }: Frame, table: Area): ConditionalFormat {
  return {
    area: { row: table.row + 1, column: 1, rows: table.rows - 1, columns: 1 },
    rule: {
      kind: "formula",
      formula: `=$B${table.row + 2}="${texts.words.severities.error}"`,
      look: "warn",
    },
  };
}

/** Cells look like links only where they are. */
function issueColumns({ result }: Frame): readonly BandColumn[] {
  const linked = result.tables.every(({ source }) => source === "");
  return ISSUE_COLUMNS.map(({ column }): BandColumn =>
    linked && column.format === "link" ? { ...column, style: "link" } : column,
  );
}

/** Rows are measured one by one up to this many; beyond, all are two lines high. */
const MEASURED_ISSUES = 2_000;

/** Digits of a column that lines of text fill, about: what people mistype may have no place to break. */
function filledWidth(column: number): number {
  const { header, width } = ISSUE_COLUMNS[column] ?? ISSUE_COLUMNS[0];
  return header === "received" ? (width * 2) / 3 : width - 1;
}

const LINE_POINTS = 14;
const ROW_PADDING = 4;

/** Heights that show the wrapped words of each issue. */
function listHeights(frame: Frame, headerRow: number, { from, to }: Span): SheetSpec["heights"] {
  const first = headerRow + 1;
  const uniform = { row: first, rows: to - from, points: ROW_PADDING + 2 * LINE_POINTS };
  if (to - from > MEASURED_ISSUES) {
    return [uniform];
  }
  const rows = issueRows(frame, from, to);
  return rows.block(0, rows.count).map((cells, i) => {
    const lines = cells.map((cell, column) =>
      typeof cell === "string" && column > 1 ? linesOf(cell, filledWidth(column)) : 1,
    );
    return { row: first + i, rows: 1, points: ROW_PADDING + LINE_POINTS * Math.max(...lines) };
  });
}
