import { GrowingColumn } from "../../../../src/engine/records/growingColumn";

function filled(form: "int32" | "float64" | "uint8", missing: number, values: readonly number[]): GrowingColumn {
  const column = new GrowingColumn(form, missing);
  column.reserve(values.length);
  values.forEach((value, i) => (column.array[i] = value));
  return column;
}

describe("GrowingColumn", () => {
  it("keeps its values while it grows", () => {
    const column = filled("int32", -1, [1, 2, 3]);
    column.reserve(100_000);
    expect([...column.cut(3)]).toEqual([1, 2, 3]);
  });

  it("knows missing cells of numbers, which are NaN", () => {
    const column = filled("float64", NaN, [1, NaN, 0]);
    expect([0, 1, 2].map((row) => column.isMissing(row))).toEqual([false, true, false]);
    expect([column.nextMissing(0, 3), column.nextMissing(2, 3)]).toEqual([1, 3]);
  });

  it("takes marked rows out", () => {
    const column = filled("uint8", 0, [9, 1, 2, 3, 4]);
    expect(column.compact(1, 5, Uint8Array.of(0, 1, 0, 2))).toBe(3);
    expect([...column.cut(3)]).toEqual([9, 1, 3]);
  });

  it("compares missing cells as equal", () => {
    const column = filled("float64", NaN, [NaN, NaN, 1, 2]);
    expect([column.compare(0, 1), column.compare(0, 2), column.compare(2, 0), column.compare(3, 2)]).toEqual([
      0, -1, 1, 1,
    ]);
  });
});
