import { Workbook } from "../../../src/host/model/workbook";
import { formulaDifferences } from "../../support/formulas/formulaDifferences";

function bookOf(cells: Readonly<Record<string, string>>): Workbook {
  const workbook = new Workbook("表");
  for (const [address, text] of Object.entries(cells)) workbook.typeInto(`表!${address}`, text);
  workbook.recalculate();
  return workbook;
}

describe("formulaDifferences()", () => {
  const ours = bookOf({ A1: "1.1", A2: "2.2", A3: "=ROUND(SUM(A1:A2),2)", A4: '=IF(A1>1,"高","")' });

  it("compares every formula's value, binary noise aside", () => {
    expect(formulaDifferences(ours, bookOf({ A3: "3.3000000000000003", A4: "高" }))).toEqual({
      compared: 2,
      differences: [],
    });
  });

  it("names the cell, the formula and both values", () => {
    expect(formulaDifferences(ours, bookOf({ A3: "3.31", A4: "高" })).differences).toEqual([
      { cell: "表!A3", formula: "=ROUND(SUM(A1:A2),2)", saved: 3.3, recalculated: 3.31 },
    ]);
  });

  it("leaves sheets with functions of add-ins out, and misses no sheet", () => {
    const withOwn = bookOf({ A1: "=CS.SALES(1)", A2: "=1+1" });
    expect(formulaDifferences(withOwn, bookOf({}))).toEqual({ compared: 0, differences: [] });
    expect(() => formulaDifferences(ours, new Workbook("另一张"))).toThrow("no sheet 表");
  });
});
