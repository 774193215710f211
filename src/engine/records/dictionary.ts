import { int } from "./columnAccess";
import { GrowingTexts, type TextRuns } from "./growingTexts";
import { hashWords } from "./hashWords";
import { BYTES_PER_UNIT, writeText } from "./textBytes";
import { startAfter, stringsOf, textAt, type TextList } from "./textList";

/** Texts looked up per call of `encode`: enough for cache misses to overlap, few enough to stay in the cache. */
export const BATCH = 1024;

/** Slots at first. A table half full before a batch is three quarters full after it at most. */
const FIRST_CAPACITY = 4 * BATCH;

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
 * Distinct texts and the index of each, in order of first appearance. Exact: equal text, equal index, and no other.
 *
 * An open-addressing table, half full at most before a batch. A slot holds a text's index + 1 in its lower bits, as many as number
 * the slots, and the upper bits of its hash above them; 0 is an empty slot. It is searched batch by batch pass by pass (hash,
 * find, compare, add), so that the processor waits for many cache misses at once.
 */
export class Dictionary {
  private readonly known = new GrowingTexts();
  private table = new Int32Array(FIRST_CAPACITY);
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
    while ((this.known.count + texts) * 2 > length) length *= 2;
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
    this.expect(0); // a batch fills a quarter of the smallest table at most
    this.unfold(batch);
    this.find(batch.count, target);
    this.compare(batch.count, target);
    this.add(batch.count, target);
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

  /**
   * Looks each text up as far as its hash: the index of the first text that may be it, −1 where none may. First all slots are
   * fetched: nothing depends on what comes, so none waits.
   */
  private find(count: number, { array, at }: IndexTarget): void {
    const { table, hashes, slots, fetched } = this;
    const mask = table.length - 1;
    for (let k = 0; k < count; k++) fetched[k] = int(table, int(hashes, k) & mask);
    for (let k = 0; k < count; k++) {
      const hash = int(hashes, k);
      let slot = hash & mask;
      let entry = int(fetched, k);
      while (entry !== 0 && !mayHaveHash(entry, hash, mask)) {
        slot = (slot + 1) & mask;
        entry = int(table, slot);
      }
      slots[k] = slot;
      array[at + k] = (entry & mask) - 1;
    }
  }

  /** Leaves −1 where what was found is another text of the same hash. */
  private compare(count: number, { array, at }: IndexTarget): void {
    const { known, runs, fetched } = this;
    for (let k = 0; k < count; k++) fetched[k] = known.startAt(int(array, at + k));
    for (let k = 0; k < count; k++) fetched[k] = known.wordAt(int(fetched, k));
    for (let k = 0; k < count; k++) {
      const index = int(array, at + k);
      if (index < 0) continue;
      const begun = int(fetched, k) === int(runs.words, int(runs.starts, k));
      if (!begun || !known.isAt(index, runs, k)) array[at + k] = -1;
    }
  }

  /** Adds what wasn't found, unless the batch itself has by now. */
  private add(count: number, { array, at }: IndexTarget): void {
    const { lengths } = this.runs;
    for (let k = 0; k < count; k++) {
      if (int(array, at + k) < 0 && int(lengths, k) > 0) array[at + k] = this.added(k);
    }
  }

  /** The index of a text of the batch, from where the search for it ended. */
  private added(nth: number): number {
    const { table, known, runs } = this;
    const mask = table.length - 1;
    const hash = int(this.hashes, nth);
    let slot = int(this.slots, nth);
    for (let entry = int(table, slot); entry !== 0; entry = int(table, slot)) {
      const index = (entry & mask) - 1;
      if (mayHaveHash(entry, hash, mask) && known.isAt(index, runs, nth)) return index;
      slot = (slot + 1) & mask;
    }
    table[slot] = (hash & ~mask) | known.add(runs, nth);
    return known.count - 1;
  }

  /** Files every text anew. A slot doesn't hold the whole hash, but texts are read one after the other. */
  private grow(length: number): void {
    const { known } = this;
    const table = new Int32Array(length);
    const mask = length - 1;
    for (let index = 0; index < known.count; index++) {
      const hash = known.hashAt(index);
      let slot = hash & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = (hash & ~mask) | (index + 1);
    }
    this.table = table;
  }
}

/** Whether a slot's text may have the hash: the slot holds its upper bits only. */
function mayHaveHash(entry: number, hash: number, mask: number): boolean {
  return ((entry ^ hash) & ~mask) === 0;
}
