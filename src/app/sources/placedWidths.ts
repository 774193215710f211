import type { TableHead } from "../../engine/mapping/tableHead";
import type { Cell } from "../../engine/records/cell";
import { textWidth } from "../../report/spec/textWidth";
import type { PlacingColumn } from "./placedColumns";

/** Digits of a date with its time: Excel shows ##### where they don't fit. */
const DATE_DIGITS = 19;

/** Room for the separators and decimals that a number format adds. */
const NUMBER_ROOM = 4;

/** Narrower columns are hard to hit, wider ones push the others out of sight. */
const NARROWEST = 6;
const WIDEST = 40;

function cellWidth(cell: Cell): number {
  return typeof cell === "number" ? String(cell).length + NUMBER_ROOM : textWidth(String(cell));
}

/**
 * How wide columns must be for their header and first rows to be read, in digits, 8 to 42. Banners above the header may flow
 * over their neighbours.
 *
 * @param headerRow - 1-based; 0: none is known, and all rows count.
 */
export function placedWidths(
  { cells }: TableHead,
  headerRow: number,
  columns: readonly PlacingColumn[],
): readonly number[] {
  const rows = cells.slice(Math.max(0, headerRow - 1));
  return columns.map(({ isDate, place }, at) => {
    const widths = rows.map((row) => (isDate ? 0 : cellWidth(place(row[at] ?? ""))));
    const header = textWidth(String(rows[0]?.[at] ?? ""));
    const widest = Math.max(header, isDate ? DATE_DIGITS : NARROWEST, ...widths);
    return Math.min(WIDEST, widest) + 2;
  });
}
