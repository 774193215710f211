import type { KeyboardEvent } from "react";
import type { BookStore } from "../book/bookStore";
import type { CellPlace } from "./cellPlace";
import type { Selection } from "./useSelection";

interface KeyWork {
  readonly book: BookStore;
  readonly selection: Selection;
  /** Begins to type into the active cell. */
  readonly startTyping: (draft: string) => void;
}

const PAGE_ROWS = 20;

/** Rows and columns that a key moves by. */
const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE_ROWS, 0],
  PageDown: [PAGE_ROWS, 0],
  Enter: [1, 0],
};

/** What Excel's keys do while no cell is being edited. */
export function handleKey(event: KeyboardEvent, { book, selection, startTyping }: KeyWork): void {
  if (event.target !== event.currentTarget || event.altKey) return;
  const moved = targetOf(event, book, selection);
  if (moved !== undefined) selection.choose(moved, event.shiftKey && event.key !== "Enter");
  else if (event.key === "Delete" || event.key === "Backspace") clearSelected(book);
  else if (event.key === "F2") startTyping(selection.content);
  else if (isCharacter(event)) startTyping(event.key);
  else return;
  event.preventDefault();
}

function isCharacter({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey;
}

function targetOf(event: KeyboardEvent, book: BookStore, { active, end }: Selection): CellPlace | undefined {
  const from = event.shiftKey ? end : active;
  const used = book.workbook.active.usedRect(true);
  const last = used === undefined ? { row: 0, column: 0 } : lastOf(used);
  const jumps = event.ctrlKey || event.metaKey;
  if (event.key === "Home") return { row: jumps ? 0 : from.row, column: 0 };
  if (event.key === "End" && jumps) return last;
  const step = STEPS[event.key];
  if (step === undefined) return undefined;
  const [rows, columns] = step;
  if (jumps) return { row: edge(from.row, rows, last.row), column: edge(from.column, columns, last.column) };
  return { row: from.row + rows, column: from.column + columns };
}

function lastOf({ row, column, height, width }: CellPlace & { height: number; width: number }): CellPlace {
  return { row: row + height - 1, column: column + width - 1 };
}

function edge(from: number, step: number, last: number): number {
  if (step === 0) return from;
  return step < 0 ? 0 : Math.max(from, last);
}

function clearSelected(book: BookStore): void {
  book.act((workbook) => workbook.getSelectedRange().clear("Contents"));
}
