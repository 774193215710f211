import fc from "fast-check";
import { axisBounds } from "../../../../../src/report/sheets/summary/axisBounds";

describe("axisBounds()", () => {
  it.each([
    [[258, 688], { from: 0, to: 800 }],
    [[0.43, 0.64], { from: 0.3, to: 0.7 }],
    [[0.5, 1], { from: 0.4, to: 1 }],
    [[5], { from: 4, to: 6 }],
    [[0], { from: 0, to: 0.5 }],
  ] as const)("of %p are round", (values, bounds) => {
    expect(axisBounds(values, { least: 0, most: values[0] >= 1 ? Infinity : 1 })).toEqual(bounds);
  });

  it("holds every value, and never ends where it begins", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(values, (counts) => {
        const { from, to } = axisBounds(counts, { least: 0, most: Infinity });
        expect(from).toBeLessThanOrEqual(Math.min(...counts));
        expect(to).toBeGreaterThanOrEqual(Math.max(...counts));
        expect(to).toBeGreaterThan(from);
      }),
    );
  });
});
