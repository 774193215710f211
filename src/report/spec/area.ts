/** A rectangle of cells on one sheet; all numbers 0-based, `rows` and `columns` at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows a worksheet has, header rows included (Excel specifications and limits). */
export const SHEET_ROWS = 1_048_576;
