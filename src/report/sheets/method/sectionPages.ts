import type { SheetSpec } from "../../spec/sheetSpec";
import { pointsBetween } from "../rowPoints";
import { stack, type SectionMaker } from "./section";

/** Sections below one another, and what a page holds. */
export interface PagedSections {
  /** Rows at which they begin, and the row after the last one. */
  readonly starts: readonly number[];
  readonly heights: SheetSpec["heights"];
  /** Points of rows on a page. */
  readonly page: number;
}

/** Rows of sections that begin a page, because they don't go on the one before: none is torn apart that a page can hold. */
export function sectionPages({ starts, heights, page }: PagedSections): readonly number[] {
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

/** Rows at which sections begin that are stacked from `first` on, and the row after the last one. */
export function sectionStarts(first: number, makers: readonly SectionMaker[]): readonly number[] {
  return [...makers, null].map((_, i) => first + stack(first, makers.slice(0, i)).rows);
}
