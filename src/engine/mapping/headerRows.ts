import type { Cell } from "../records/cell";
import { normaliseHeader, type NormalHeader } from "./normaliseHeader";
import type { TableHead } from "./tableHead";

/** The header stands in one of this many first rows. */
const SEARCHED_ROWS = 20;

/** A column's header, read from one row or from a group row and the row below it. */
export interface ColumnHeader {
  readonly column: number;
  /** As found; group and header joined by a line feed where both count. */
  readonly raw: string;
  /** Ways to read it, best first. */
  readonly readings: readonly NormalHeader[];
}

/** One guess at where the header stands. */
export interface HeaderCandidate {
  /** 1-based row number of the last header row. */
  readonly headerRow: number;
  readonly columns: readonly ColumnHeader[];
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

function singleRow(row: readonly Cell[], headerRow: number): HeaderCandidate {
  const columns = row.map((cell, column) => {
    const raw = textOf(cell);
    return { column, raw, readings: [normaliseHeader(raw)] };
  });
  return { headerRow, columns: columns.filter(({ readings }) => readings[0]?.text !== "") };
}

/** A header under a group that spans several columns: merged cells leave all but the first empty. */
function underGroup(groups: readonly Cell[], row: readonly Cell[], headerRow: number): HeaderCandidate {
  let group = "";
  const columns = Array.from({ length: Math.max(groups.length, row.length) }, (_, column): ColumnHeader => {
    const above = textOf(groups[column]);
    const below = textOf(row[column]);
    if (above.trim() !== "") group = above;
    if (below.trim() === "") return { column, raw: above, readings: [normaliseHeader(above)] };
    return { column, raw: below, readings: [normaliseHeader(below), normaliseHeader(group + below)] };
  });
  return { headerRow, columns: columns.filter(({ readings }) => readings[0]?.text !== "") };
}

/** Every row that may be the header, then every pair of rows. */
export function headerCandidates(head: TableHead): HeaderCandidate[] {
  const rows = head.cells.slice(0, SEARCHED_ROWS);
  const single = rows.map((row, i) => singleRow(row, i + 1));
  const double = rows.slice(1).map((row, i) => underGroup(rows[i] ?? [], row, i + 2));
  return [...single, ...double].filter(({ columns }) => columns.length > 0);
}
