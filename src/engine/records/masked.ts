import { int } from "./columnAccess";
import { startAfter, type TextList } from "./textList";

/** Platforms hide buyers' names as `x**` or `t**1`: such a nick isn't unique, so it never joins anything. */
export function isMasked(nick: string): boolean {
  return nick.includes("*");
}

const STAR = 42;

/** 1 for every masked nick of the list. */
export function maskedFlags({ bytes, ends }: TextList): Uint8Array {
  const flags = new Uint8Array(ends.length);
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; at < int(ends, i); at++) if (bytes[at] === STAR) flags[i] = 1;
    at = startAfter(at);
  }
  return flags;
}
