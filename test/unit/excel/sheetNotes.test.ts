import fc from "fast-check";
import { markOfNotes, notesOf } from "../../../src/excel/drawing/sheetNotes";
import type { SheetMark } from "../../../src/excel/drawing/sheetMarks";

const anyArea = fc.record({ row: fc.nat(5_000), column: fc.nat(20), rows: fc.nat(100), columns: fc.nat(20) });
const anyMark: fc.Arbitrary<SheetMark> = fc.record({
  id: fc.constant("{1}"),
  name: fc.string({ unit: "grapheme", maxLength: 31 }),
  run: fc.string(),
  hash: fc.string(),
  month: fc.constant("2026-06"),
  kind: fc.string({ unit: "grapheme" }),
  inputs: fc.array(fc.record({ key: fc.string({ unit: "grapheme" }), area: anyArea }), { maxLength: 200 }),
});

/** A mark whose inputs are named as given. */
const markOf = (inputs: readonly string[]): SheetMark => ({
  id: "{1}",
  name: "考核表 2026-06",
  run: "r",
  hash: "h",
  month: "2026-06",
  kind: "form",
  inputs: inputs.map((key) => ({ key, area: { row: 0, column: 0, rows: 1, columns: 1 } })),
});

/** The texts of a formula, in their quotes. */
const textsIn = (formula: string): readonly string[] => formula.match(/"(?:[^"]|"")*"/g) ?? [];

describe("a sheet's notes", () => {
  it("say what its mark says, in texts that a formula may hold", () => {
    fc.assert(
      fc.property(anyMark, (mark) => {
        const notes = notesOf(mark);
        expect(markOfNotes(notes, "{1}")).toEqual(mark);
        const rewritten = notes.map((note) => textsIn(note).join(" & "));
        expect(markOfNotes(rewritten, "{1}")?.hash).toBe(mark.hash);
        for (const text of notes.flatMap(textsIn)) expect(text.length).toBeLessThanOrEqual(242);
      }),
    );
  });

  it.each([
    ["quotes", '"'],
    ["emoji", "😀"],
    ["Chinese", "客"],
  ])("are formulas that Excel takes, even all %s", (_, letter) => {
    const mark = markOf([letter.repeat(20_000)]);
    const notes = notesOf(mark);
    expect(notes.length).toBeGreaterThan(1);
    for (const note of notes) expect(note.length).toBeLessThanOrEqual(8_192);
    expect(markOfNotes(notes, "{1}")).toEqual(mark);
  });

  it("are one where it can say all", () => {
    expect(notesOf(markOf(["出勤"]))).toHaveLength(1);
  });

  it("say nothing with one missing, or out of order", () => {
    const notes = notesOf(markOf(Array.from({ length: 300 }, (_, i) => `出勤 ${i}`)));
    expect(notes.length).toBeGreaterThan(2);
    expect(markOfNotes(notes.slice(0, -1), "{1}")).toBeUndefined();
    expect(markOfNotes(notes.slice(1), "{1}")).toBeUndefined();
    expect(markOfNotes([...notes].reverse(), "{1}")).toBeUndefined();
    expect(markOfNotes([], "{1}")).toBeUndefined();
  });

  it.each(["=Sheet1!$A$1", '="hello"', '="{}"', '="1"', "", '=1&"{}"'])(
    "aren't what somebody else named %s",
    (formula) => {
      expect(markOfNotes([formula], "{1}")).toBeUndefined();
    },
  );
});
