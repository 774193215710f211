import type { SheetSpec } from "../spec/sheetSpec";

/** A row whose height nobody set, in points, in Chinese fonts. */
export const ROW_POINTS = 16.5;

/** Points of the rows `from` (included) to `to` (excluded), as the sheet's heights say them; each row said at most once. */
export function pointsBetween(from: number, to: number, heights: SheetSpec["heights"]): number {
  const told = heights.filter(({ row }) => row >= from && row < to);
  const rows = told.reduce((sum, height) => sum + height.rows, 0);
  return told.reduce((sum, height) => sum + height.rows * height.points, (to - from - rows) * ROW_POINTS);
}
