import type { Rect } from "../../model/rect";
import { boxOf, type Axes } from "./block";

/** The frame around the selected cells. */
export function SelectionFrame({ rect, axes }: { readonly rect: Rect; readonly axes: Axes }) {
  const { row, column, height, width } = rect;
  const box = boxOf({ top: row, bottom: row + height, left: column, right: column + width }, axes);
  return (
    <div
      aria-hidden="true"
      className={height * width > 1 ? "selection block" : "selection"}
      style={{ left: box.x - 2, top: box.y - 2, width: box.width + 3, height: box.height + 3 }}
    />
  );
}
