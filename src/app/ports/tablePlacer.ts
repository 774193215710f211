import type { Cell } from "../../engine/records/cell";

/** How a column's cells are written. */
export interface PlacedColumn {
  /** In en-US codes; `@`: every cell is text, whatever it looks like. */
  readonly numberFormat: string;
  /** Numbers are serials of the 1900 system; the workbook's own may count from 1904. */
  readonly isDate: boolean;
}

/** A column of a table to be placed. */
export interface SizedColumn extends PlacedColumn {
  /** In digits of the workbook's font. */
  readonly width: number;
}

/** Some rows in their order, each at most as wide as the columns; `""` and what is missing stay blank. */
export type PlacedRows = readonly (readonly Cell[])[];

/** A table to be put on a sheet of its own from A1 on. */
export interface TableToPlace {
  /** Wished name of the sheet; cut and made unique in the workbook. */
  readonly name: string;
  readonly columns: readonly SizedColumn[];
  /** The row of the headers, 1-based: bold, and in sight with all above it while the sheet is scrolled; 0: no row is. */
  readonly headerRow: number;
  /** Gives the rows from top to bottom, each block once the one before is written. What it throws ends the placing. */
  readonly pour: (write: (rows: PlacedRows) => Promise<void>) => Promise<void>;
}

/** Puts tables on new sheets of the open workbook. The sheets are the user's own: no later run replaces or removes them. */
export interface TablePlacer {
  /**
   * All tables or none: whatever fails, and when called off, the workbook is as it was. Should even the restoring fail, the
   * error's `leftovers` names the sheets that are left; the next run removes them.
   *
   * @returns the names of the new sheets, in the order of the tables.
   * @throws ExcelError when the platform refuses; the signal's reason when called off; what `pour` throws.
   */
  place(tables: readonly TableToPlace[], signal: AbortSignal): Promise<readonly string[]>;
}
