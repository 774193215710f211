import type { Cell } from "../records/cell";
import { cellText, isEmptyCell } from "./cells/cellText";
import { isSummaryLabel } from "./cells/summaryLabels";
import type { TableHead } from "./tableHead";

function isTotal(cell: Cell): boolean {
  const text = typeof cell === "string" ? cellText(cell) : undefined;
  return typeof text === "string" && isSummaryLabel(text);
}

function holdsData(cells: readonly Cell[]): boolean {
  return !cells.every(isEmptyCell) && !cells.some(isTotal);
}

/** The same table is asked about for every row that may be its header. */
const FOUND = new WeakMap<TableHead, readonly number[]>();

function allDataRows(head: TableHead): readonly number[] {
  const found = FOUND.get(head) ?? head.cells.flatMap((cells, row) => (holdsData(cells) ? [row] : []));
  FOUND.set(head, found);
  return found;
}

/** The rows below the header that hold data, as places in `head.cells`. */
export function dataRows(head: TableHead, headerRow: number): number[] {
  return allDataRows(head).filter((row) => row >= headerRow);
}
