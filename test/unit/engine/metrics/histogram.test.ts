import fc from "fast-check";
import {
  addToHistogram,
  blankHistogram,
  mergedHistogram,
  percentiles,
  type Histogram,
} from "../../../../src/engine/metrics/histogram";

const SHARES = [0, 0.1, 0.5, 0.9, 1];

/** PERCENTILE.INC over the values themselves. */
function expected(values: readonly number[]): number[] | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return SHARES.map((share) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)]!;
    return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place));
  });
}

function histogramOf(values: readonly number[]): Histogram {
  const histogram = blankHistogram();
  for (const value of values) addToHistogram(histogram, value);
  return histogram;
}

const anyValue = fc.oneof(
  { weight: 5, arbitrary: fc.nat(60) },
  fc.constantFrom(0, 63, 64, 4094, 4095, 4096, 100_000),
  fc.integer({ min: 0, max: 500_000 }).map((hundredths) => hundredths / 100),
);
/** Around 256 values the list becomes a column of counts. */
const anyValues = fc.oneof(
  fc.array(anyValue, { maxLength: 12 }),
  fc.array(anyValue, { minLength: 250, maxLength: 700, size: "max" }),
);

describe("percentiles of a histogram", () => {
  it("are those of the values", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(percentiles(histogramOf(values), SHARES)).toEqual(expected(values));
      }),
    );
  });

  it("of two values lie on the line between them", () => {
    expect(percentiles(histogramOf([10, 20]), [0.5, 0.9])).toEqual([15, 19]);
  });

  it("of several histograms are those of all their values", () => {
    fc.assert(
      fc.property(fc.array(anyValues, { maxLength: 5 }), (parts) => {
        const merged = mergedHistogram(parts.map(histogramOf));
        expect(percentiles(merged, SHARES)).toEqual(expected(parts.flat()));
      }),
    );
  });

  it("don't change the histograms that are merged", () => {
    const parts = [histogramOf([1, 2]), histogramOf([3.5])];
    mergedHistogram(parts);
    expect(parts.map((part) => percentiles(part, [1]))).toEqual([[2], [3.5]]);
  });

  it("a few values take no column of counts", () => {
    expect(histogramOf(Array.from({ length: 256 }, (_, i) => i)).counts).toHaveLength(0);
    expect(histogramOf(Array.from({ length: 257 }, () => 20)).counts).toHaveLength(64);
  });
});
