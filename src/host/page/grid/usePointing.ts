import { useState, type MouseEvent, type PointerEvent } from "react";
import { cellAt } from "./cellAt";
import type { CellPlace } from "./cellPlace";
import type { Layout } from "./layout";
import type { Selection } from "./useSelection";

interface PointingWork {
  readonly layout: Layout;
  readonly selection: Selection;
  /** A cell was clicked, which may hold a link. */
  readonly onLink: (cell: CellPlace) => void;
}

/** What the pointer does on the sheet: a press selects, dragging or Shift extends. */
export function usePointing({ layout, selection, onLink }: PointingWork) {
  const [dragging, setDragging] = useState(false);
  const cellOf = (event: MouseEvent): CellPlace | undefined =>
    cellAt(event, event.currentTarget.getBoundingClientRect(), layout);
  const choose = (event: MouseEvent, extend: boolean): void => {
    const cell = cellOf(event);
    if (cell !== undefined) selection.choose(cell, extend);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      setDragging(true);
      choose(event, event.shiftKey);
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragging && event.buttons === 1) choose(event, true);
    },
    onPointerUp: () => setDragging(false),
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event);
      if (cell !== undefined && !event.shiftKey) onLink(cell);
    },
  };
}
