import fc from "fast-check";
import { GrowingTexts } from "../../../../src/engine/records/growingTexts";
import {
  compareTextsAt,
  findTexts,
  NO_TEXTS,
  startAfter,
  stringsOf,
  textAt,
  textListOf,
  textsAt,
  wordsOf,
} from "../../../../src/engine/records/textList";
import { compareText } from "../../../../src/engine/units/compareText";

/** Any text that JavaScript can hold, halves of pairs included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 9 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom("", "栗屿:小美", "1930679866051721738", "\ud83d", "\ue000", "😀a", "a\0", "a"),
);
const anyTexts = fc.array(anyText, { maxLength: 40 });

describe("TextList", () => {
  it("gives every text back as it was", () => {
    fc.assert(fc.property(anyTexts, (texts) => expect(stringsOf(textListOf(texts))).toEqual(texts)));
    const long = "栗屿😀".repeat(9000);
    expect(textAt(textListOf(["", long]), 1)).toBe(long);
  });

  it("has nothing outside its bounds", () => {
    const list = textListOf(["甲"]);
    expect([textAt(list, -1), textAt(list, 1), textAt(NO_TEXTS, 0)]).toEqual([undefined, undefined, undefined]);
  });

  it("takes out texts at any places, in their order", () => {
    fc.assert(
      fc.property(anyTexts, fc.array(fc.nat(), { maxLength: 20 }), (texts, numbers) => {
        const places = texts.length === 0 ? [] : numbers.map((number) => number % texts.length);
        const taken = textsAt(textListOf(texts), Int32Array.from(places));
        expect(stringsOf(taken)).toEqual(places.map((place) => texts[place]));
        expect(taken).toEqual(textListOf(places.map((place) => texts[place]!)));
      }),
    );
  });

  it("orders texts as compareText does", () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const order = compareTextsAt(textListOf([left, right]), 0, 1);
        expect(Math.sign(order)).toBe(Math.sign(compareText(left, right)));
      }),
    );
  });

  it("finds the texts that it has, and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 40 }), anyTexts, (texts, others) => {
        const wanted = [...texts.filter((_, i) => i % 2 === 0), ...others];
        const known = [...new Set(wanted)].filter((text) => texts.includes(text));
        const found = findTexts(textListOf(texts), wanted);
        expect(new Map(found)).toEqual(new Map(known.map((text) => [text, texts.indexOf(text)])));
      }),
    );
  });
});

describe("GrowingTexts", () => {
  it("holds what was added, text by text, and tells it from anything else", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 900 }), (texts) => {
        const growing = new GrowingTexts();
        const list = textListOf(texts);
        const starts = Int32Array.of(0, ...Array.from(list.ends, (end) => startAfter(end) >> 2));
        const lengths = list.ends.map((end, i) => end - 4 * starts[i]!);
        const runs = { words: wordsOf(list), starts, lengths };
        expect(texts.map((_, nth) => growing.add(runs, nth))).toEqual(texts.map((_, nth) => nth + 1));
        expect(stringsOf(growing.list())).toEqual(texts);
        expect(texts.every((text, i) => growing.lengthAt(i) === text.length)).toBe(true);
        texts.slice(1).forEach((text, i) => expect(growing.isAt(i, runs, i + 1)).toBe(text === texts[i]));
      }),
      { numRuns: 30 },
    );
  });
});
