/** A cell of a sheet: 0-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
