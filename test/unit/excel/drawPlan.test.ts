import fc from "fast-check";
import { planDrawing, planRenamings } from "../../../src/excel/drawing/drawPlan";
import { sheetSpec } from "../../contract/excel/specs";

const name = fc.constantFrom("汇总", "汇总 (2)", "归属", "A", "a", "A (2)", "a (3)");
const existing = fc.uniqueArray(fc.record({ name, goes: fc.boolean() }), {
  selector: (one) => one.name.toLowerCase(),
  maxLength: 6,
});

describe("planDrawing() and planRenamings()", () => {
  it("never give two sheets one name, neither while drawing nor while the names change hands", () => {
    fc.assert(
      fc.property(existing, fc.array(name, { maxLength: 5 }), (before, wished) => {
        const sheets = before.map((sheet, i) => ({ id: String(i), name: sheet.name }));
        const going = new Set(sheets.filter((_, i) => before[i]!.goes).map(({ id }) => id));
        const specs = wished.map((one) => sheetSpec({ name: one }));
        const plan = planDrawing(specs, { sheets, tables: [] }, going);
        const renamings = planRenamings(plan, { sheets, tables: [] }, going);
        const changes = [
          ...renamings.sheets,
          ...plan.map(({ currentName, finalName }) => ({ from: currentName, to: finalName })),
        ];
        let names = [...sheets.map((one) => one.name), ...plan.map(({ currentName }) => currentName)];
        const expectDistinct = (): void => {
          expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        };
        expectDistinct();
        for (const { from, to } of changes) {
          names = names.map((one) => (one === from ? to : one));
          expectDistinct();
        }
      }),
    );
  });

  it("leave the names of sheets that stay alone", () => {
    const sheets = [
      { id: "1", name: "汇总" },
      { id: "2", name: "归属" },
    ];
    const plan = planDrawing(
      [sheetSpec({ name: "汇总" }), sheetSpec({ name: "归属" })],
      { sheets, tables: [] },
      new Set(["2"]),
    );
    expect(plan.map(({ currentName, finalName }) => [currentName, finalName])).toEqual([
      ["汇总 (2)", "汇总 (2)"],
      ["归属 (2)", "归属"],
    ]);
    expect(planRenamings(plan, { sheets, tables: [] }, new Set(["2"])).sheets).toEqual([
      { from: "归属", to: "归属 (3)" },
    ]);
  });
});
