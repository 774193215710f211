const SEEDS = [0x2545f491, 0x1b873593] as const;
const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b] as const;

/** Spreads a difference in any bit over all bits (the finish of MurmurHash3). */
function scattered(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function lane(text: string, seed: number, multiplier: number): string {
  let hash: number = seed ^ text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), multiplier);
    hash ^= hash >>> 15;
  }
  return (scattered(hash) >>> 0).toString(16).padStart(8, "0");
}

/** A name for a text: the same 16 hexadecimal digits for the same text, others for (almost) any other. No secret. */
export function hashOfText(text: string): string {
  return SEEDS.map((seed, i) => lane(text, seed, MULTIPLIERS[i] ?? 1)).join("");
}
