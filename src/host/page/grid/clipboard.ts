import type { ClipboardEvent } from "react";
import type { BookStore } from "../book/bookStore";
import { readCopied, writeCopied } from "./copiedText";
import type { Selection } from "./useSelection";

/** Puts the selected cells on the clipboard as they are shown; a field inside the sheet copies its own text. */
export function copySelected(event: ClipboardEvent, { workbook }: BookStore): void {
  if (event.target !== event.currentTarget) return;
  event.clipboardData.setData("text/plain", writeCopied(workbook.getSelectedRange().text));
  event.preventDefault();
}

/** Enters cells from the clipboard, from the active cell on, as if typed. */
export function pasteCells(event: ClipboardEvent, book: BookStore, { active }: Selection): void {
  if (event.target !== event.currentTarget) return;
  const rows = readCopied(event.clipboardData.getData("text/plain"));
  const width = rows[0]?.length ?? 0;
  event.preventDefault();
  if (width === 0) return;
  book.act((workbook) => {
    const range = workbook.active.range({ ...active, height: rows.length, width });
    range.values = rows;
    workbook.select(range);
  });
}
