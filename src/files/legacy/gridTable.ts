import type { CellObject } from "@e965/xlsx";
import type { FileTable } from "../../app/ports/tableFiles";
import type { Cell } from "../../engine/records/cell";
import { BlockWriter } from "../blockWriter";
import { MOST_COLUMNS, rectangle } from "../headCells";
import { sheetJsCell } from "./sheetJsCell";

/** A sheet that is in memory as a whole. Rows and cells may be missing. */
export interface Grid {
  readonly source: string;
  readonly sheet: string;
  readonly visible: boolean;
  readonly rows: readonly (readonly (CellObject | null | undefined)[] | null | undefined)[];
  readonly date1904: boolean;
}

/** Rows between two looks at the signal. */
const STEP = 4096;

function isFilled(cell: CellObject | null | undefined): boolean {
  return sheetJsCell(cell) !== "";
}

/** Rows up to the last that says something. */
function filledRows({ rows }: Grid): number {
  let count = rows.length;
  while (count > 0 && rows[count - 1]?.some(isFilled) !== true) count--;
  return count;
}

/** Cells up to the last that says something. */
function filledCells(row: Grid["rows"][number]): readonly (CellObject | null | undefined)[] {
  const cells = row?.slice(0, MOST_COLUMNS) ?? [];
  while (cells.length > 0 && !isFilled(cells.at(-1))) cells.pop();
  return cells;
}

function addRow(writer: BlockWriter, row: Grid["rows"][number], columns: readonly number[]): void {
  if (row?.some(isFilled) !== true) {
    writer.addBlanks(1);
    return;
  }
  let characters = 0;
  const cells = columns.map((column): Cell => {
    const cell = sheetJsCell(row[column]);
    if (typeof cell === "string") characters += cell.length;
    return cell;
  });
  writer.addRow(cells, characters);
}

/** A table whose cells are in memory. Progress counts its rows as if each had as many bytes. */
export function gridTable(grid: Grid, size: number): FileTable {
  const { source, sheet, visible, date1904 } = grid;
  const rowCount = filledRows(grid);
  return {
    source,
    sheet,
    visible,

    readHead(wanted) {
      const top = Array.from({ length: Math.min(wanted, rowCount) }, (_, at) => filledCells(grid.rows[at]));
      const cells = rectangle(
        top.map((row) => Array.from(row, sheetJsCell)),
        "",
      );
      const columnCount = cells[0]?.length ?? 0;
      const numberFormats = top.map((row) => Array.from({ length: columnCount }, (_, at) => formatOf(row[at])));
      return Promise.resolve({ source, sheet, rowCount, columnCount, cells, numberFormats, date1904 });
    },

    async readColumns({ firstRow, columns }, onBlock, signal) {
      const writer = new BlockWriter({ firstRow, width: columns.length, onBlock, signal });
      for (let from = 0; from < rowCount; from += STEP) {
        signal?.throwIfAborted();
        for (const row of grid.rows.slice(from, Math.min(rowCount, from + STEP))) addRow(writer, row, columns);
        if (writer.isFull) await writer.flush({ done: Math.floor((size * from) / rowCount), total: size });
      }
      await writer.flush({ done: size, total: size });
    },
  };
}

function formatOf(cell: CellObject | null | undefined): string {
  return typeof cell?.z === "string" ? cell.z : "General";
}
