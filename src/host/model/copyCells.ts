import type { Range } from "./range";

/** What a copy takes along. */
export interface CopyOptions {
  readonly contents: boolean;
  readonly formats: boolean;
  readonly asValues: boolean;
  readonly skipBlanks: boolean;
}

/** Copies `source` over `target`, again and again if the target is larger. Formulas go as they are written. */
export function copyCells(source: Range, target: Range, options: CopyOptions): void {
  const from = source.rect;
  const into = target.getAbsoluteResizedRange(
    Math.max(from.height, target.rowCount),
    Math.max(from.width, target.columnCount),
  );
  into.sheet.assertWritable(into.rect);
  const { grid } = source.sheet;
  const cells = Array.from({ length: from.height }, (_, row) =>
    Array.from({ length: from.width }, (_cell, column) => ({
      value: grid.get(from.row + row, from.column + column),
      formula: grid.formula(from.row + row, from.column + column),
      patch: source.sheet.formats.patchAt(from.row + row, from.column + column),
    })),
  );
  const { row: top, column: left, height, width } = into.rect;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const cell = cells[row % from.height]?.[column % from.width];
      if (cell === undefined || (options.skipBlanks && cell.value === "" && cell.formula === undefined)) continue;
      const at = { row: top + row, column: left + column, height: 1, width: 1 };
      if (options.contents) {
        into.sheet.grid.setFormula(at.row, at.column, options.asValues ? undefined : cell.formula);
        into.sheet.grid.set(at.row, at.column, cell.value);
      }
      if (!options.formats) continue;
      into.sheet.formats.clear(at);
      into.sheet.formats.apply(at, cell.patch);
    }
  }
  if (options.contents) into.sheet.workbook.cellsChanged(into.sheet, into.rect);
}
