import type { PrintSetup } from "../spec/printSetup";
import type { SheetSpec } from "../spec/sheetSpec";
import { pointsBetween } from "./rowPoints";

/** So much more than the pages hold is squeezed onto them: a tenth smaller is still easy to read. */
const SQUEEZED = 1.12;

/** Lists of more pages flow as they do: one page of many may hold little. */
const EVENED_PAGES = 4;

/** What is to be printed: its rows from the sheet's first, and the points of rows that a page holds. */
export interface Printed {
  readonly rows: number;
  readonly heights: SheetSpec["heights"];
  readonly page: number;
}

/**
 * Pages filled alike, so that none is nearly empty: what a page really holds differs between Excel and other programs,
 * therefore a list is broken where its parts are even and not where a page is full.
 */
export function pageFit({ rows, heights, page }: Printed): Pick<PrintSetup, "pagesTall" | "breaksBefore"> {
  const total = pointsBetween(0, rows, heights);
  const pages = Math.max(1, Math.ceil(total / (page * SQUEEZED)));
  if (pages > EVENED_PAGES) return { pagesTall: null, breaksBefore: [] };
  const breaks = Array.from({ length: pages - 1 }, (_, i) => (total * (i + 1)) / pages);
  return {
    pagesTall: total <= page * pages ? null : pages,
    breaksBefore: breaks.map((above) => rowBelow(above, rows, heights)),
  };
}

/** The first row with so many points above it. */
function rowBelow(points: number, rows: number, heights: SheetSpec["heights"]): number {
  let row = 0;
  while (row < rows && pointsBetween(0, row, heights) < points) row++;
  return row;
}
