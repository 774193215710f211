import { intersect, type Rect } from "./rect";
import { invalidOperation } from "./refusals";
import type { Worksheet } from "./worksheet";

/** Makes one cell of the block, or one of each of its rows (`across`). Only the first cell keeps what it holds. */
export function mergeCells(sheet: Worksheet, rect: Rect, across: boolean): void {
  sheet.assertWritable(rect);
  if (sheet.tableList.some((table) => intersect(table.rect, rect) !== undefined)) {
    throw invalidOperation("Cells of a table can't be merged");
  }
  const areas = across
    ? Array.from({ length: rect.height }, (_, row) => ({ ...rect, row: rect.row + row, height: 1 }))
    : [rect];
  unmergeCells(sheet, rect);
  for (const area of areas) {
    if (area.height * area.width === 1) continue;
    const first = { value: sheet.grid.get(area.row, area.column), formula: sheet.grid.formula(area.row, area.column) };
    sheet.grid.clear(area);
    sheet.grid.set(area.row, area.column, first.value);
    sheet.grid.setFormula(area.row, area.column, first.formula);
    sheet.merges.push({ ...area });
  }
}

/** Takes every merge that touches the block apart. */
export function unmergeCells(sheet: Worksheet, rect: Rect): void {
  const { merges } = sheet;
  let kept = 0;
  for (const merge of merges) {
    if (intersect(merge, rect) === undefined) merges[kept++] = merge;
  }
  merges.length = kept;
}
