import fc from "fast-check";
import { BATCH, Dictionary, textBatch } from "../../../../src/engine/records/dictionary";
import { hashWords } from "../../../../src/engine/records/hashWords";
import { textListOf, wordsOf } from "../../../../src/engine/records/textList";

function encodeAll(dictionary: Dictionary, texts: readonly string[]): number[] {
  const array = new Int32Array(texts.length);
  const batch = textBatch();
  for (let at = 0; at < texts.length; at += BATCH) {
    const part = texts.slice(at, at + BATCH);
    part.forEach((text, k) => (batch.texts[k] = text));
    batch.count = part.length;
    dictionary.encode(batch, { array, at });
  }
  return [...array];
}

function hashText(text: string): number {
  const words = wordsOf(textListOf([text]));
  return hashWords(words, 0, words.length);
}

/** Two texts of the same 32-bit hash that begin alike, found by trying some millions. */
const [LEFT, RIGHT] = [" tbxx107000", " tbxx1000007"];

/** Texts whose first slot is the last of a new table. */
const LAST_SLOT = ["tb4167", "tb5532", "tb8789"];

describe("Dictionary", () => {
  it("gives equal texts one index and different texts different ones", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 1500 }), (texts) => {
        const dictionary = new Dictionary();
        const indices = encodeAll(dictionary, texts);
        expect(indices.map((index) => (index < 0 ? "" : dictionary.textAt(index)))).toEqual(texts);
        expect(new Set(dictionary.strings()).size).toBe(dictionary.count);
      }),
    );
  });

  it("numbers texts in order of first appearance and empty ones −1", () => {
    expect(encodeAll(new Dictionary(), ["小美", "", "小娇", "小美", ""])).toEqual([0, -1, 1, 0, -1]);
  });

  it("tells texts with the same hash apart", () => {
    const dictionary = new Dictionary();
    const indices = encodeAll(dictionary, [LEFT, RIGHT, RIGHT, LEFT]);
    expect(hashText(LEFT)).toBe(hashText(RIGHT));
    expect(indices).toEqual([0, 1, 1, 0]);
    expect(dictionary.strings()).toEqual([LEFT, RIGHT]);
    expect(encodeAll(dictionary, [RIGHT, LEFT])).toEqual([1, 0]);
  });

  it("goes on at the table's start where its end is full", () => {
    const dictionary = new Dictionary();
    expect(LAST_SLOT.map((text) => hashText(text) & 0xfff)).toEqual([0xfff, 0xfff, 0xfff]);
    expect(encodeAll(dictionary, [...LAST_SLOT, ...LAST_SLOT])).toEqual([0, 1, 2, 0, 1, 2]);
    expect(encodeAll(dictionary, LAST_SLOT)).toEqual([0, 1, 2]);
  });

  it.each([2047, 2048, 2049, 3071, 3072, 3073])("numbers %i texts as a Map would, repeats included", (count) => {
    const texts = Array.from({ length: count }, (_, i) => `买家${i % 7 === 3 ? i >> 1 : i}`);
    const known = new Map<string, number>();
    for (const text of texts) if (!known.has(text)) known.set(text, known.size);
    const expected = texts.map((text) => known.get(text));
    const dictionary = new Dictionary();
    expect(encodeAll(dictionary, texts)).toEqual(expected);
    expect(encodeAll(dictionary, texts)).toEqual(expected);
  });

  it("keeps indices while it grows", () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `19306798${i}`);
    const dictionary = new Dictionary();
    const first = encodeAll(dictionary, texts);
    expect(first).toEqual(texts.map((_, i) => i));
    expect(encodeAll(dictionary, texts)).toEqual(first);
  });

  it("finds a single text", () => {
    const dictionary = new Dictionary();
    expect([
      dictionary.indexOf("甲"),
      dictionary.indexOf("乙"),
      dictionary.indexOf("甲"),
      dictionary.indexOf(""),
    ]).toEqual([0, 1, 0, -1]);
  });
});
