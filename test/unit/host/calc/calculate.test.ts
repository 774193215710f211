import { parseA1 } from "../../../../src/host/model/address";
import { Workbook } from "../../../../src/host/model/workbook";
import type { Worksheet } from "../../../../src/host/model/worksheet";

function readCell(sheet: Worksheet, address: string) {
  return sheet.range(parseA1(address)).values[0]?.[0];
}

function sheetWith(cells: Readonly<Record<string, unknown>>) {
  const workbook = new Workbook("S");
  const sheet = workbook.worksheets.getItem("S");
  for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = value;
  return { workbook, sheet, at: (address: string) => readCell(sheet, address) };
}

describe("calculate()", () => {
  it.each([
    ["=SUM(A1:A3)", 6],
    ["=A1+B9", 1],
    ["=A1/0", "#DIV/0!"],
    ["=NOSUCH(1)", "#NAME?"],
    ['=IF(A2>1,"ok","no")', "ok"],
    ["=XLOOKUP(2,A1:A3,B1:B3)", "b"],
    ["=LET(x,A3,x*2)", 6],
    ['=SUMIFS(A1:A3,B1:B3,"<>b")', 4],
    ['=TEXT(A1,"0.00")', "1.00"],
    ["=missing_name", "#NAME?"],
    ['=IF(A1=1,"")', ""],
    ["=SUMPRODUCT(A1:A3*2)", 12],
    ["=S!A3", 3],
    ["=COUNTA(B:B)", 3],
  ])("answers %s", (formula, expected) => {
    const { at } = sheetWith({ "A1:A3": [[1], [2], [3]], "B1:B3": [["a"], ["b"], ["c"]], D1: formula });
    expect(at("D1")).toBe(expected);
  });

  it("answers #NAME? for a formula of a file that can't be read, unless the file had its result", () => {
    const { workbook, sheet, at } = sheetWith({ A1: 1, B1: "=A1*10" });
    for (const row of [0, 1]) workbook.sheets[0]?.grid.setFormula(row, 2, "=A1*");
    workbook.sheets[0]?.grid.set(1, 2, 7);
    workbook.calculateNow();
    expect([at("C1"), at("C2")]).toEqual(["#NAME?", 7]);
    sheet.getRange("C1").values = "";
    expect(at("C1")).toBe("");
  });

  it("follows a change in the same request", () => {
    const { sheet, at } = sheetWith({ A1: 1, B1: "=A1*10" });
    sheet.getRange("A1").values = 7;
    expect(at("B1")).toBe(70);
  });

  it("leaves formulas alone while the mode is manual, until told", () => {
    const { workbook, sheet, at } = sheetWith({ A1: 1, B1: "=A1*10" });
    expect(at("B1")).toBe(10);
    workbook.application.calculationMode = "Manual";
    sheet.getRange("A1").values = 7;
    workbook.recalculate();
    expect(at("B1")).toBe(10);
    workbook.application.calculate("Full");
    expect(at("B1")).toBe(70);
  });

  it("spills, and takes the spill back when it shrinks", () => {
    const { sheet, at } = sheetWith({ "A1:A3": [[3], [1], [2]], C1: "=SORT(FILTER(A1:A3,A1:A3>E1))" });
    expect(sheet.getRange("C1:C4").values).toEqual([[1], [2], [3], [""]]);
    expect(sheet.getRange("C1").hasSpill).toBe(true);
    sheet.getRange("E1").values = 2;
    expect(sheet.getRange("C1:C4").values).toEqual([[3], [""], [""], [""]]);
    expect(at("C1")).toBe(3);
  });

  it("reads tables and names", () => {
    const { workbook, sheet, at } = sheetWith({
      "A1:B3": [
        ["客服", "金额"],
        ["小美", 5],
        ["小丽", 6],
      ],
    });
    sheet.tables.add("A1:B3", true).name = "业绩";
    workbook.names.add("税率", sheet.getRange("D1"));
    sheet.getRange("D1").values = 0.5;
    sheet.getRange("D2").values = "=SUM(业绩[金额])*税率";
    expect(at("D2")).toBe(5.5);
  });

  it("calls the functions of an add-in", () => {
    const { workbook, at } = sheetWith({ A1: "=CS.DOUBLE(21)" });
    workbook.userFunctions.set("CS.DOUBLE", {
      minArity: 1,
      maxArity: 1,
      invoke: ([input]) => ({ kind: 1, value: (input as { value: number }).value * 2 }),
    });
    workbook.calculateNow();
    expect(at("A1")).toBe(42);
  });

  it("sees only what formulas mention on large sheets, and all of that", () => {
    const { workbook, sheet } = sheetWith({
      A1: "=SUM(数据!C:C)+数据!A60000+COUNTA(数据!E5:F6)",
      A2: "=SUM(末行)+A1",
    });
    const data = workbook.worksheets.add("数据");
    workbook.names.add("末行", data.getRange("A60000:F60000"));
    data.getRangeByIndexes(0, 0, 60000, 6).values = Array.from({ length: 60000 }, () => [1, 2, 3, 4, 5, 6]);
    expect(sheet.getRange("A1:A2").values).toEqual([[180005], [180026]]);
  });
});
