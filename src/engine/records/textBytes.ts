/** Most bytes of a UTF-16 unit. */
export const BYTES_PER_UNIT = 3;

const CONTINUED = 0x80;
const TWO_BYTES = 0xc0;
const THREE_BYTES = 0xe0;

/** Units from here on take two, or three, bytes. */
export const FIRST_OF_TWO = 0x80;
const FIRST_OF_THREE = 0x800;

/**
 * Writes a UTF-16 unit as UTF-8 writes a code point, each half of a pair by itself (CESU-8): any text of JavaScript comes back
 * as it was, and equal bytes are equal texts.
 *
 * @returns where the next unit goes.
 */
export function writeUnit(bytes: Uint8Array, at: number, unit: number): number {
  if (unit < FIRST_OF_TWO) {
    bytes[at] = unit;
    return at + 1;
  }
  if (unit < FIRST_OF_THREE) {
    bytes[at] = TWO_BYTES | (unit >> 6);
    bytes[at + 1] = CONTINUED | (unit & 0x3f);
    return at + 2;
  }
  bytes[at] = THREE_BYTES | (unit >> 12);
  bytes[at + 1] = CONTINUED | ((unit >> 6) & 0x3f);
  bytes[at + 2] = CONTINUED | (unit & 0x3f);
  return at + 3;
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
