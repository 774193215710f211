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

/** Two different texts with the same 32-bit hash, found by trying some hundred thousand. */
function collidingTexts(): [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const text = `tb${i}`;
    const other = seen.get(hashText(text));
    if (other !== undefined) return [other, text];
    seen.set(hashText(text), text);
  }
}

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
    const [left, right] = collidingTexts();
    const dictionary = new Dictionary();
    const indices = encodeAll(dictionary, [left, right, right, left]);
    expect(hashText(left)).toBe(hashText(right));
    expect(indices).toEqual([0, 1, 1, 0]);
    expect(dictionary.strings()).toEqual([left, right]);
    expect(encodeAll(dictionary, [right, left])).toEqual([1, 0]);
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
