/** A cell's value as Office.js and file readers give it: `""` is empty, dates are serials, errors are text such as `#N/A`. */
export type Cell = string | number | boolean;

/**
 * Some consecutive rows of the mapped columns of a table, as they arrive from a workbook or a file.
 * Holds references to the arrays it came in; an encoder reads it once and drops it.
 */
export interface CellBlock {
  /** Row number in the sheet of the block's first row, 1-based. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** One per mapped column, in the order of `TableMapping.columns`. */
  readonly columns: readonly ColumnSlice[];
}

/** Column `at` of a 2-D array of cells: row i's value is `rows[i][at]`. */
export interface ColumnSlice {
  readonly rows: readonly (readonly Cell[])[];
  readonly at: number;
}
