/** Where two independent 32-bit hashes start, and what they multiply by. */
export const SEEDS = [0x2545f491, 0x1b873593] as const;
export const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b] as const;

/** Spreads a difference in any bit over all bits (the finish of MurmurHash3). */
export function scattered(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hash(text: string, place: 0 | 1): number {
  let h: number = SEEDS[place] ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), MULTIPLIERS[place]);
    h ^= h >>> 15;
  }
  return scattered(h);
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}

/** A name for a text: the same 16 hexadecimal digits for the same text, others for (almost) any other. No secret. */
export function hashOfText(text: string): string {
  return hexadecimal(hash(text, 0)) + hexadecimal(hash(text, 1));
}

/** A name for texts in any order: repeated ones count as often as they come. */
export function hashOfTexts(texts: readonly string[]): string {
  let [first, second] = [0, 0];
  for (const text of texts) {
    first = (first + hash(text, 0)) | 0;
    second = (second + hash(text, 1)) | 0;
  }
  return hexadecimal(first) + hexadecimal(second);
}
