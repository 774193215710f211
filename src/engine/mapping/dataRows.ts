import type { Cell } from "../records/cell";
import { cellText, isEmptyCell } from "./cells/cellText";
import { isSummaryLabel } from "./cells/summaryLabels";
import type { TableHead } from "./tableHead";

function isTotal(cell: Cell): boolean {
  const text = typeof cell === "string" ? cellText(cell) : undefined;
  return typeof text === "string" && isSummaryLabel(text);
}

/** The rows below the header that hold data, as places in `head.cells`. */
export function dataRows(head: TableHead, headerRow: number): number[] {
  const rows: number[] = [];
  for (let row = headerRow; row < head.cells.length; row++) {
    const cells = head.cells[row] ?? [];
    if (!cells.every(isEmptyCell) && !cells.some(isTotal)) rows.push(row);
  }
  return rows;
}
