import fc from "fast-check";
import { distinctDays } from "../../../../../src/engine/metrics/ranges/distinctDays";
import { listedDays } from "../../../../../src/engine/metrics/ranges/listedDays";
import { peakDays } from "../../../../../src/engine/metrics/ranges/peakDays";
import { rankedDays } from "../../../../../src/engine/metrics/ranges/rankedDays";

const DAYS = 9;
const day = fc.nat(DAYS - 1);
const span = fc.tuple(fc.nat(DAYS), fc.nat(DAYS)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe("distinctDays()", () => {
  it("counts the buyers of a span and a scope as a set does, whether days are few or many", () => {
    const event = fc.record({ buyer: fc.nat(6), account: fc.integer({ min: -1, max: 3 }), day, kinds: fc.nat(3) });
    const members = [[0], [1, 2], [3], [], [-1, 0, 1, 2, 3], [1, 2]];
    fc.assert(
      fc.property(fc.array(event), span, fc.nat(3), (events, [from, to], kinds) => {
        const sorted = [...events].sort((a, b) => a.buyer - b.buyer || a.day - b.day);
        const column = (of: (one: (typeof events)[number]) => number): Int32Array => Int32Array.from(sorted, of);
        const log = {
          buyer: column(({ buyer }) => buyer),
          account: column(({ account }) => account),
          day: column((one) => one.day),
          kinds: Uint8Array.from(sorted, (one) => one.kinds),
        };
        const inSpan = events.filter((one) => one.day >= from && one.day < to && (one.kinds & kinds) === kinds);
        const expected = members.map(
          (own) => new Set(inSpan.filter(({ account }) => own.includes(account)).map(({ buyer }) => buyer)).size,
        );
        for (const days of [DAYS, 500]) {
          const of = distinctDays(log, 4, { days, kinds: [3, kinds], members });
          expect(members.map((_, scope) => of(scope)[1]!(from, to))).toEqual(expected);
        }
        expect(listedDays(log, DAYS, kinds)(from, to)).toBe(new Set(inSpan.map(({ buyer }) => buyer)).size);
      }),
    );
  });
});

describe("rankedDays()", () => {
  /** PERCENTILE.INC over a plain list. */
  const percentile = (values: readonly number[], share: number): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return low + (high - low) * (place - Math.floor(place));
  };

  it("ranks the values of a span as sorting them does", () => {
    const value = fc.oneof(fc.nat(5), fc.double({ min: 0, max: 5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, day), { maxLength: 40 }), span, (pairs, [from, to]) => {
        const values = { value: Float64Array.from(pairs, ([v]) => v), day: Int32Array.from(pairs, ([, d]) => d) };
        const inSpan = pairs.filter(([, d]) => d >= from && d < to).map(([v]) => v);
        const expected = inSpan.length === 0 ? null : [percentile(inSpan, 0.5), percentile(inSpan, 0.9)];
        expect(rankedDays(values, DAYS)(from, to, [0.5, 0.9])).toEqual(expected);
      }),
    );
  });

  it("ranks across many blocks", () => {
    const count = 5_000;
    const value = Float64Array.from({ length: count }, (_, i) => (i * 7919) % count);
    const days = Int32Array.from({ length: count }, (_, i) => i % DAYS);
    const inSpan = [...value].filter((_, i) => i % DAYS === 3 || i % DAYS === 4);
    expect(rankedDays({ value, day: days }, DAYS)(3, 5, [0.25])).toEqual([percentile(inSpan, 0.25)]);
  });
});

describe("peakDays()", () => {
  it("finds the most spans that overlap among those that start in the span of days", () => {
    const one = fc.record({ start: fc.nat(DAYS * 10 - 1), length: fc.integer({ min: 1, max: 35 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), span, (spans, [from, to]) => {
        const sorted = [...spans].sort((a, b) => a.start - b.start);
        const columns = {
          start: Int32Array.from(sorted, ({ start }) => start),
          end: Int32Array.from(sorted, ({ start, length }) => start + length),
          day: Int32Array.from(sorted, ({ start }) => Math.floor(start / 10)),
        };
        const inSpan = spans.filter(({ start }) => start >= from * 10 && start < to * 10);
        const openAt = (moment: number): number =>
          inSpan.filter(({ start, length }) => start <= moment && moment < start + length).length;
        const expected = inSpan.reduce((most, { start }) => Math.max(most, openAt(start)), 0);
        expect(peakDays(columns, DAYS)(from, to)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
