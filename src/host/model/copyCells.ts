import type { FormatPatch } from "./cellFormat";
import type { CellValue } from "./grid";
import type { Range } from "./range";
import { unmergeCells } from "./merging";
import { contains, isOnSheet, type Rect } from "./rect";
import { invalidArgument } from "./refusals";
import type { Worksheet } from "./worksheet";

/** What a copy takes along. */
export interface CopyOptions {
  readonly contents: boolean;
  readonly formats: boolean;
  readonly asValues: boolean;
  readonly skipBlanks: boolean;
}

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly patch: FormatPatch;
}

/** Copies `source` over `target`, again and again where the target is a multiple of it. Formulas go as they are written. */
export function copyCells(source: Range, target: Range, options: CopyOptions): void {
  const { sheet, rect } = target;
  const area = {
    ...rect,
    height: tiled(rect.height, source.rect.height),
    width: tiled(rect.width, source.rect.width),
  };
  if (!isOnSheet(area)) throw invalidArgument("a copy that reaches beyond the sheet");
  sheet.assertWritable(area);
  const allLooks = options.formats && !options.skipBlanks;
  if (allLooks) copyLooks(source, sheet, { area, options });
  if (options.contents || !allLooks) {
    copyCellByCell(source, sheet, { area, options: { ...options, formats: options.formats && !allLooks } });
  }
  if (options.contents) sheet.workbook.cellsChanged(sheet, area);
}

/** Rows or columns that a copy fills: a multiple of the source's, or once as many. */
function tiled(wanted: number, source: number): number {
  return wanted % source === 0 ? wanted : source;
}

interface CopyTo {
  readonly area: Rect;
  readonly options: CopyOptions;
}

function copyCellByCell({ sheet: home, rect: from }: Range, sheet: Worksheet, { area, options }: CopyTo): void {
  sheet.workbook.settle();
  const cells = readCells(home, from);
  for (let row = 0; row < area.height; row++) {
    for (let column = 0; column < area.width; column++) {
      const cell = cells[row % from.height]?.[column % from.width];
      const at = { row: area.row + row, column: area.column + column, height: 1, width: 1 };
      if (cell !== undefined && !(options.skipBlanks && isBlank(cell))) writeCell(sheet, at, { cell, options });
    }
  }
}

/** Formats as the layers that they were made of, and merged cells with them, as pasting formats does in Excel. */
function copyLooks({ sheet: home, rect: from }: Range, sheet: Worksheet, { area, options }: CopyTo): void {
  const layers = home.formats.within(from);
  const merges = home.merges.filter((merge) => contains(from, merge));
  unmergeCells(sheet, area);
  sheet.formats.clear(area);
  for (let row = 0; row < area.height; row += from.height) {
    for (let column = 0; column < area.width; column += from.width) {
      const by = { rows: area.row + row - from.row, columns: area.column + column - from.column };
      sheet.merges.push(...merges.map((merge) => moved(merge, by)));
      for (const { rect, patch } of layers) {
        if (patch === "plain") sheet.formats.clear(moved(rect, by));
        else sheet.formats.apply(moved(rect, by), options.contents ? patch : withoutLink(patch));
      }
    }
  }
}

function moved(rect: Rect, { rows, columns }: { readonly rows: number; readonly columns: number }): Rect {
  return { ...rect, row: rect.row + rows, column: rect.column + columns };
}

/** Where a cell leads belongs to its contents. */
function withoutLink(patch: FormatPatch): FormatPatch {
  return Object.fromEntries(Object.entries(patch).filter(([name]) => name !== "hyperlink"));
}

function isBlank({ value, formula }: CopiedCell): boolean {
  return value === "" && formula === undefined;
}

function readCells(sheet: Worksheet, { row: top, column: left, height, width }: Rect): CopiedCell[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => ({
      value: sheet.grid.get(top + row, left + column),
      formula: sheet.grid.formula(top + row, left + column),
      patch: sheet.formats.patchAt(top + row, left + column),
    })),
  );
}

function writeCell(sheet: Worksheet, at: Rect, { cell, options }: { cell: CopiedCell; options: CopyOptions }): void {
  if (options.contents) {
    sheet.grid.setFormula(at.row, at.column, options.asValues ? undefined : cell.formula);
    sheet.grid.set(at.row, at.column, cell.value);
  }
  if (!options.formats) return;
  sheet.formats.clear(at);
  sheet.formats.apply(at, cell.patch);
}
