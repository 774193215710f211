import fc from "fast-check";
import { SpanMap } from "../../../../src/host/model/spanMap";

const POSITIONS = 24;

describe("SpanMap", () => {
  it("holds what was set last, whatever was set before", () => {
    const setting = fc.record({
      start: fc.integer({ min: 0, max: POSITIONS - 1 }),
      length: fc.integer({ min: 1, max: 8 }),
      value: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(setting, { maxLength: 12 }), (settings) => {
        const spans = new SpanMap<number>();
        const plain = new Array<number | undefined>(POSITIONS + 8).fill(undefined);
        for (const { start, length, value } of settings) {
          spans.set(start, length, value);
          plain.fill(value, start, start + length);
        }
        expect(plain.map((_, position) => spans.get(position))).toEqual(plain);
        const ends = spans.entries().map(({ start, length }) => start + length);
        expect(spans.entries().every(({ start }, i) => i === 0 || start >= (ends[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
