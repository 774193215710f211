import { PLAIN } from "../../../../src/host/model/cellFormat";
import { parseA1 } from "../../../../src/host/model/address";
import type { CellValue } from "../../../../src/host/model/grid";
import type { Range } from "../../../../src/host/model/range";
import { Workbook } from "../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../src/host/model/worksheet";

const read = (sheet: Worksheet, address: string): CellValue[][] => sheet.getRange(address).values;
const write = (sheet: Worksheet, address: string, values: unknown): void => {
  sheet.getRange(address).values = values;
};
const at = (sheet: Worksheet, address: string): Range => sheet.range(parseA1(address));
const code = (wanted: string): Error => expect.objectContaining({ code: wanted });

describe("Range", () => {
  let workbook: Workbook;
  let sheet: Worksheet;
  beforeEach(() => {
    workbook = new Workbook("汇总");
    sheet = workbook.active;
  });

  it("leaves cells for null, clears them for an empty text, spreads one value over all", () => {
    write(sheet, "A1:B2", 7);
    write(sheet, "A1:B2", [
      [null, ""],
      ["'007", 8],
    ]);
    expect(read(sheet, "A1:B2")).toEqual([
      [7, ""],
      ["007", 8],
    ]);
  });

  it("keeps ids as text where the format says so", () => {
    sheet.getRange("A:A").numberFormat = "@";
    write(sheet, "A1:A3", [["00123"], ["12345678901234567890"], ["=1+1"]]);
    expect(read(sheet, "A1:A3")).toEqual([["00123"], ["12345678901234567890"], ["=1+1"]]);
    expect(sheet.getRange("A1:A3").valueTypes).toEqual([["String"], ["String"], ["String"]]);
  });

  it.each([[[[1, 2]]], [[[1], [2], [3]]], [[1, 2]], [[]]])("refuses %j for two cells below one another", (values) => {
    expect(() => write(sheet, "A1:A2", values)).toThrow(code("InvalidArgument"));
  });

  it("reads and writes at most 5,000,000 cells at once", () => {
    expect(() => read(sheet, "A1:E1000001")).toThrow(code("RangeExceedsLimit"));
    expect(() => write(sheet, "A:E", 1)).toThrow(code("RangeExceedsLimit"));
  });

  it("shows values as their formats say", () => {
    write(sheet, "A1:E1", [[45293, 0.305, -5, true, "#N/A"]]);
    sheet.getRange("A1:C1").numberFormat = [["yyyy-mm-dd", "0.0%", '"¥"#,##0.00;[Red]-"¥"#,##0.00']];
    expect(sheet.getRange("A1:E1").text).toEqual([["2024-01-02", "30.5%", "-¥5.00", "TRUE", "#N/A"]]);
    expect(sheet.getRange("A1:E1").valueTypes).toEqual([["Double", "Double", "Double", "Boolean", "Error"]]);
  });

  it("gives formats one layer per column, and null for mixed ones", () => {
    sheet.getRange("A1:B1000").numberFormat = Array.from({ length: 1000 }, () => ["0.00", "@"]);
    expect(sheet.formats.count).toBe(2);
    const { format } = at(sheet, "A1:B2");
    format.font.bold = true;
    sheet.getRange("A1").format.font.bold = false;
    expect([format.font.bold, sheet.getRange("B1:B2").format.font.bold]).toEqual([null, true]);
  });

  it("takes colours by name and by number, and refuses others", () => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "yellow";
    expect(fill.color).toBe("#FFFF00");
    fill.color = "4472c4";
    expect(fill.color).toBe("#4472C4");
    fill.clear();
    expect([fill.color, fill.pattern]).toEqual([PLAIN.fillColor, "None"]);
    expect(() => (fill.color = "no colour")).toThrow(code("InvalidArgument"));
  });

  it("draws borders at the edges and between the cells", () => {
    const { borders } = sheet.getRange("B2:C3").format;
    borders.getItem("EdgeTop").style = "Double";
    borders.getItem("InsideVertical").color = "#FF0000";
    expect(sheet.getRange("B2:C2").format.borders.getItem("EdgeTop").style).toBe("Double");
    expect(sheet.getRange("B3").format.borders.getItem("EdgeTop").style).toBe("None");
    expect(sheet.getRange("B2").format.borders.getItem("EdgeRight").color).toBe("#FF0000");
    expect(sheet.getRange("C3").format.borders.getItem("EdgeLeft").style).toBe("Continuous");
  });

  it("merges cells, keeping the first value", () => {
    write(sheet, "A1:C2", 1);
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A2:C3").merge(true);
    expect(read(sheet, "A1:C2")).toEqual([
      [1, "", ""],
      [1, "", ""],
    ]);
    expect(sheet.merges).toHaveLength(3);
    sheet.getRange("B2").unmerge();
    expect(sheet.merges).toHaveLength(2);
  });

  it("moves what lies below when rows come and go", () => {
    write(sheet, "A1:A4", [[1], [2], [3], [4]]);
    sheet.getRange("A4").format.fill.color = "#FF0000";
    sheet.getRange("2:3").insert("Down");
    expect(read(sheet, "A1:A6")).toEqual([[1], [""], [""], [2], [3], [4]]);
    expect(sheet.getRange("A6").format.fill.color).toBe("#FF0000");
    sheet.getRange("A2:A3").delete("Up");
    expect(read(sheet, "A1:A4")).toEqual([[1], [2], [3], [4]]);
  });

  it("doesn't move cells that formulas may refer to: references are not rewritten", () => {
    write(sheet, "A1:A2", [[1], ["=A1"]]);
    expect(() => sheet.getRange("1:1").insert("Down")).toThrow(code("NotImplemented"));
  });

  it("reaches its neighbours and refuses to leave the sheet", () => {
    const range = at(sheet, "B2:C3");
    expect(range.getOffsetRange(1, 1).address).toBe("汇总!C3:D4");
    expect(range.getResizedRange(1, -1).address).toBe("汇总!B2:B4");
    expect(range.getRow(1).getBoundingRect("E9").address).toBe("汇总!B3:E9");
    expect(range.getIntersectionOrNullObject("C3:D9")?.address).toBe("汇总!C3");
    expect(range.getIntersectionOrNullObject("D9")).toBeNull();
    expect(() => range.getOffsetRange(-2, 0)).toThrow(code("InvalidArgument"));
  });

  it("counts formatted blank cells as used unless values are asked for", () => {
    write(sheet, "B2", 1);
    sheet.getRange("D4").format.font.bold = true;
    sheet.getRange("F:F").format.font.bold = true;
    expect(sheet.getUsedRange().address).toBe("汇总!B2:D4");
    expect(sheet.getUsedRange(true).address).toBe("汇总!B2");
    expect(workbook.worksheets.add("空").getUsedRangeOrNullObject()).toBeNull();
  });

  it("sorts by several keys, empty cells last", () => {
    write(sheet, "A1:B5", [
      ["姓名", "分"],
      ["b", 2],
      ["a", 2],
      ["", 1],
      ["c", 3],
    ]);
    sheet.getRange("A1:B5").sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
    expect(read(sheet, "A2:A5")).toEqual([["c"], ["a"], ["b"], [""]]);
  });

  it("copies values and formats, filling a larger target", () => {
    write(sheet, "A1", 5);
    sheet.getRange("A1").numberFormat = "0.0";
    sheet.getRange("C1:D2").copyFrom("A1");
    expect(sheet.getRange("C1:D2").text).toEqual([
      ["5.0", "5.0"],
      ["5.0", "5.0"],
    ]);
  });

  it("copies looks and merged cells alone, once where the target is no multiple", () => {
    const other = workbook.worksheets.add("样表");
    write(other, "A1:B2", [
      ["a", "b"],
      ["c", "d"],
    ]);
    other.getRange("A1:B1").merge();
    other.getRange("A:A").format.font.bold = true;
    other.getRange("B2").numberFormat = "0.0";
    at(other, "B2").hyperlink = { documentReference: "样表!A1" };
    sheet.getRange("C3:E5").format.fill.color = "#FF0000";
    sheet.getRange("C3:E5").copyFrom(other.getRange("A1:B2"), "Formats");
    const look = (address: string): unknown => {
      const { format, numberFormat } = at(sheet, address);
      return [format.font.bold, format.fill.color, numberFormat[0]?.[0]];
    };
    expect(["C3", "D4", "E5"].map(look)).toEqual([
      [true, "#FFFFFF", "General"],
      [false, "#FFFFFF", "0.0"],
      [false, "#FF0000", "General"],
    ]);
    expect(sheet.getRange("C3:E5").getMergedAreasOrNullObject()?.address).toBe("汇总!C3:D3");
    expect([at(sheet, "D4").hyperlink, read(sheet, "C3")]).toEqual([null, [[""]]]);
  });

  it("sets widths and heights column by column and row by row", () => {
    sheet.getRange("A1:C1").setColumnProperties([{ format: { columnWidth: 30 } }, {}, { format: { columnWidth: 60 } }]);
    sheet.getRange("A2:A3").setRowProperties([{}, { format: { rowHeight: 40 } }]);
    const widths = ["A1", "B1", "C1"].map((address) => at(sheet, address).format.columnWidth);
    const heights = ["A2", "A3"].map((address) => at(sheet, address).format.rowHeight);
    expect([widths, heights]).toEqual([
      [30, 48, 60],
      [15, 40],
    ]);
    expect(() => sheet.getRange("A1:C1").setColumnProperties([{}])).toThrow(code("InvalidArgument"));
  });

  it("fits columns to their texts, full-width letters counting twice", () => {
    write(sheet, "A1:B1", [["客服客服客服客服客服", "abc"]]);
    sheet.getRange("A:B").format.autofitColumns();
    expect(sheet.getRange("A1").format.columnWidth).toBeCloseTo(20 * 5.25 + 5);
    expect(sheet.getRange("A:B").format.columnWidth).toBeNull();
  });

  it("hides rows and columns, and says where", () => {
    sheet.getRange("2:3").rowHidden = true;
    expect([sheet.getRange("2:3").rowHidden, sheet.getRange("1:3").rowHidden, sheet.getRange("A1").rowHidden]).toEqual([
      true,
      null,
      false,
    ]);
  });

  it("links to places in the workbook", () => {
    const range = at(sheet, "A1");
    range.hyperlink = { documentReference: "汇总!B9", textToDisplay: "看这里" };
    expect(read(sheet, "A1")).toEqual([["看这里"]]);
    expect([range.format.font.underline, range.hyperlink.documentReference]).toEqual(["Single", "汇总!B9"]);
  });

  it("is dead once its sheet is gone", () => {
    const other = workbook.worksheets.add("x");
    const range = at(other, "A1");
    other.delete();
    expect(() => range.address).toThrow(code("InvalidReference"));
  });
});
