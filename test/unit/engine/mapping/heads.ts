import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableHead } from "../../../../src/engine/mapping/tableHead";
import type { Cell } from "../../../../src/engine/records/cell";

interface Export {
  readonly cells: Cell[][];
  readonly numberFormats?: string[][];
}

/** Real header rows of platforms' exports with invented values, by file name. */
export const EXPORTS: Readonly<Record<string, Export>> = JSON.parse(
  readFileSync(join(__dirname, "exportHeads.json"), "utf8"),
);

export function headOf(cells: readonly (readonly Cell[])[], more: Partial<TableHead> = {}): TableHead {
  const columnCount = Math.max(0, ...cells.map((row) => row.length));
  return { source: "book.xlsx", sheet: "Sheet1", rowCount: cells.length, columnCount, cells, date1904: false, ...more };
}

export function exportHead(file: string): TableHead {
  const { cells, numberFormats } = EXPORTS[file]!;
  return headOf(cells, { source: file, ...(numberFormats === undefined ? {} : { numberFormats }) });
}
