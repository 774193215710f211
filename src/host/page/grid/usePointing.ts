import { useState, type MouseEvent, type PointerEvent } from "react";
import { cellAt } from "./cellAt";
import type { CellPlace } from "./cellPlace";
import { holdsCell } from "../../model/rect";
import type { Layout } from "./layout";
import type { MenuPlace } from "./menuPlace";
import type { Selection } from "./useSelection";

/** From the sheet's corner to a menu that a key asked for, in pixels. */
const MENU_INSET = 48;

interface PointingWork {
  readonly layout: Layout;
  readonly selection: Selection;
  /** A cell was clicked, which may hold a link. */
  readonly onLink: (cell: CellPlace) => void;
  /** The menu of the active cell is asked for, by the pointer or a key. */
  readonly onMenu: (at: MenuPlace) => void;
}

/** What the pointer does on the sheet: a press selects, dragging or Shift extends. */
export function usePointing({ layout, selection, onLink, onMenu }: PointingWork) {
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
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      const corner = event.currentTarget.getBoundingClientRect();
      const cell = cellAt(event, corner, layout);
      // a key asks for the menu of the active cell, wherever that is; browsers then tell of a place outside the cells
      const isKey = event.button !== 2 || cell === undefined;
      if (!isKey && !holdsCell(selection.selected, cell.row, cell.column)) selection.choose(cell);
      onMenu(isKey ? { x: corner.x + MENU_INSET, y: corner.y + MENU_INSET } : { x: event.clientX, y: event.clientY });
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event);
      if (cell !== undefined && !event.shiftKey) onLink(cell);
    },
  };
}
