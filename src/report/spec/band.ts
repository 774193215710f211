import type { CellFormat } from "./cellFormat";
import type { CellStyle } from "./cellStyle";
import type { SheetCell } from "./sheetCell";

/** Rows produced when they are drawn, so that a million of them never stand in memory at once. */
export interface Rows {
  readonly count: number;
  /** Rows `from` (included) to `to` (excluded), each as wide as the band; the same rows for the same bounds every time. */
  block(from: number, to: number): readonly (readonly SheetCell[])[];
}

export interface BandColumn {
  readonly format: CellFormat;
  /** Where it differs from the band's. */
  readonly style?: CellStyle;
  /** Where it differs from the format's own side: numbers right, text left. */
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
}

/** A rectangle of cells whose columns each mean one thing: a table's rows, its header, a line of a form, a single cell. */
export interface Band {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly BandColumn[];
  readonly style: CellStyle;
  readonly rows: Rows;
}

/** Rows that already exist. */
export function rowsOf(cells: readonly (readonly SheetCell[])[]): Rows {
  return { count: cells.length, block: (from, to) => cells.slice(from, to) };
}

/** Where a band begins, 0-based. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** One cell. */
export function cellBand(at: Corner, cell: SheetCell, look: BandColumn & { readonly style: CellStyle }): Band {
  return { ...at, columns: [look], style: look.style, rows: rowsOf([[cell]]) };
}

/** A table's header: each name stands on the side of its column's cells, and runs over into blank names after it. */
export function headerBand(at: Corner, names: readonly SheetCell[], columns: readonly BandColumn[]): Band {
  const looks = names.map((_, i): BandColumn => ({
    format: "text",
    align: alignOf(columns[i]),
    wrap: names[i + 1] !== null,
  }));
  return { ...at, columns: looks, style: "header", rows: rowsOf([names]) };
}

const ON_THE_LEFT: ReadonlySet<CellFormat> = new Set(["text", "id", "note", "link", "mixed"]);

/** Where a column's cells stand: numbers right, text left, unless it says otherwise. */
export function alignOf(column: BandColumn | undefined): NonNullable<BandColumn["align"]> {
  if (column === undefined) {
    return "left";
  }
  return column.align ?? (ON_THE_LEFT.has(column.format) ? "left" : "right");
}
