import type { BookStore } from "../book/bookStore";
import type { CellPlace } from "./cellPlace";

/** Goes where the cell's link leads inside the workbook; a link that leads outside, or none, does nothing. */
export function followLink(book: BookStore, { row, column }: CellPlace): void {
  const target = book.workbook.active.formats.at(row, column, "hyperlink")?.documentReference;
  if (target === undefined) return;
  book.act((workbook) => {
    const range = workbook.rangeAt(target);
    range.sheet.activate();
    workbook.select(range);
  });
}
