import type { Worksheet } from "../../model/worksheet";
import { columnAxis, rowAxis } from "./axis";
import type { Axes, Block } from "./block";

/** Pixels of the column letters' row and, at least, of the row numbers' column. */
export const LETTERS_HEIGHT = 22;
const NUMBERS_WIDTH = 36;

/** How the sheet is scrolled, and the room there is for it. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of up to four parts into which frozen rows and columns cut a sheet: its cells, and where they appear. */
export interface Part {
  readonly name: string;
  readonly block: Block;
  /** In the view, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The sheet's pixel that appears at the part's corner. */
  readonly originX: number;
  readonly originY: number;
}

export interface Layout {
  readonly axes: Axes;
  readonly numbersWidth: number;
  readonly parts: readonly Part[];
  /** Pixels of the frozen rows and columns. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** Size of all that can be scrolled to, headings included. */
  readonly contentWidth: number;
  readonly contentHeight: number;
}

/** Rows and columns that can be reached beyond the last one in use. */
const MORE_ROWS = 60;
const MORE_COLUMNS = 12;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** What of a sheet is seen, and where. */
export function layoutOf(sheet: Worksheet, view: View): Layout {
  const axes = { columns: columnAxis(sheet), rows: rowAxis(sheet) };
  const { rows: frozenRows, columns: frozenColumns } = sheet.freezePanes;
  const across = stretches(axes.columns, { frozen: frozenColumns, scrolled: view.left });
  const down = stretches(axes.rows, { frozen: frozenRows, scrolled: view.top });
  const used = sheet.usedRect(false);
  const lastRow = Math.max(LEAST_ROWS, (used === undefined ? 0 : used.row + used.height) + MORE_ROWS);
  const lastColumn = Math.max(LEAST_COLUMNS, (used === undefined ? 0 : used.column + used.width) + MORE_COLUMNS);
  const numbersWidth = Math.max(NUMBERS_WIDTH, String(lastRow).length * 8 + 10);
  const room = { width: view.width - numbersWidth, height: view.height - LETTERS_HEIGHT };
  return {
    axes,
    numbersWidth,
    parts: down(room.height).flatMap((vertical) =>
      across(room.width).map((horizontal) => ({
        name: `${vertical.name}-${horizontal.name}`,
        block: { top: vertical.from, bottom: vertical.to, left: horizontal.from, right: horizontal.to },
        x: numbersWidth + horizontal.at,
        y: LETTERS_HEIGHT + vertical.at,
        width: horizontal.length,
        height: vertical.length,
        originX: horizontal.origin,
        originY: vertical.origin,
      })),
    ),
    frozenWidth: axes.columns.start(frozenColumns),
    frozenHeight: axes.rows.start(frozenRows),
    contentWidth: numbersWidth + axes.columns.start(lastColumn),
    contentHeight: LETTERS_HEIGHT + axes.rows.start(lastRow),
  };
}

/** A stretch of columns or rows, and where it appears. */
interface Stretch {
  readonly name: "frozen" | "moving";
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly length: number;
  readonly origin: number;
}

interface Scrolling {
  readonly frozen: number;
  readonly scrolled: number;
}

/** The frozen stretch, where there is one, and the one that moves, for the room given. */
function stretches(axis: Axes["columns"], { frozen, scrolled }: Scrolling): (room: number) => Stretch[] {
  const held = axis.start(frozen);
  return (room) => {
    const origin = held + scrolled;
    const length = Math.max(0, room - held);
    const moving: Stretch = {
      name: "moving",
      from: Math.max(frozen, axis.at(origin)),
      to: Math.min(axis.count, axis.at(origin + length) + 1),
      at: held,
      length,
      origin,
    };
    const still: Stretch = { name: "frozen", from: 0, to: frozen, at: 0, length: Math.min(held, room), origin: 0 };
    return frozen > 0 ? [moving, still] : [moving];
  };
}
