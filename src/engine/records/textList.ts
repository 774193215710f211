import { compareText } from "../units/compareText";
import { int } from "./columnAccess";
import { textOfBytes, writeText, BYTES_PER_UNIT } from "./textBytes";

/**
 * Many texts in two arrays: a million strings of their own would cost three times the memory, and every garbage collection
 * a walk over all of them. Plain data, as all records are.
 */
export interface TextList {
  /** All texts one after the other, written as `writeText` does. Each starts at a multiple of four, to be read by words. */
  readonly bytes: Uint8Array;
  /** Where each text ends in `bytes`, excluded; it starts at the first multiple of four from where the one before ends. */
  readonly ends: Int32Array;
}

export const NO_TEXTS: TextList = { bytes: new Uint8Array(0), ends: new Int32Array(0) };

/** Where a text starts if the one before it ends here. */
export function startAfter(end: number): number {
  return (end + 3) & ~3;
}

function startOf({ ends }: TextList, index: number): number {
  return index === 0 ? 0 : startAfter(int(ends, index - 1));
}

/** The text at an index; `undefined` where the list has none. */
export function textAt(list: TextList, index: number): string | undefined {
  if (index < 0 || index >= list.ends.length) return undefined;
  return textOfBytes(list.bytes.subarray(startOf(list, index), int(list.ends, index)));
}

/** The list as strings. */
export function stringsOf(list: TextList): string[] {
  return Array.from(list.ends, (_, index) => textAt(list, index) ?? "");
}

export function textListOf(texts: readonly string[]): TextList {
  const most = texts.reduce((sum, { length }) => sum + startAfter(length * BYTES_PER_UNIT), 0);
  const words = new Int32Array(most >> 2);
  const ends = new Int32Array(texts.length);
  let start = 0;
  texts.forEach((text, index) => {
    ends[index] = start + writeText(words, start >> 2, text);
    start = startAfter(int(ends, index));
  });
  return { bytes: new Uint8Array(words.buffer.slice(0, start)), ends };
}

/** The bytes four by four. */
export function wordsOf({ bytes }: TextList): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/** The texts at the given places, in their order. Every place must exist. */
export function textsAt(list: TextList, places: Int32Array): TextList {
  const ends = new Int32Array(places.length);
  let at = 0;
  for (let i = 0; i < places.length; i++) {
    const end = at + int(list.ends, int(places, i)) - startOf(list, int(places, i));
    ends[i] = end;
    at = startAfter(end);
  }
  const copy = { bytes: new Uint8Array(at), ends };
  const [from, to] = [wordsOf(list), wordsOf(copy)];
  for (let i = 0, word = 0; i < places.length; i++) {
    const end = startAfter(int(ends, i)) >> 2;
    for (let source = startOf(list, int(places, i)) >> 2; word < end; source++) to[word++] = int(from, source);
  }
  return copy;
}

/** First bytes of characters that don't sort by their bytes: halves of pairs, and what sorts before them nonetheless. */
const FIRST_UNSORTED = 0xed;

/** Orders two texts of the list as `compareText` does. */
export function compareTextsAt(list: TextList, left: number, right: number): number {
  const { bytes, ends } = list;
  let [a, b] = [startOf(list, left), startOf(list, right)];
  const [endOfA, endOfB] = [int(ends, left), int(ends, right)];
  for (; a < endOfA && b < endOfB; a++, b++) {
    const [own, other] = [bytes[a] ?? 0, bytes[b] ?? 0];
    if (own >= FIRST_UNSORTED || other >= FIRST_UNSORTED)
      return compareText(textAt(list, left) ?? "", textAt(list, right) ?? "");
    if (own !== other) return own - other;
  }
  return endOfA - a - (endOfB - b);
}

/** Where the wanted texts stand, by text; those that the list doesn't have are left out. */
export function findTexts(list: TextList, wanted: Iterable<string>): ReadonlyMap<string, number> {
  const left = new Set(wanted);
  const found = new Map<string, number>();
  const sought = textListOf([...left]);
  const lengths = new Set(Array.from(sought.ends, (end, index) => end - startOf(sought, index)));
  const firsts = new Set(Array.from(sought.ends, (_, index) => sought.bytes[startOf(sought, index)]));
  for (let index = 0, start = 0; index < list.ends.length && left.size > found.size; index++) {
    const end = int(list.ends, index);
    const isLike = lengths.has(end - start) && (end === start || firsts.has(list.bytes[start]));
    const text = isLike ? (textAt(list, index) ?? "") : "";
    if (isLike && left.has(text)) found.set(text, index);
    start = startAfter(end);
  }
  return found;
}
