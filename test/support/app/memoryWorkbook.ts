import type { TablePlacer } from "../../../src/app/ports/tablePlacer";
import type { SheetListing, Workbook } from "../../../src/app/ports/workbook";
import type { Cell } from "../../../src/engine/records/cell";

/** A sheet as its cells, from A1 on. */
export interface MemorySheet {
  readonly sheet: string;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * The port's promises kept by plain arrays, for tests that need a page, in which the real Office.js can't be had: what is drawn
 * is known by its name only.
 */
export function memoryWorkbook(
  own: readonly MemorySheet[],
): Workbook & TablePlacer & { readonly drawn: readonly string[] } {
  const sheets = [...own];
  const settings = new Map<string, unknown>();
  const drawn: string[] = [];
  const cellsOf = (id: string): MemorySheet["cells"] => sheets.find(({ sheet }) => sheet === id)!.cells;
  return {
    drawn,
    listSheets: () =>
      Promise.resolve(
        sheets.map(({ sheet, cells }): SheetListing => {
          const columnCount = Math.max(0, ...cells.map((row) => row.length));
          return { id: sheet, name: sheet, rowCount: cells.length, columnCount, ours: false };
        }),
      ),
    readHead: (id, rows) => {
      const cells = cellsOf(id);
      const columnCount = Math.max(0, ...cells.map((row) => row.length));
      const wide = cells.slice(0, rows).map((row) => Array.from({ length: columnCount }, (_, i) => row[i] ?? ""));
      return Promise.resolve({
        source: "",
        sheet: id,
        rowCount: cells.length,
        columnCount,
        cells: wide,
        date1904: false,
      });
    },
    readColumns: async ({ sheetId, firstRow, lastRow, columns }, onBlock) => {
      const rows = cellsOf(sheetId).slice(firstRow - 1, lastRow);
      const block = { firstRow, rowCount: rows.length, columns: columns.map((at) => ({ rows, at })) };
      await onBlock(block, { done: rows.length, total: rows.length });
    },
    readTables: () => Promise.resolve([]),
    readFilledIn: () => Promise.resolve([]),
    drawnSheets: () => Promise.resolve([]),
    draw: (specs) => {
      drawn.push(...specs.map(({ name }) => name));
      return Promise.resolve({ sheets: specs.map(({ name }) => name), kept: [], removed: [], left: [] });
    },
    place: async (tables, signal) => {
      const placed: MemorySheet[] = [];
      for (const { name, pour } of tables) {
        const cells: (readonly Cell[])[] = [];
        await pour((rows) => {
          signal.throwIfAborted();
          cells.push(...rows);
          return Promise.resolve();
        });
        placed.push({ sheet: name, cells });
      }
      sheets.push(...placed);
      return placed.map(({ sheet }) => sheet);
    },
    loadSetting: (key) => Promise.resolve(settings.get(key)),
    saveSetting: (key, value) => Promise.resolve(void settings.set(key, value)),
  };
}
