import { int } from "./columnAccess";
import { startAfter, wordsOf, type TextList } from "./textList";

/** Platforms hide buyers' names as `x**` or `t**1`: such a nick isn't unique, so it never joins anything. */
export function isMasked(nick: string): boolean {
  return nick.includes("*");
}

const STARS = 0x2a2a2a2a;

/** Whether one of a word's four bytes is a star: its byte of the difference from four stars is 0. The usual test of a word for such a byte. */
function hasStar(word: number): boolean {
  const difference = word ^ STARS;
  return ((difference - 0x01010101) & ~difference & 0x80808080) !== 0;
}

/** 1 for every masked nick of the list. */
export function maskedFlags(nicks: TextList): Uint8Array {
  const { ends } = nicks;
  const words = wordsOf(nicks);
  const flags = new Uint8Array(ends.length);
  for (let i = 0, at = 0; i < ends.length; i++) {
    for (const end = startAfter(int(ends, i)) >> 2; at < end; at++) if (hasStar(int(words, at))) flags[i] = 1;
  }
  return flags;
}
