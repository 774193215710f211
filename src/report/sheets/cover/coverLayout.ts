import { rowsOf, type Band, type BandColumn, cellBand } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { linesOf } from "../../spec/textWidth";
import type { Section, SectionMaker } from "../method/section";
import { SECTION_HEIGHT } from "../sheetFrame";

/** Six columns as wide as upright A4 holds. */
export const COVER_WIDTHS: readonly number[] = [17, 17, 16, 17, 17, 16];

/** Points of a row of one line, and of each further one. */
const ROW = 20;
const LINE = 13;

/** Cells side by side that are one, each as many columns wide as it says; together they are as wide as the sheet. */
export interface CoverRow {
  readonly cells: readonly { readonly cell: SheetCell; readonly look: BandColumn; readonly columns: number }[];
  readonly style: Band["style"];
  readonly points?: number;
}

/** Columns at which cells begin. */
function startsOf(cells: CoverRow["cells"]): readonly number[] {
  return cells.map((_, i) => cells.slice(0, i).reduce((sum, { columns }) => sum + columns, 0));
}

function pointsOf({ cells, points }: CoverRow, starts: readonly number[]): number {
  if (points !== undefined) return points;
  const lines = cells.map(({ cell, columns }, i) => {
    const from = starts[i] ?? 0;
    const width = COVER_WIDTHS.slice(from, from + columns).reduce((sum, own) => sum + own, 0);
    return typeof cell === "string" ? linesOf(cell, width - 2) : 1;
  });
  return ROW + LINE * (Math.max(...lines) - 1);
}

function rowSection(cover: CoverRow, row: number): Section {
  const starts = startsOf(cover.cells);
  const blank: BandColumn = { format: "note" };
  const columns = cover.cells.flatMap(({ look, columns: count }) => [
    look,
    ...Array.from({ length: count - 1 }, () => (look.style === undefined ? blank : { ...blank, style: look.style })),
  ]);
  const cells = cover.cells.flatMap(({ cell, columns: count }) => [
    cell,
    ...Array.from({ length: count - 1 }, () => null),
  ]);
  return {
    bands: [{ row, column: 0, columns, style: cover.style, rows: rowsOf([cells]) }],
    merges: cover.cells.flatMap(({ columns: count }, i) =>
      count === 1 ? [] : [{ row, column: starts[i] ?? 0, rows: 1, columns: count }],
    ),
    heights: [{ row, rows: 1, points: pointsOf(cover, starts) }],
    rows: 1,
  };
}

/** A titled part made of rows. */
export function coverPart(title: string, rows: readonly CoverRow[]): SectionMaker {
  return (row) => {
    const parts = rows.map((one, i) => rowSection(one, row + 1 + i));
    return {
      bands: [
        cellBand({ row, column: 0 }, title, { format: "note", style: "section" }),
        ...parts.flatMap(({ bands }) => bands),
      ],
      merges: parts.flatMap(({ merges }) => merges),
      heights: [{ row, rows: 1, points: SECTION_HEIGHT }, ...parts.flatMap(({ heights }) => heights)],
      rows: rows.length + 1,
    };
  };
}
