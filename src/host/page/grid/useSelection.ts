import { useRef } from "react";
import { bounding, holdsCell, MAX_COLUMNS, MAX_ROWS, sameRect, type Rect } from "../../model/rect";
import type { BookStore } from "../book/bookStore";
import type { CellPlace } from "./cellPlace";

/** What is selected on the active sheet, and how to select something else. */
export interface Selection {
  readonly selected: Rect;
  /** The cell that is typed into. */
  readonly active: CellPlace;
  /** The cell where the selection was drawn to. */
  readonly end: CellPlace;
  /** What the active cell holds, as it is typed: a formula, or the value. */
  readonly content: string;
  /** Selects a cell, or all from the active one to it. */
  readonly choose: (cell: CellPlace, extend?: boolean) => void;
}

interface Drawn {
  readonly rect: Rect;
  readonly active: CellPlace;
  readonly end: CellPlace;
}

/** The workbook's selection. Which of its cells is active, and where it was drawn to, only this page knows. */
export function useSelection(book: BookStore): Selection {
  const drawn = useRef<Drawn>(undefined);
  const { active: sheet } = book.workbook;
  const { rect } = book.workbook.getSelectedRange();
  const known = drawn.current;
  const { active, end } = known !== undefined && sameRect(known.rect, rect) ? known : { active: rect, end: rect };
  const choose = (cell: CellPlace, extend = false): void => {
    const to = withinSheet(cell);
    const from = extend ? active : to;
    const next = withMerges(bounding(asRect(from), asRect(to)), sheet.merges);
    drawn.current = { rect: next, active: from, end: to };
    book.act((workbook) => workbook.select(sheet.range(next)));
  };
  const content = sheet.getCell(active.row, active.column).formulas[0]?.[0] ?? "";
  return { selected: rect, active, end, content: String(content), choose };
}

function withinSheet({ row, column }: CellPlace): CellPlace {
  const inside = (at: number, count: number): number => Math.min(count - 1, Math.max(0, at));
  return { row: inside(row, MAX_ROWS), column: inside(column, MAX_COLUMNS) };
}

function asRect({ row, column }: CellPlace): Rect {
  return { row, column, height: 1, width: 1 };
}

/** A selection takes merged cells as a whole. */
function withMerges(rect: Rect, merges: readonly Rect[]): Rect {
  const hit = merges.filter((merge) => holdsCell(merge, rect.row, rect.column));
  return hit.reduce(bounding, rect);
}
