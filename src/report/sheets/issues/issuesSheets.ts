import { groupIssues, type IssueGroup } from "../../../engine/issues/groupIssues";
import { SHEET_ROWS, type Area } from "../../spec/area";
import { cellBand, headerBand, type Band } from "../../spec/band";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import { countText } from "../numberText";
import { pageFit } from "../pageFit";
import { BLANK_SHEET, heading, printSetup, SECTION_HEIGHT, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { groupBands, groupRows, MOST_GROUPS } from "./groupBands";
import { issueColumns } from "./issueColumns";
import { ISSUE_COLUMNS, issueRows } from "./issueRows";

const GROUP_ROW = 3;

/** Points of rows that a landscape A4 page holds when the sheet's columns are fitted to its width, and a little less. */
const PAGE = 690;

/** Issues that one sheet lists: below Excel's rows by more than the groups on top can take. */
const ISSUES_PER_SHEET = SHEET_ROWS - MOST_GROUPS - 100;

/** 数据问题: how many of each cause with links to the first, then every issue with its cell, what it is, and what to do. */
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
  const groups = groupIssues(frame.result.issues).slice(0, MOST_GROUPS);
  const headerRow = groups.length === 0 ? GROUP_ROW : GROUP_ROW + groups.length + 3;
  const issues = span.to - span.from;
  const table: Area = { row: headerRow, column: 0, rows: issues + 1, columns: ISSUE_COLUMNS.length };
  const heights = [
    { row: 0, rows: 1, points: TITLE_HEIGHT },
    { row: GROUP_ROW - 1, rows: 1, points: SECTION_HEIGHT },
    ...(issues === 0
      ? []
      : [
          ...groupHeights(frame, groups),
          { row: headerRow - 1, rows: 1, points: SECTION_HEIGHT },
          ...listHeights(frame, headerRow, span),
        ]),
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

function headBands({ result, texts, monthName }: Frame): readonly Band[] {
  const words = texts.sheets.issues;
  const errors = result.issues.filter(({ severity }) => severity === "error").length;
  return heading(words.title(monthName), words.facts(countText(errors), countText(result.issues.length - errors)));
}

function noneBands({ texts }: Frame): readonly Band[] {
  return [cellBand({ row: GROUP_ROW, column: 0 }, texts.sheets.issues.none, { format: "note", style: "good" })];
}

interface Listing {
  readonly groups: readonly IssueGroup[];
  readonly headerRow: number;
  readonly span: Span;
}

function listBands(frame: Frame, { groups, headerRow, span }: Listing): readonly Band[] {
  const { texts } = frame;
  const words = texts.sheets.issues;
  const headers = ISSUE_COLUMNS.map(({ header }) => words[header]);
  const columns = issueColumns(frame);
  return [
    ...groupBands(frame, groups, GROUP_ROW),
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

/** Rows are measured one by one up to this many; beyond, all are two lines high. */
const MEASURED_ISSUES = 2_000;

/** Digits of a column that lines of text fill, about: what people mistype may have no place to break. */
function filledWidth(column: number): number {
  const { header, width } = ISSUE_COLUMNS[column] ?? ISSUE_COLUMNS[0];
  return header === "received" ? (width * 2) / 3 : width - 1;
}

const LINE_POINTS = 14;
const ROW_PADDING = 4;

/** Points of a row whose wrapped words are shown whole. `from`: the first column that wraps, `to` the one after the last. */
function wrappedPoints(cells: readonly SheetCell[], from: number, to = cells.length): number {
  const lines = cells.map((cell, column) =>
    typeof cell === "string" && column >= from && column < to ? linesOf(cell, filledWidth(column)) : 1,
  );
  return ROW_PADDING + LINE_POINTS * Math.max(...lines);
}

/** Columns of words in a row of causes: kind, sheet, place and field; the next cells run on. */
const CAUSE = { from: 2, to: 6 };

function groupHeights(frame: Frame, groups: readonly IssueGroup[]): SheetSpec["heights"] {
  return groupRows(frame, groups).map((cells, i) => {
    return { row: GROUP_ROW + 1 + i, rows: 1, points: wrappedPoints(cells, CAUSE.from, CAUSE.to) };
  });
}

/** Heights that show the wrapped words of each issue. */
function listHeights(frame: Frame, headerRow: number, { from, to }: Span): SheetSpec["heights"] {
  const first = headerRow + 1;
  const uniform = { row: first, rows: to - from, points: ROW_PADDING + 2 * LINE_POINTS };
  if (to - from > MEASURED_ISSUES) {
    return [uniform];
  }
  const rows = issueRows(frame, from, to);
  return rows.block(0, rows.count).map((cells, i) => {
    return { row: first + i, rows: 1, points: wrappedPoints(cells, CAUSE.from) };
  });
}
