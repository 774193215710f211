import type { PrintSetup } from "../../spec/printSetup";
import type { SheetSpec } from "../../spec/sheetSpec";
import { pointsBetween } from "../rowPoints";

/** Points of rows that a landscape A4 page holds when the sheet's columns are fitted to its width, and a little less. */
const PAGE = 690;

/** Smaller than this share of their size rows are hard to read. */
const SMALLEST = 0.87;

/** A last page filled less than this looks like a mistake. */
const LEAST_FILLED = 0.35;

/** A list on pages of which the last isn't nearly empty: all squeezed a little, or broken in the middle. */
export function issuePages(
  rows: number,
  heights: SheetSpec["heights"],
): Pick<PrintSetup, "pagesTall" | "breaksBefore"> {
  const pages = pointsBetween(0, rows, heights) / PAGE;
  const full = Math.floor(pages);
  if (full < 1 || pages - full >= LEAST_FILLED) {
    return { pagesTall: null, breaksBefore: [] };
  }
  return full / pages >= SMALLEST
    ? { pagesTall: full, breaksBefore: [] }
    : { pagesTall: null, breaksBefore: [middleRow(rows, heights)] };
}

/** The first row that begins in the lower half. */
function middleRow(rows: number, heights: SheetSpec["heights"]): number {
  const half = pointsBetween(0, rows, heights) / 2;
  let row = 0;
  while (row < rows && pointsBetween(0, row, heights) < half) row++;
  return row;
}
