import type { CellPlace } from "./cellPlace";
import type { Layout } from "./layout";

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** The cell under the pointer; undefined on headings and scroll bars. */
export function cellAt(point: Point, corner: { x: number; y: number }, { parts, axes }: Layout): CellPlace | undefined {
  const [x, y] = [point.clientX - corner.x, point.clientY - corner.y];
  const part = parts.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height);
  if (part === undefined) return undefined;
  return {
    row: axes.rows.at(y - part.y + part.originY),
    column: axes.columns.at(x - part.x + part.originX),
  };
}
