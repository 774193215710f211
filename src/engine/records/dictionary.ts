/** Texts looked up per call of `encode`: enough for cache misses to overlap, few enough to stay in the cache. */
export const BATCH = 512;

const FIRST_CAPACITY = 1 << 10;
const MIX = 0x9e3779b1;

/** Up to `BATCH` texts; `""` is an empty cell. */
export interface TextBatch {
  readonly texts: string[];
  count: number;
}

export function textBatch(): TextBatch {
  return { texts: new Array<string>(BATCH).fill(""), count: 0 };
}

/** Where the indices of a batch go: `array[at]` on. */
export interface IndexTarget {
  readonly array: Int32Array;
  readonly at: number;
}

/**
 * 32 bits of a text; texts that share them are still told apart. Two characters a step: each step waits for the one
 * before, which is most of the cost.
 */
export function hashText(text: string): number {
  const { length } = text;
  let hash = length;
  let i = 0;
  for (; i + 1 < length; i += 2) {
    hash = Math.imul(hash ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), MIX);
  }
  if (i < length) hash = Math.imul(hash ^ text.charCodeAt(i), MIX);
  hash = Math.imul(hash ^ (hash >>> 16), MIX); // every second character has reached the upper half only
  return hash ^ (hash >>> 15);
}

/**
 * Distinct texts and the index of each, in order of first appearance. Exact: equal text, equal index, and no other.
 *
 * An open-addressing table of (hash, index + 1) pairs, filled at most half, searched batch by batch in three passes
 * (hash, find, compare), so that the processor waits for many cache misses at once. The rare text whose whole hash
 * equals another's lives in a Map beside it.
 */
export class Dictionary {
  private readonly list: string[] = [];
  private table = new Int32Array(FIRST_CAPACITY * 2);
  private readonly clashes = new Map<string, number>();
  private readonly hashes = new Int32Array(BATCH);
  private readonly single: TextBatch = { texts: [""], count: 1 };
  private readonly singleTarget: IndexTarget = { array: new Int32Array(1), at: 0 };

  /** Text by index. Grows as texts are added. */
  get texts(): readonly string[] {
    return this.list;
  }

  /** Index of a text, added where it is new; −1 for the empty text. */
  indexOf(text: string): number {
    this.single.texts[0] = text;
    this.encode(this.single, this.singleTarget);
    return this.singleTarget.array[0] ?? -1;
  }

  /** Writes the index of each text of the batch, adding new ones; −1 for the empty text. */
  encode(batch: TextBatch, target: IndexTarget): void {
    while ((this.list.length + batch.count) * 4 > this.table.length) this.grow();
    this.hashBatch(batch);
    this.findBatch(batch, target);
    this.compareBatch(batch, target);
  }

  private hashBatch({ texts, count }: TextBatch): void {
    const { hashes } = this;
    for (let k = 0; k < count; k++) hashes[k] = hashText(texts[k] ?? "");
  }

  private findBatch({ texts, count }: TextBatch, { array, at }: IndexTarget): void {
    const { table, hashes, list } = this;
    const mask = table.length / 2 - 1;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k] ?? 0;
      let slot = hash & mask;
      let entry = table[2 * slot + 1] ?? 0;
      while (entry !== 0 && table[2 * slot] !== hash) {
        slot = (slot + 1) & mask;
        entry = table[2 * slot + 1] ?? 0;
      }
      const text = entry === 0 ? (texts[k] ?? "") : "";
      if (text !== "") {
        entry = list.push(text);
        table[2 * slot] = hash;
        table[2 * slot + 1] = entry;
      }
      array[at + k] = entry - 1;
    }
  }

  private compareBatch({ texts, count }: TextBatch, { array, at }: IndexTarget): void {
    const { list } = this;
    for (let k = 0; k < count; k++) {
      const text = texts[k] ?? "";
      const index = array[at + k] ?? -1;
      if (index >= 0 && list[index] !== text) array[at + k] = text === "" ? -1 : this.clashing(text);
    }
  }

  private clashing(text: string): number {
    const known = this.clashes.get(text);
    if (known !== undefined) return known;
    const index = this.list.push(text) - 1;
    this.clashes.set(text, index);
    return index;
  }

  private grow(): void {
    const old = this.table;
    const table = new Int32Array(old.length * 2);
    const mask = table.length / 2 - 1;
    for (let pair = 0; pair < old.length; pair += 2) {
      const entry = old[pair + 1] ?? 0;
      if (entry === 0) continue;
      const hash = old[pair] ?? 0;
      let slot = hash & mask;
      while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      table[2 * slot] = hash;
      table[2 * slot + 1] = entry;
    }
    this.table = table;
  }
}
