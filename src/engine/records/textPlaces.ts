import { hashWords } from "./hashWords";
import { int } from "./columnAccess";
import { startAfter, textAt, textListOf, wordsOf, type TextList } from "./textList";

/** Hashes of the list's texts, in their order. */
function hashesOf(list: TextList): Int32Array {
  const words = wordsOf(list);
  let start = 0;
  return list.ends.map((end) => {
    const hash = hashWords(words, start >> 2, startAfter(end) >> 2);
    start = startAfter(end);
    return hash;
  });
}

/**
 * Where each text of a list stands, for `placeOfText`: an open-addressing table of places, at most half full, eight bytes
 * or so per text. −1 is an empty slot.
 */
export function textPlaces(list: TextList): Int32Array {
  let size = 16;
  while (size < 2 * list.ends.length) size *= 2;
  const table = new Int32Array(size).fill(-1);
  hashesOf(list).forEach((hash, place) => {
    let slot = hash & (size - 1);
    while (int(table, slot) >= 0) slot = (slot + 1) & (size - 1);
    table[slot] = place;
  });
  return table;
}

/** The first place of a text in the list; −1 where the list doesn't have it. @param table - The list's `textPlaces`. */
export function placeOfText(text: string, list: TextList, table: Int32Array): number {
  const [hash = 0] = hashesOf(textListOf([text]));
  for (let slot = hash & (table.length - 1); ; slot = (slot + 1) & (table.length - 1)) {
    const place = int(table, slot);
    if (place < 0 || textAt(list, place) === text) return place;
  }
}
