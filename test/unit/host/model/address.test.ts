import fc from "fast-check";
import {
  columnIndex,
  columnLetters,
  parseA1,
  quoteSheetName,
  splitAddress,
  toA1,
  toAbsoluteA1,
} from "../../../../src/host/model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/host/model/rect";

describe("A1 addresses", () => {
  it.each([
    ["A1", { row: 0, column: 0, height: 1, width: 1 }],
    ["$B$2:C9", { row: 1, column: 1, height: 8, width: 2 }],
    ["C9:B2", { row: 1, column: 1, height: 8, width: 2 }],
    ["C:E", { row: 0, column: 2, height: MAX_ROWS, width: 3 }],
    ["2:5", { row: 1, column: 0, height: 4, width: MAX_COLUMNS }],
    ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, height: 1, width: 1 }],
  ])("reads %s", (text, rect) => {
    expect(parseA1(text)).toEqual(rect);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1,B2", "Sheet1!A1"])("refuses %j", (text) => {
    expect(() => parseA1(text)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("writes what it reads", () => {
    const rects = fc
      .tuple(
        fc.nat(MAX_ROWS - 1),
        fc.nat(MAX_COLUMNS - 1),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
      )
      .map(([row, column, height, width]) => ({
        row,
        column,
        height: Math.min(height, MAX_ROWS - row),
        width: Math.min(width, MAX_COLUMNS - column),
      }));
    fc.assert(
      fc.property(rects, (rect) => {
        expect(parseA1(toA1(rect))).toEqual(rect);
        expect(parseA1(toAbsoluteA1(rect))).toEqual(rect);
      }),
    );
  });

  it("counts columns as Excel does", () => {
    fc.assert(
      fc.property(fc.nat(MAX_COLUMNS - 1), (column) => expect(columnIndex(columnLetters(column))).toBe(column)),
    );
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(701), columnLetters(702)]).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
    ]);
  });

  it("quotes sheet names that aren't plain words, and splits them off again", () => {
    expect(["Sheet 1", "汇总", "A1", "it's"].map(quoteSheetName)).toEqual(["'Sheet 1'", "汇总", "'A1'", "'it''s'"]);
    expect(splitAddress("'it''s'!A1:B2")).toEqual({ sheet: "it's", cells: "A1:B2" });
    expect(splitAddress("=汇总!$A$1")).toEqual({ sheet: "汇总", cells: "$A$1" });
  });
});
