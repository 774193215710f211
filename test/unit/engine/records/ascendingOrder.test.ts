import fc from "fast-check";
import { ascendingOrder, sortTies } from "../../../../src/engine/records/ascendingOrder";

/** What it promises, by the language's own stable sort. */
const sorted = (keys: readonly number[]): number[] => keys.map((_, row) => row).sort((a, b) => keys[a]! - keys[b]!);

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const keysInAnyShape = fc.oneof(fc.array(int32), fc.array(fc.integer({ min: 0, max: 5 })));

describe("ascendingOrder", () => {
  it.each<{ name: string; keys: number[] }>([
    { name: "no rows", keys: [] },
    { name: "one row", keys: [7] },
    { name: "equal keys", keys: [3, 3, 3] },
    { name: "oldest row first", keys: [1, 2, 2, 9] },
    { name: "newest row first, equal keys kept in their order", keys: [9, 2, 2, 1, 1, 1, 0] },
    { name: "the widest range", keys: [2 ** 31 - 1, -(2 ** 31), 0] },
  ])("orders $name", ({ keys }) => {
    expect([...ascendingOrder(Int32Array.from(keys))]).toEqual(sorted(keys));
  });

  it("is the stable order of any keys, ascending, descending or shuffled", () => {
    fc.assert(
      fc.property(keysInAnyShape, fc.constantFrom(0, 1, -1), (keys, direction) => {
        const shaped = direction === 0 ? keys : [...keys].sort((a, b) => direction * (a - b));
        expect([...ascendingOrder(Int32Array.from(shaped))]).toEqual(sorted(shaped));
      }),
    );
  });
});

describe("sortTies", () => {
  it("leaves the order of keys, and sorts rows of equal ones by what is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))), (rows) => {
        const keys = Int32Array.from(rows.map(([key]) => key));
        const second = (row: number): number => rows[row]![1];
        const order = sortTies(ascendingOrder(keys), keys, (a, b) => second(a) - second(b));
        const wanted = rows.map((_, row) => row).sort((a, b) => keys[a]! - keys[b]! || second(a) - second(b));
        expect([...order]).toEqual(wanted);
      }),
    );
  });
});
