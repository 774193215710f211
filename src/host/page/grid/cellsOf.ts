import type { CSSProperties } from "react";
import type { FormatPatch } from "../../model/cellFormat";
import type { CellValue } from "../../model/grid";
import { holdsCell, intersect, type Rect } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";
import type { CellPlace } from "./cellPlace";
import { boxOf, span, type Axes, type Block, type Box } from "./block";
import { backStyle, sideOf, textStyle } from "./cellStyle";

/** A cell as it is drawn. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  readonly text: string;
  /** Fill and borders. */
  readonly back: CSSProperties | undefined;
  readonly front: CSSProperties;
  /** Pixels that the text may take, where empty neighbours lend it room. */
  readonly room: number;
}

/** How far a text may reach over empty neighbours. */
const MOST_LENT = 40;

interface Drawing {
  readonly axes: Axes;
  /** Drawn even where it shows nothing. */
  readonly active: CellPlace;
}

/** The cells of a block that show anything, row by row; merged ones come with the row they begin in. */
export function cellsOf(sheet: Worksheet, block: Block, drawing: Drawing): ReadonlyMap<number, readonly DrawnCell[]> {
  const { axes } = drawing;
  const rect = {
    row: block.top,
    column: block.left,
    height: block.bottom - block.top,
    width: block.right - block.left,
  };
  const merges = sheet.merges.filter((merge) => intersect(merge, rect) !== undefined);
  const rows = new Map<number, DrawnCell[]>();
  const put = (cell: DrawnCell | undefined): void => {
    if (cell === undefined) return;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  };
  for (const merge of merges) put(drawnCell(sheet, merge, drawing));
  for (const row of span(block.top, block.bottom)) {
    if (axes.rows.size(row) === 0) continue;
    for (const column of shownColumns(sheet, row, { block, active: drawing.active })) {
      if (merges.some((merge) => holdsCell(merge, row, column))) continue;
      put(drawnCell(sheet, { row, column, height: 1, width: 1 }, drawing));
    }
  }
  return rows;
}

interface Shown {
  readonly block: Block;
  readonly active: CellPlace;
}

function shownColumns(sheet: Worksheet, row: number, { block: { left, right }, active }: Shown): number[] {
  const formatted = sheet.formats.segments(row);
  return span(left, right).filter(
    (column) =>
      sheet.grid.get(row, column) !== "" ||
      (row === active.row && column === active.column) ||
      formatted.some((segment) => column >= segment.column && column < segment.column + segment.width),
  );
}

function drawnCell(sheet: Worksheet, rect: Rect, { axes, active }: Drawing): DrawnCell | undefined {
  const { row, column, height, width } = rect;
  const patch = sheet.formats.patchAt(row, column);
  const value = sheet.grid.get(row, column);
  const back = backStyle(patch);
  if (value === "" && back === undefined && !holdsCell(rect, active.row, active.column)) return undefined;
  const box = boxOf({ top: row, bottom: row + height, left: column, right: column + width }, axes);
  return {
    row,
    column,
    box,
    text: sheet.getCell(row, column).text[0]?.[0] ?? "",
    back,
    front: textStyle(patch, value),
    room: box.width + lentRoom(sheet, rect, { value, patch, axes }),
  };
}

interface Standing {
  readonly value: CellValue;
  readonly patch: FormatPatch;
  readonly axes: Axes;
}

/** Pixels of the empty cells to the right, for texts that stand left and don't wrap. */
function lentRoom(sheet: Worksheet, { row, column, width }: Rect, { value, patch, axes }: Standing): number {
  const { horizontalAlignment = "General", wrapText = false } = patch;
  const standsLeft = horizontalAlignment === "Left" || (horizontalAlignment === "General" && sideOf(value) === "start");
  if (!standsLeft || wrapText || width > 1) return 0;
  let end = column + 1;
  while (end < column + MOST_LENT && sheet.grid.get(row, end) === "") end++;
  return axes.columns.start(end) - axes.columns.start(column + 1);
}
