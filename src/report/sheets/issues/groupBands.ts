import { FIRST_CELLS, type IssueGroup } from "../../../engine/issues/groupIssues";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { yuanText } from "../numberText";
import type { Frame } from "../sheetFrame";
import { sourceLink } from "../sourceLink";
import { wordOf } from "../wordOf";
import { issueColumns } from "./issueColumns";
import { issuePlace } from "./issuePlace";

/** Causes that the sheet's top shows: beyond, nobody reads on, and the list below has them all. */
export const MOST_GROUPS = 200;

/** The columns of the list below, with counts in the place of what was received. */
function groupColumns(frame: Frame): readonly BandColumn[] {
  const columns = issueColumns(frame).slice(0, 6);
  return [...columns, { format: "integer", align: "left" }, { format: "note" }, { format: "note" }];
}

function groupRow(
  frame: Frame,
  { code, severity, table, field, count, fen, first }: IssueGroup,
  number: number,
): SheetCell[] {
  const { result, texts } = frame;
  const [issue] = first;
  const account = result.tables[table];
  const places = first.map((one) => issuePlace(one, texts));
  const cell =
    issue === undefined
      ? null
      : sourceLink({ table: account, row: issue.row, column: issue.column ?? 0, text: places[0] ?? "" });
  const others = texts.sheets.words.list(places.slice(1));
  return [
    number,
    texts.words.severities[severity],
    texts.words.issueNames[code],
    account === undefined
      ? null
      : texts.sheets.words.file(account.source || account.sheet, account.source && account.sheet),
    cell,
    field === undefined ? "" : wordOf(texts.words.fields, field),
    count,
    count > FIRST_CELLS ? texts.sheets.issues.amongOthers(others) : others,
    fen === undefined ? null : texts.sheets.issues.atStake(yuanText(fen)),
  ];
}

/** A row per cause. */
export function groupRows(frame: Frame, groups: readonly IssueGroup[]): readonly (readonly SheetCell[])[] {
  return groups.map((group, i) => groupRow(frame, group, i + 1));
}

/** 按原因汇总: each cause with its count, a link to the first cell and the next few, the weightiest first. */
export function groupBands(frame: Frame, groups: readonly IssueGroup[], row: number): readonly Band[] {
  const words = frame.texts.sheets.issues;
  const columns = groupColumns(frame);
  const header = [words.number, words.severity, words.kind, words.sheet, words.firstCell, words.field, words.count];
  return [
    cellBand({ row: row - 1, column: 0 }, words.summary, { format: "note", style: "section" }),
    headerBand({ row, column: 0 }, [...header, words.nextCells, null], columns),
    { row: row + 1, column: 0, columns, style: "body", rows: rowsOf(groupRows(frame, groups)) },
  ];
}
