import type { CSSProperties } from "react";
import type { FormatPatch } from "../../model/cellFormat";
import type { CellValue } from "../../model/grid";
import { holdsCell, intersect, type Rect } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";
import type { CellPlace } from "./cellPlace";
import { boxOf, span, type Axes, type Block, type Box } from "./block";
import { borderStyle, fillStyle, sideOf, textStyle } from "./cellStyle";
import type { ConditionalLook } from "./rules/conditionalLooks";

/** A cell as it is drawn. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  readonly text: string;
  readonly fill: CSSProperties | undefined;
  readonly borders: CSSProperties | undefined;
  readonly front: CSSProperties;
  /** Pixels that the text may take, where empty neighbours lend it room. */
  readonly room: number;
  readonly icon: ConditionalLook["icon"];
  /** Lies left of the block; only its text reaches into it. */
  readonly isGuest: boolean;
}

/** How far a text may reach over empty neighbours. */
const MOST_LENT = 40;

interface Drawing {
  readonly axes: Axes;
  /** What conditional formats say of a cell. */
  readonly lookAt: (cell: CellPlace) => ConditionalLook | undefined;
  /** Drawn even where it shows nothing. */
  readonly active: CellPlace;
}

/** The cells of a block that show anything, row by row; merged ones come with the row they begin in. */
export function cellsOf(sheet: Worksheet, block: Block, drawing: Drawing): ReadonlyMap<number, readonly DrawnCell[]> {
  const { top, bottom, left, right } = block;
  const rect = { row: top, column: left, height: bottom - top, width: right - left };
  const merges = sheet.merges.filter((merge) => intersect(merge, rect) !== undefined);
  const drawn = merges.flatMap((merge) => drawnCell(sheet, merge, drawing) ?? []);
  for (const row of span(top, bottom)) {
    if (drawing.axes.rows.size(row) === 0) continue;
    for (const column of shownColumns(sheet, row, { block, active: drawing.active })) {
      if (merges.some((merge) => holdsCell(merge, row, column))) continue;
      const cell = drawnCell(sheet, { row, column, height: 1, width: 1 }, drawing);
      if (cell !== undefined) drawn.push({ ...cell, isGuest: column < left });
    }
  }
  return byRow(drawn);
}

function byRow(cells: readonly DrawnCell[]): ReadonlyMap<number, readonly DrawnCell[]> {
  const rows = new Map<number, DrawnCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

interface Shown {
  readonly block: Block;
  readonly active: CellPlace;
}

function shownColumns(sheet: Worksheet, row: number, { block: { left, right }, active }: Shown): number[] {
  const formatted = sheet.formats.segments(row);
  const shown = span(left, right).filter(
    (column) =>
      sheet.grid.get(row, column) !== "" ||
      (row === active.row && column === active.column) ||
      formatted.some((segment) => column >= segment.column && column < segment.column + segment.width),
  );
  return [...guestColumn(sheet, row, left), ...shown];
}

/** The column left of `left` whose text may reach over it: the nearest that isn't empty. */
function guestColumn(sheet: Worksheet, row: number, left: number): number[] {
  for (let column = left; column >= 0 && column > left - MOST_LENT; column--) {
    if (sheet.grid.get(row, column) !== "") return column === left ? [] : [column];
  }
  return [];
}

function drawnCell(sheet: Worksheet, rect: Rect, { axes, active, lookAt }: Drawing): DrawnCell | undefined {
  const { row, column, height, width } = rect;
  const look = lookAt(rect);
  const patch = { ...sheet.formats.patchAt(row, column), ...look?.patch };
  const value = sheet.grid.get(row, column);
  const [fill, borders] = [fillStyle(patch, look?.bar), borderStyle(patch)];
  const isPlain = value === "" && fill === undefined && borders === undefined;
  if (isPlain && !holdsCell(rect, active.row, active.column)) return undefined;
  const box = boxOf({ top: row, bottom: row + height, left: column, right: column + width }, axes);
  return {
    row,
    column,
    box,
    text: sheet.getCell(row, column).text[0]?.[0] ?? "",
    fill,
    borders,
    front: textStyle(patch, value),
    room: box.width + lentRoom(sheet, rect, { value, patch, axes }),
    icon: look?.icon,
    isGuest: false,
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
