import { int } from "./columnAccess";
import { GrowingTexts, type TextRuns } from "./growingTexts";
import { BYTES_PER_UNIT, writeText } from "./textBytes";
import { startAfter, stringsOf, textAt, type TextList } from "./textList";

/** Texts looked up per call of `encode`: enough for cache misses to overlap, few enough to stay in the cache. */
export const BATCH = 1024;

const FIRST_CAPACITY = 1 << 10;
const MIX = 0x9e3779b1;

/** In `slots`: the text was new. */
const ADDED = -1;

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

/** 32 bits of the words `[from, to)`, by which a text is looked up; texts that share them are still told apart. */
export function hashWords(words: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let word = from; word < to; word++) hash = Math.imul(hash ^ int(words, word), MIX);
  return finished(hash);
}

/** Takes the upper half, which every byte has reached, down into the lower. */
function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), MIX);
  return mixed ^ (mixed >>> 15);
}

/**
 * Distinct texts and the index of each, in order of first appearance. Exact: equal text, equal index, and no other.
 *
 * An open-addressing table of (hash, index + 1) pairs, filled at most half, searched batch by batch pass by pass
 * (hash, find, add, compare), so that the processor waits for many cache misses at once. The rare text whose whole hash
 * equals another's lives in a Map beside it.
 */
export class Dictionary {
  private readonly known = new GrowingTexts();
  private table = new Int32Array(FIRST_CAPACITY * 2);
  private readonly clashes = new Map<string, number>();
  private readonly hashes = new Int32Array(BATCH);
  /** Where the search for each text ended. */
  private readonly slots = new Int32Array(BATCH);
  /** What the passes over a batch fetch before they look at it. */
  private readonly fetched = new Int32Array(BATCH);
  private readonly runs: TextRuns = {
    words: new Int32Array(BATCH * 16),
    starts: new Int32Array(BATCH + 1),
    lengths: new Int32Array(BATCH),
  };
  private readonly single: TextBatch = { texts: [""], count: 1 };
  private readonly singleTarget: IndexTarget = { array: new Int32Array(1), at: 0 };

  /** How many texts there are. */
  get count(): number {
    return this.known.count;
  }

  /** UTF-16 units of a known text. */
  lengthAt(index: number): number {
    return this.known.lengthAt(index);
  }

  /** `undefined` for an index that no text has. */
  textAt(index: number): string | undefined {
    return textAt(this.known.list(), index);
  }

  /** The texts by index, as they are now. */
  texts(): TextList {
    return this.known.list();
  }

  /** The texts by index, as they are now, where they are few. */
  strings(): readonly string[] {
    return stringsOf(this.known.list());
  }

  /** Makes room for as many more texts: growing little by little files all of them again and again. */
  expect(texts: number): void {
    let { length } = this.table;
    while ((this.known.count + texts) * 4 > length) length *= 2;
    if (length > this.table.length) this.grow(length);
  }

  /** Index of a text, added where it is new; −1 for the empty text. */
  indexOf(text: string): number {
    this.single.texts[0] = text;
    this.encode(this.single, this.singleTarget);
    return this.singleTarget.array[0] ?? -1;
  }

  /** Writes the index of each text of the batch, adding new ones; −1 for the empty text. */
  encode(batch: TextBatch, target: IndexTarget): void {
    this.expect(batch.count);
    this.unfold(batch);
    this.find(batch.count);
    this.add(batch.count, target);
    this.compare(batch, target);
  }

  /** Writes the batch's texts as words and hashes them: four bytes a step, since each step waits for the one before. */
  private unfold({ texts, count }: TextBatch): void {
    const { starts, lengths } = this.runs;
    let end = 0;
    for (let k = 0; k < count; k++) {
      const text = texts[k] ?? "";
      const most = end + startAfter(text.length * BYTES_PER_UNIT) / 4;
      if (most > this.runs.words.length) this.widen(most);
      const length = writeText(this.runs.words, end, text);
      lengths[k] = length;
      const from = end;
      end += startAfter(length) >> 2;
      starts[k + 1] = end;
      this.hashes[k] = hashWords(this.runs.words, from, end);
    }
  }

  private widen(words: number): void {
    const wider = new Int32Array(words * 2);
    wider.set(this.runs.words);
    this.runs.words = wider;
  }

  /** Looks each text up as far as its hash. First all of them are fetched: nothing depends on what comes, so none waits. */
  private find(count: number): void {
    const { table, hashes, slots, fetched } = this;
    const mask = table.length / 2 - 1;
    for (let k = 0; k < count; k++) fetched[k] = int(table, 2 * (int(hashes, k) & mask));
    for (let k = 0; k < count; k++) {
      const hash = int(hashes, k);
      let slot = hash & mask;
      if (int(fetched, k) !== hash) {
        while (int(table, 2 * slot + 1) !== 0 && int(table, 2 * slot) !== hash) slot = (slot + 1) & mask;
      }
      slots[k] = slot;
    }
  }

  /** Goes on where the search ended, since the batch itself may have filled the slot, and adds what isn't there. */
  private add(count: number, { array, at }: IndexTarget): void {
    const { table, hashes, slots, known, runs } = this;
    const mask = table.length / 2 - 1;
    for (let k = 0; k < count; k++) {
      const hash = int(hashes, k);
      let slot = int(slots, k);
      while (int(table, 2 * slot + 1) !== 0 && int(table, 2 * slot) !== hash) slot = (slot + 1) & mask;
      const entry = int(table, 2 * slot + 1);
      slots[k] = entry === 0 ? ADDED : slot;
      array[at + k] = entry - 1;
      if (entry !== 0 || int(runs.lengths, k) === 0) continue;
      table[2 * slot] = hash;
      table[2 * slot + 1] = known.add(runs, k);
      array[at + k] = known.count - 1;
    }
  }

  private compare({ texts, count }: TextBatch, { array, at }: IndexTarget): void {
    const { known, runs, slots, fetched } = this;
    for (let k = 0; k < count; k++) fetched[k] = known.firstWordAt(int(array, at + k));
    for (let k = 0; k < count; k++) {
      if (int(slots, k) === ADDED) continue;
      const begun = int(fetched, k) === int(runs.words, int(runs.starts, k));
      if (begun && known.isAt(int(array, at + k), runs, k)) continue;
      array[at + k] = texts[k] === "" ? -1 : this.clashing(texts[k] ?? "", k);
    }
  }

  private clashing(text: string, nth: number): number {
    const known = this.clashes.get(text);
    if (known !== undefined) return known;
    const index = this.known.add(this.runs, nth) - 1;
    this.clashes.set(text, index);
    return index;
  }

  private grow(length: number): void {
    const old = this.table;
    const table = new Int32Array(length);
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
