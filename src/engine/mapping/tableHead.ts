import type { Cell } from "../records/cell";

/** The top of a sheet or file: what detection looks at. */
export interface TableHead {
  /** Workbook or file name. */
  readonly source: string;
  readonly sheet: string;
  /** Rows and columns in use, counted from A1. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first rows from A1 on (up to 20 for the header and some 100 of data), each `columnCount` cells wide. */
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats of the same cells in en-US codes; absent for files that have none. */
  readonly numberFormats?: readonly (readonly string[])[];
  readonly date1904: boolean;
  /** 0-based columns with formulas of our own functions (`=CS.…`) in these rows; absent where there are none. */
  readonly ownFormulas?: readonly number[];
}
