/** A block of cells: 0-based top left corner, size in rows and columns (both at least 1). */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** Rows of a sheet (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet (Excel specifications and limits). */
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Rect = { row: 0, column: 0, height: MAX_ROWS, width: MAX_COLUMNS };

/** True if every bound is a whole number and the block lies on the sheet. */
export function isOnSheet({ row, column, height, width }: Rect): boolean {
  if (![row, column, height, width].every(Number.isInteger)) return false;
  return (
    row >= 0 && column >= 0 && height >= 1 && width >= 1 && row + height <= MAX_ROWS && column + width <= MAX_COLUMNS
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.height <= outer.row + outer.height &&
    inner.column + inner.width <= outer.column + outer.width
  );
}

export function holdsCell(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && column >= rect.column && row < rect.row + rect.height && column < rect.column + rect.width;
}

/** The cells two blocks have in common, or undefined if there are none. */
export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  const width = Math.min(a.column + a.width, b.column + b.width) - column;
  return height > 0 && width > 0 ? { row, column, height, width } : undefined;
}

/** The smallest block that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
    width: Math.max(a.column + a.width, b.column + b.width) - column,
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.height === b.height && a.width === b.width;
}

/** Rows or columns that come in (`count` > 0) or go (`count` < 0) from `at` on. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where the span [start, start + length) lies after the shift; undefined if it was deleted whole. */
export function shiftSpan(start: number, length: number, shift: Shift): { start: number; length: number } | undefined {
  const { at, count } = shift;
  const end = start + length;
  const move = (position: number): number => {
    if (position < at) return position;
    return count < 0 ? Math.max(at, position + count) : position + count;
  };
  const movedStart = move(start);
  const movedEnd = end > at ? move(end) : end;
  return movedEnd > movedStart ? { start: movedStart, length: movedEnd - movedStart } : undefined;
}

/** Where a block lies after the shift; undefined if it was deleted whole. */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  const byRow = shift.axis === "row";
  const moved = shiftSpan(byRow ? rect.row : rect.column, byRow ? rect.height : rect.width, shift);
  if (moved === undefined) return undefined;
  return byRow
    ? { ...rect, row: moved.start, height: moved.length }
    : { ...rect, column: moved.start, width: moved.length };
}
