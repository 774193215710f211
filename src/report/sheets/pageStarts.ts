import type { SheetSpec } from "../spec/sheetSpec";
import { pointsBetween } from "./rowPoints";

/** Parts of a sheet below one another, and how high its rows are. */
export interface PagedParts {
  /** Rows at which the parts begin, ascending; the last is the row after the last part. */
  readonly starts: readonly number[];
  readonly heights: SheetSpec["heights"];
  /** Points of rows that a page holds. */
  readonly page: number;
}

/** Rows of the parts that begin a page, because they don't go on the one before; a part of its own pages begins one too. */
export function pageStarts({ starts, heights, page }: PagedParts): readonly number[] {
  const breaks: number[] = [];
  let top = 0;
  for (const [i, start] of starts.slice(0, -1).entries()) {
    const end = starts[i + 1] ?? start;
    if (i > 0 && pointsBetween(top, end, heights) > page) {
      breaks.push(start);
      top = start;
    }
  }
  return breaks;
}
