/** Most bytes of a UTF-16 unit. */
export const BYTES_PER_UNIT = 3;

const CONTINUED = 0x80;
const TWO_BYTES = 0xc0;
const THREE_BYTES = 0xe0;

/** Units from here on take two, or three, bytes. */
const FIRST_OF_TWO = 0x80;
const FIRST_OF_THREE = 0x800;

/** A UTF-16 unit as UTF-8 writes a code point, first byte lowest. */
function bytesOf(unit: number): number {
  if (unit < FIRST_OF_TWO) return unit;
  const last = CONTINUED | (unit & 0x3f);
  if (unit < FIRST_OF_THREE) return TWO_BYTES | (unit >> 6) | (last << 8);
  return THREE_BYTES | (unit >> 12) | ((CONTINUED | ((unit >> 6) & 0x3f)) << 8) | (last << 16);
}

function bitsOf(unit: number): number {
  if (unit < FIRST_OF_TWO) return 8;
  return unit < FIRST_OF_THREE ? 16 : 24;
}

/**
 * Writes a text into `words` from the word `start` on, its UTF-16 units as UTF-8 writes code points, each half of a pair by
 * itself (CESU-8): any text of JavaScript comes back as it was, and equal words are equal texts of one length. Low byte first,
 * as every machine with a browser has it; the last word is filled with zeros. A word is written once it is full: bytes
 * written one by one and read as words make the processor wait.
 *
 * @returns how many bytes the text takes.
 */
export function writeText(words: Int32Array, start: number, text: string): number {
  const { length } = text;
  let at = start;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    if ((a | b | c | d) >= FIRST_OF_TWO) break;
    words[at++] = a | (b << 8) | (c << 16) | (d << 24);
  }
  let word = 0;
  let filled = 0;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    const bytes = bytesOf(unit);
    const bits = bitsOf(unit);
    word |= bytes << filled;
    filled += bits;
    if (filled < 32) continue;
    words[at++] = word;
    filled -= 32;
    word = bytes >>> (bits - filled);
  }
  if (filled > 0) words[at] = word;
  return (at - start) * 4 + (filled >> 3);
}

/** The unit that starts with `first`, whose other bytes follow. */
function unitOf(first: number, second: number, third: number): number {
  if (first < TWO_BYTES) return first;
  if (first < THREE_BYTES) return ((first & 0x1f) << 6) | (second & 0x3f);
  return ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
}

/** UTF-16 units that the bytes stand for. */
function unitsOf(bytes: Uint8Array): number[] {
  const units: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & TWO_BYTES) !== CONTINUED) units.push(unitOf(byte, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
  }
  return units;
}

/** Arguments of one call at most. */
const CHUNK = 4096;

export function textOfBytes(bytes: Uint8Array): string {
  if (bytes.length > CHUNK) return joined(unitsOf(bytes));
  return bytes.every((byte) => byte < FIRST_OF_TWO)
    ? String.fromCharCode(...bytes)
    : String.fromCharCode(...unitsOf(bytes));
}

function joined(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.slice(at, at + CHUNK));
  return text;
}

/** How many UTF-16 units the bytes `[from, to)` stand for. */
export function countUnits(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (((bytes[at] ?? 0) & TWO_BYTES) !== CONTINUED) count++;
  return count;
}
