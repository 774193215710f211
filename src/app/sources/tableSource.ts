import type { TableHead } from "../../engine/mapping/tableHead";
import type { CellBlock } from "../../engine/records/cell";
import type { TableMapping } from "../../engine/records/tableMapping";

/** A rectangle of cells that may be a table: a sheet of the workbook, or one of a file that a person opened. */
export interface TableSource {
  /** The file's name; empty for a sheet of the workbook. */
  readonly source: string;
  readonly sheet: string;
  /** Rows that it is said to have; 0 where nobody knows. */
  readonly rows: number;
  readonly head: (signal: AbortSignal) => Promise<TableHead>;
  /** Reads the mapped columns below the header, block by block, the next when `onBlock` is done. `share` is what is done, 0 to 1. */
  readonly read: (
    mapping: TableMapping,
    onBlock: (block: CellBlock, share: number) => void | Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
}

/** Rows looked at: up to 20 for the header, the rest to see what the columns hold. */
export const HEAD_ROWS = 120;

/** How people find it again: the sheet, with its file where it isn't in the workbook. */
export function placeOf({ source, sheet }: { readonly source: string; readonly sheet: string }): string {
  if (source === "") return sheet;
  return source.startsWith(sheet) ? source : `${source} › ${sheet}`;
}
