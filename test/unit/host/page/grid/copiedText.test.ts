import fc from "fast-check";
import { readCopied, writeCopied } from "../../../../../src/host/page/grid/copiedText";

describe("readCopied()", () => {
  it.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"two\nlines"\t"say ""x"""', [["two\nlines", 'say "x"']]],
    [
      "a\tb\nc",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["a\t", [["a", ""]]],
    ["one", [["one"]]],
    ["", []],
  ])("%j", (text, rows) => {
    expect(readCopied(text)).toEqual(rows);
  });

  it("reads back what was copied", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "中", "\t", "\n", '"', " "), minLength: 1 });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(fc.property(block, (rows) => expect(readCopied(writeCopied(rows))).toEqual(rows)));
  });
});
