import { int } from "./columnAccess";
import { hashWords } from "./hashWords";
import { countUnits } from "./textBytes";
import { startAfter, type TextList } from "./textList";

const FIRST_WORDS = 1 << 10;
const FIRST_TEXTS = 1 << 9;

/** Some texts on their way into a list, as bytes, four a word: each is read from its string once only. */
export interface TextRuns {
  words: Int32Array;
  /** Word where each text starts; one entry more says where the last one ends. */
  readonly starts: Int32Array;
  /** Bytes of each text. */
  readonly lengths: Int32Array;
}

/** Texts that are only ever added. */
export class GrowingTexts {
  private words = new Int32Array(FIRST_WORDS);
  /** The words, byte by byte. */
  private bytes = new Uint8Array(this.words.buffer);
  private ends = new Int32Array(FIRST_TEXTS);
  private known = 0;

  get count(): number {
    return this.known;
  }

  /** Adds the `nth` of the runs and returns how many texts there are. */
  add(runs: TextRuns, nth: number): number {
    const from = int(runs.starts, nth);
    const to = int(runs.starts, nth + 1);
    const start = this.startAt(this.known);
    let at = start >> 2;
    if (at + to - from > this.words.length || this.known === this.ends.length) this.grow(at + to - from);
    const { words } = this;
    for (let word = from; word < to; word++) words[at++] = int(runs.words, word);
    this.ends[this.known] = start + int(runs.lengths, nth);
    return ++this.known;
  }

  /** Where the text at an index starts; 0 for the index −1. */
  startAt(index: number): number {
    return index <= 0 ? 0 : startAfter(int(this.ends, index - 1));
  }

  /** The four bytes from a text's start on. */
  wordAt(start: number): number {
    return int(this.words, start >> 2);
  }

  /** Whether the text at an index is the `nth` of the runs. */
  isAt(index: number, runs: TextRuns, nth: number): boolean {
    const start = this.startAt(index);
    if (int(this.ends, index) - start !== int(runs.lengths, nth)) return false;
    const { words } = this;
    const to = int(runs.starts, nth + 1);
    let at = start >> 2;
    for (let word = int(runs.starts, nth); word < to; word++) {
      if (int(words, at++) !== int(runs.words, word)) return false;
    }
    return true;
  }

  /** Of a known text, as `hashWords`. */
  hashAt(index: number): number {
    return hashWords(this.words, this.startAt(index) >> 2, startAfter(int(this.ends, index)) >> 2);
  }

  /** UTF-16 units of a known text. */
  lengthAt(index: number): number {
    return countUnits(this.bytes, this.startAt(index), int(this.ends, index));
  }

  /** The texts so far, sharing their memory. */
  list(): TextList {
    return { bytes: this.bytes.subarray(0, this.startAt(this.known)), ends: this.ends.subarray(0, this.known) };
  }

  /** By half as much again: a million texts that double would leave a third of their memory unused. */
  private grow(words: number): void {
    if (words > this.words.length) {
      this.words = longer(this.words, Math.max(words, this.words.length * 1.5));
      this.bytes = new Uint8Array(this.words.buffer);
    }
    if (this.known === this.ends.length) this.ends = longer(this.ends, this.ends.length * 1.5);
  }
}

function longer(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.ceil(length));
  grown.set(array);
  return grown;
}
