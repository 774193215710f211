import type { FormatPatch } from "./cellFormat";
import type { CellValue } from "./grid";
import type { Range } from "./range";
import { isOnSheet, type Rect } from "./rect";
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

/** Copies `source` over `target`, again and again if the target is larger. Formulas go as they are written. */
export function copyCells(source: Range, target: Range, options: CopyOptions): void {
  const { rect: from } = source;
  const { sheet, rect } = target;
  const area = { ...rect, height: Math.max(from.height, rect.height), width: Math.max(from.width, rect.width) };
  if (!isOnSheet(area)) throw invalidArgument("a copy that reaches beyond the sheet");
  sheet.assertWritable(area);
  sheet.workbook.settle();
  const cells = readCells(source.sheet, from);
  for (let row = 0; row < area.height; row++) {
    for (let column = 0; column < area.width; column++) {
      const cell = cells[row % from.height]?.[column % from.width];
      const at = { row: area.row + row, column: area.column + column, height: 1, width: 1 };
      if (cell !== undefined && !(options.skipBlanks && isBlank(cell))) writeCell(sheet, at, { cell, options });
    }
  }
  if (options.contents) sheet.workbook.cellsChanged(sheet, area);
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
