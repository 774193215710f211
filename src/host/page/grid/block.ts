import type { Axis } from "./axis";

/** Columns and rows of a sheet that are drawn: from the first, included, to the end, excluded. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A place on the sheet in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Axes {
  readonly columns: Axis;
  readonly rows: Axis;
}

/** Where a block of cells lies. */
export function boxOf({ top, bottom, left, right }: Block, { columns, rows }: Axes): Box {
  const [x, y] = [columns.start(left), rows.start(top)];
  return { x, y, width: columns.start(right) - x, height: rows.start(bottom) - y };
}

/** The numbers from `from`, included, to `to`, excluded. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
}
