import type { RowIssue } from "../../../engine/issues/rowIssue";
import { NEEDED_COLUMNS } from "../../../engine/mapping/fields";
import type { BandColumn, Rows } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { yuanText } from "../numberText";
import type { Frame } from "../sheetFrame";
import { sourceLink } from "../sourceLink";
import { wordOf } from "../wordOf";
import { issuePlace } from "./issuePlace";

/** Columns with their widths in digits and the key of their header. */
export const ISSUE_COLUMNS = [
  { header: "number", width: 6, column: { format: "integer", align: "center" } },
  { header: "severity", width: 8, column: { format: "text" } },
  { header: "kind", width: 20, column: { format: "text", wrap: true } },
  { header: "sheet", width: 14, column: { format: "text", wrap: true } },
  { header: "cell", width: 10, column: { format: "link" } },
  { header: "field", width: 14, column: { format: "text", wrap: true } },
  { header: "received", width: 22, column: { format: "text", wrap: true } },
  { header: "problem", width: 62, column: { format: "note", wrap: true } },
  { header: "remedy", width: 46, column: { format: "note", wrap: true } },
] as const satisfies readonly { readonly header: string; readonly width: number; readonly column: BandColumn }[];

/** One row per issue, from `from` (included) to `to` (excluded), in words. */
export function issueRows(frame: Frame, from: number, to: number): Rows {
  const { issues } = frame.result;
  return {
    count: to - from,
    block: (first, end) =>
      issues.slice(from + first, from + end).map((issue, i) => issueRow(frame, issue, from + first + i + 1)),
  };
}

function issueRow(frame: Frame, issue: RowIssue, number: number): readonly SheetCell[] {
  const { result, texts } = frame;
  const table = result.tables[issue.table];
  const words = texts.sheets.issues;
  const field = issue.field === undefined ? "" : wordOf(texts.words.fields, issue.field);
  const cell = issuePlace(issue, texts);
  const { problem, remedy } = texts.issues[issue.code]({
    cell,
    field,
    received: shortened(issue.received, QUOTED),
    effect: words.effects[effectOf(issue, table?.kind ?? "")],
    otherRow: otherRowText(frame, issue),
    amount: issue.fen === undefined ? "" : yuanText(issue.fen),
  });
  return [
    number,
    texts.words.severities[issue.severity],
    texts.words.issueNames[issue.code],
    table === undefined
      ? null
      : texts.sheets.words.file(table.source === "" ? table.sheet : table.source, fileSheet(table)),
    sourceLink({ table, row: issue.row, column: issue.column ?? 0, text: cell }),
    field,
    shortened(issue.received, SHOWN),
    issue.agent === undefined ? problem : words.ofAgent(problem, issue.agent),
    remedy,
  ];
}

/** Characters of a cell that its own column shows, and that a sentence quotes. */
const SHOWN = 36;
const QUOTED = 24;

/** On one line, and cut where it is long. */
function shortened(received: string, most: number): string {
  const line = received.replace(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Whether a cell that can't be used takes its row along: needed fields do, unless another of their group may serve. */
function effectOf({ field }: RowIssue, kind: string): "row" | "cell" | "either" {
  const needed = Object.entries(NEEDED_COLUMNS).find(([name]) => name === kind)?.[1] ?? [];
  const group = needed.find((fields) => field !== undefined && fields.includes(field));
  if (group === undefined) {
    return "cell";
  }
  return group.length === 1 || field === "grossAmount" ? "row" : "either";
}

/** The other row of a pair, with its sheet where that is another one. */
function otherRowText({ result, texts }: Frame, { otherRow, otherTable }: RowIssue): string {
  const sheet = otherTable === undefined ? "" : (result.tables[otherTable]?.sheet ?? "");
  return otherRow === undefined ? "" : texts.sheets.issues.otherRow(otherRow, sheet);
}

/** The sheet inside a file; sheets of this workbook stand for themselves. */
function fileSheet({ source, sheet }: { readonly source: string; readonly sheet: string }): string {
  return source === "" ? "" : sheet;
}
