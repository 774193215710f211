import fc from "fast-check";
import { Grid } from "../../../../src/host/model/grid";

describe("Grid", () => {
  it("knows its used block, also within another", () => {
    const grid = new Grid();
    expect(grid.used()).toBeUndefined();
    grid.set(5, 2, "x");
    grid.set(2000, 7, 1);
    grid.setFormula(10, 0, "=1");
    expect(grid.used()).toEqual({ row: 5, column: 0, height: 1996, width: 8 });
    expect(grid.used({ row: 0, column: 1, height: 100, width: 5 })).toEqual({ row: 5, column: 2, height: 1, width: 1 });
    grid.set(2000, 7, "");
    expect(grid.used()).toEqual({ row: 5, column: 0, height: 6, width: 3 });
  });

  it("has a used block that holds exactly what is filled", () => {
    const step = fc.record({ row: fc.nat(3000), column: fc.nat(20), filled: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const grid = new Grid();
        const filled = new Map<string, { row: number; column: number }>();
        for (const { row, column, filled: fill } of steps) {
          grid.set(row, column, fill ? 1 : "");
          if (fill) filled.set(`${row},${column}`, { row, column });
          else filled.delete(`${row},${column}`);
          grid.used();
        }
        const rows = [...filled.values()].map(({ row }) => row);
        const columns = [...filled.values()].map(({ column }) => column);
        const used = grid.used();
        if (rows.length === 0) expect(used).toBeUndefined();
        else {
          const [top, left] = [Math.min(...rows), Math.min(...columns)];
          expect(used).toEqual({
            row: top,
            column: left,
            height: Math.max(...rows) - top + 1,
            width: Math.max(...columns) - left + 1,
          });
        }
      }),
    );
  });

  it("moves values and formulas", () => {
    const grid = new Grid();
    grid.set(0, 0, "a");
    grid.setFormula(1, 0, "=A1");
    grid.move({ row: 0, column: 0, height: 2, width: 1 }, 3, 1);
    expect([grid.get(3, 1), grid.formula(4, 1), grid.get(0, 0), grid.formula(1, 0)]).toEqual([
      "a",
      "=A1",
      "",
      undefined,
    ]);
  });
});
