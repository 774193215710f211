import { useEffect, useRef, type RefObject } from "react";
import type { CellPlace } from "./cellPlace";
import { LETTERS_HEIGHT, type Layout } from "./layout";

/** Scrolls as far as needed whenever another cell becomes the one to be seen. */
export function useKeptInView(scroller: RefObject<HTMLElement | null>, layout: Layout, cell: CellPlace): void {
  const latest = useRef(layout);
  latest.current = layout;
  const { row, column } = cell;
  useEffect(() => {
    if (scroller.current !== null) scrollTo(scroller.current, latest.current, { row, column });
  }, [scroller, row, column]);
}

function scrollTo(scroller: HTMLElement, layout: Layout, { row, column }: CellPlace): void {
  const { axes, frozenWidth, frozenHeight, numbersWidth } = layout;
  const [x, y] = [axes.columns.start(column), axes.rows.start(row)];
  const right = x + axes.columns.size(column) - (scroller.clientWidth - numbersWidth);
  const bottom = y + axes.rows.size(row) - (scroller.clientHeight - LETTERS_HEIGHT);
  if (x >= frozenWidth) scroller.scrollLeft = Math.max(right, Math.min(scroller.scrollLeft, x - frozenWidth));
  if (y >= frozenHeight) scroller.scrollTop = Math.max(bottom, Math.min(scroller.scrollTop, y - frozenHeight));
}
