import type { TableAccount } from "../../engine/issues/rowIssue";
import type { SheetCell } from "../spec/sheetCell";

/** A cell of a source table: 1-based row, 0-based column, and what to show. */
export interface SourceCell {
  readonly table: TableAccount | undefined;
  readonly row: number;
  readonly column: number;
  readonly text: string | number;
}

/** A link to the cell if its table is a sheet of this workbook (its source is empty), else the text alone. */
export function sourceLink({ table, row, column, text }: SourceCell): SheetCell {
  return table?.source === "" ? { link: { sheet: table.sheet }, row: row - 1, column, text: String(text) } : text;
}
