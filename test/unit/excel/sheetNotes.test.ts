import fc from "fast-check";
import { markOfNote, noteOf } from "../../../src/excel/drawing/sheetNotes";
import type { SheetMark } from "../../../src/excel/drawing/sheetMarks";

const anyArea = fc.record({ row: fc.nat(5_000), column: fc.nat(20), rows: fc.nat(100), columns: fc.nat(20) });
const anyMark: fc.Arbitrary<SheetMark> = fc.record({
  id: fc.constant("{1}"),
  name: fc.string({ unit: "grapheme", maxLength: 31 }),
  run: fc.string(),
  hash: fc.string(),
  month: fc.constant("2026-06"),
  kind: fc.string({ unit: "grapheme" }),
  inputs: fc.array(fc.record({ key: fc.string(), area: anyArea }), { maxLength: 8 }),
});

describe("a sheet's note", () => {
  it("says what its mark says, in texts that a formula may hold", () => {
    fc.assert(
      fc.property(anyMark, (mark) => {
        const note = noteOf(mark)!;
        expect(markOfNote(note, "{1}")).toEqual(mark);
        expect(markOfNote(note.slice(1).replaceAll('"&"', '" & "'), "{1}")?.hash).toBe(mark.hash);
        for (const [text] of note.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257);
      }),
    );
  });

  it("isn't written where it would be too long for a formula", () => {
    const [mark] = fc.sample(anyMark, 1);
    const input = { key: "x".repeat(60), area: { row: 0, column: 0, rows: 1, columns: 1 } };
    expect(noteOf({ ...mark!, inputs: Array.from({ length: 200 }, () => input) })).toBeUndefined();
  });

  it.each(["=Sheet1!$A$1", '="hello"', '="{}"', '="1"', "", '=1&"{}"'])(
    "isn't what somebody else named %s",
    (formula) => {
      expect(markOfNote(formula, "{1}")).toBeUndefined();
    },
  );
});
