import fc from "fast-check";
import { FormatLayers } from "../../../../src/host/model/formatLayers";
import { MAX_ROWS } from "../../../../src/host/model/rect";

const block = (row: number, column: number, height: number, width: number) => ({ row, column, height, width });

describe("FormatLayers", () => {
  it("keeps one layer for a million cells, and one for several members of the same block", () => {
    const formats = new FormatLayers();
    formats.apply(block(0, 0, MAX_ROWS, 3), { bold: true });
    formats.apply(block(0, 0, MAX_ROWS, 3), { numberFormat: "0.0%" });
    expect(formats.count).toBe(1);
    expect(formats.uniform(block(5, 0, 900_000, 3), "numberFormat")).toBe("0.0%");
  });

  it("answers null where cells differ", () => {
    const formats = new FormatLayers();
    formats.apply(block(0, 0, 2, 2), { bold: true });
    expect(formats.uniform(block(0, 0, 3, 2), "bold")).toBeNull();
    expect(formats.uniform(block(0, 0, 2, 2), "bold")).toBe(true);
    expect(formats.uniform(block(2, 0, 2, 2), "bold")).toBe(false);
  });

  it("forgets what was cleared", () => {
    const formats = new FormatLayers();
    formats.apply(block(0, 0, 4, 4), { fontSize: 20 });
    formats.clear(block(1, 1, 2, 2));
    expect([formats.at(0, 0, "fontSize"), formats.at(1, 1, "fontSize")]).toEqual([20, 11]);
    expect(formats.patchAt(1, 1)).toEqual({});
  });

  it("moves formats with inserted rows", () => {
    const formats = new FormatLayers();
    formats.apply(block(2, 0, 1, 1), { bold: true });
    formats.shift({ axis: "row", at: 1, count: 3 });
    expect([formats.at(2, 0, "bold"), formats.at(5, 0, "bold")]).toEqual([false, true]);
    formats.shift({ axis: "row", at: 4, count: -2 });
    expect(formats.at(5, 0, "bold")).toBe(false);
  });

  it("agrees with painting every cell", () => {
    const paint = fc.record({
      row: fc.nat(600),
      column: fc.nat(4),
      height: fc.constantFrom(1, 2, 300, 5000),
      width: fc.integer({ min: 1, max: 3 }),
      size: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    fc.assert(
      fc.property(fc.array(paint, { maxLength: 12 }), fc.nat(700), (paints, row) => {
        const formats = new FormatLayers();
        const expected = new Array<number>(8).fill(11);
        for (const { size, ...rect } of paints) {
          if (size === null) formats.clear(rect);
          else formats.apply(rect, { fontSize: size });
          for (let column = 0; column < 8; column++) {
            const inside =
              row >= rect.row &&
              row < rect.row + rect.height &&
              column >= rect.column &&
              column < rect.column + rect.width;
            if (inside) expected[column] = size ?? 11;
          }
        }
        const read = expected.map((_, column) => formats.at(row, column, "fontSize"));
        const reader = formats.reader(block(0, 0, 6000, 8), "fontSize");
        const patched = expected.map((_, column) => formats.patchAt(row, column).fontSize ?? 11);
        expect(read).toEqual(expected);
        expect(expected.map((_, column) => reader(row, column))).toEqual(expected);
        expect(patched).toEqual(expected);
      }),
    );
  });
});
