import { Workbook } from "../../../src/host/model/workbook";
import type { GeneratedTable } from "../generator/generatedTable";

/** A sheet with the cells of a table, formats first so that ids stay text. */
export type SheetTable = Pick<GeneratedTable, "sheet" | "cells"> & Partial<Pick<GeneratedTable, "columns">>;

/** A workbook as a person would have it: each table on a sheet of its own. */
export function bookOf(tables: readonly SheetTable[]): Workbook {
  const workbook = new Workbook(tables[0]!.sheet);
  tables.forEach(({ sheet, cells, columns }, i) => {
    const target = i === 0 ? workbook.sheets[0]! : workbook.addSheet(sheet);
    const width = cells[0]?.length ?? 0;
    if (width === 0) return;
    columns?.forEach(({ format }, column) => {
      target.getRangeByIndexes(0, column, cells.length, 1).numberFormat = format;
    });
    const isText = (column: number): boolean => columns?.[column]?.format === "@";
    // Pasted, not typed: text stays text, as when a platform's file is opened.
    const pasted = cells.map((row) =>
      row.map((cell, i) => (typeof cell === "string" && cell !== "" && !isText(i) ? `'${cell}` : cell)),
    );
    target.getRangeByIndexes(0, 0, cells.length, width).values = pasted;
  });
  workbook.pending.length = 0;
  return workbook;
}
