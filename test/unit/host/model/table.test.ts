import type { CellValue } from "../../../../src/host/model/grid";
import type { Table } from "../../../../src/host/model/table";
import { Workbook } from "../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../src/host/model/worksheet";

const code = (wanted: string): Error => expect.objectContaining({ code: wanted });
const read = (sheet: Worksheet, address: string): CellValue[][] => sheet.getRange(address).values;
const body = (table: Table): CellValue[][] => table.getDataBodyRange().values;

function withTable() {
  const workbook = new Workbook("s");
  const sheet = workbook.active;
  sheet.getRange("A1:B3").values = [
    ["客服", "金额"],
    ["小美", 5],
    ["小丽", 6],
  ];
  return { workbook, sheet, table: sheet.tables.add("A1:B3", true) };
}

describe("Table", () => {
  it("refuses a name that the workbook has, and one that is none", () => {
    const { workbook, sheet, table } = withTable();
    table.name = "业绩";
    sheet.getRange("D1:D2").values = [["x"], [1]];
    const other = sheet.tables.add("D1:D2", true);
    workbook.names.add("税率", "=1");
    for (const name of ["业绩", "税率", "A1", "with space"])
      expect(() => (other.name = name)).toThrow(code("InvalidArgument"));
    expect(workbook.tables.getItem("业绩").id).toBe(table.id);
  });

  it("doesn't lie over another or over merged cells", () => {
    const { sheet } = withTable();
    expect(() => sheet.tables.add("B3:C9", true)).toThrow(code("InvalidArgument"));
    expect(() => sheet.getRange("A1:B1").merge()).toThrow(code("InvalidOperation"));
  });

  it("names empty and repeated headers", () => {
    const sheet = new Workbook().active;
    sheet.getRange("A1:D1").values = [["a", "", "A", 2024]];
    sheet.tables.add("A1:D2", true);
    expect(read(sheet, "A1:D1")).toEqual([["a", "Column2", "A2", "2024"]]);
  });

  it("puts headers above data without them", () => {
    const sheet = new Workbook().active;
    sheet.getRange("A1:B1").values = [[1, 2]];
    expect(sheet.tables.add("A1:B1", false).getRange().address).toBe("Sheet1!A1:B2");
    expect(read(sheet, "A1:B2")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
    ]);
  });

  it("sums its last column in a new totals row, and takes it away again", () => {
    const { sheet, table } = withTable();
    table.showTotals = true;
    expect(read(sheet, "A4:B4")).toEqual([["Total", 11]]);
    expect(table.getTotalRowRange().address).toBe("s!A4:B4");
    table.showTotals = false;
    expect(read(sheet, "A4:B4")).toEqual([["", ""]]);
  });

  it("takes rows and columns", () => {
    const { table } = withTable();
    table.rows.add(undefined, [["小红", 7]]);
    table.rows.add(0, [["小刚", 4]]);
    expect(body(table)).toEqual([
      ["小刚", 4],
      ["小美", 5],
      ["小丽", 6],
      ["小红", 7],
    ]);
    table.columns.add(1, [[1], [2], [3], [4]], "序号");
    expect(table.columns.items.map(({ name }) => name)).toEqual(["客服", "序号", "金额"]);
    table.columns.getItem("序号").delete();
    table.rows.getItemAt(0).delete();
    expect(body(table)).toEqual([
      ["小美", 5],
      ["小丽", 6],
      ["小红", 7],
    ]);
  });

  it("gives up its one blank row first", () => {
    const sheet = new Workbook().active;
    sheet.getRange("A1:B1").values = [["a", "b"]];
    const table = sheet.tables.add("A1:B1", true);
    table.rows.add(undefined, [[1, 2]]);
    expect(table.getRange().address).toBe("Sheet1!A1:B2");
  });

  it("leaves its cells when it becomes a range, and takes them along when deleted", () => {
    const { workbook, sheet, table } = withTable();
    table.convertToRange();
    expect(workbook.tables.count).toBe(0);
    expect(read(sheet, "A2")).toEqual([["小美"]]);
    sheet.tables.add("A1:B3", true).delete();
    expect(read(sheet, "A2")).toEqual([[""]]);
  });
});
