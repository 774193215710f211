import { ruleValue } from "../../../../../../src/host/page/grid/rules/ruleFormula";
import { Workbook } from "../../../../../../src/host/model/workbook";

const workbook = new Workbook();
const sheet = workbook.active;
sheet.getRange("A1:C2").values = [
  ["x", 10, ""],
  ["y", -3, true],
];
workbook.addSheet("Other").getRange("A1").values = [["there"]];

/** The value of a rule written for A1, in the cell given. */
function inCell(formula: string, row = 0, column = 0) {
  return ruleValue(formula, { sheet, origin: { row: 0, column: 0 }, cell: { row, column } });
}

describe("ruleValue()", () => {
  it.each([
    ['=A1="x"', true],
    ['=A1="X"', true],
    ['=A1<>"x"', false],
    ["=B1>=10", true],
    ["=B1>10%", true],
    ["=-B1<0", true],
    ['=AND(NOT(A1="y"),ABS(B2)>=3)', true],
    ['=OR(A1="z",B1<5)', false],
    ["=ISBLANK(C1)", true],
    ["=LEN(A1)", 1],
    ["=C1=0", true],
    ['=C1=""', true],
    ["=C2", true],
    ['=Other!A1&"!"', "there!"],
  ])("%s is %s", (formula, value) => {
    expect(inCell(formula)).toBe(value);
  });

  it("moves references with the cell, but for fixed parts", () => {
    expect(inCell("=A1", 1, 1)).toBe(-3);
    expect(inCell("=$A1", 1, 1)).toBe("y");
    expect(inCell("=A$1", 1, 1)).toBe(10);
    expect(inCell("=$A$1", 1, 1)).toBe("x");
  });

  it("has no value where it doesn't understand", () => {
    expect(inCell("=SUM(A1:B2)")).toBeUndefined();
    expect(inCell("=NOT(SUM(B1))")).toBeUndefined();
    expect(inCell('=ABS("x")')).toBeUndefined();
  });
});
