import { toA1 } from "../../model/address";
import type { BookStore } from "../book/bookStore";
import type { Selection } from "./useSelection";

/** Enters a text into the active cell as if typed; nothing happens where the cell holds it already. */
export function typeIntoActive(book: BookStore, { active, content }: Selection, text: string): void {
  if (text === content) return;
  book.act((workbook) => workbook.typeInto(toA1({ ...active, height: 1, width: 1 }), text));
}
