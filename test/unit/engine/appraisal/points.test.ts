import fc from "fast-check";
import { pointsOf } from "../../../../src/engine/appraisal/points";
import type { BandRow, ScorecardRow } from "../../../../src/engine/appraisal/scorecardRules";
import { exact, numberOf } from "../../../../src/engine/units/exact";
import { bandsOf, scorecardOf } from "../commission/rulesOf";

const points = (
  row: Partial<ScorecardRow>,
  value: number,
  bands: readonly BandRow[] = [],
  rank: number | null = null,
) => numberOf(pointsOf(scorecardOf(row)[0]!, bands, { value: exact(value), rank: rank === null ? null : exact(rank) }));

describe("bands", () => {
  const conversion = bandsOf("conversion", [0.45, 100], [0.4, 80], [0.35, 60]);
  it.each([
    [0.3499, 0],
    [0.35, 60],
    [0.3999, 60],
    [0.4, 80],
    [0.45, 100],
    [0.9, 100],
  ])("higher is better: %d gets %d", (value, expected) => {
    expect(points({}, value, conversion)).toBe(expected);
  });

  const response = bandsOf("averageResponse", [35, 100], [45, 80], [55, 60]);
  it.each([
    [0, 100],
    [35, 100],
    [35.01, 80],
    [45, 80],
    [55, 60],
    [55.01, 0],
  ])("lower is better: %d seconds get %d", (value, expected) => {
    expect(points({ metric: "averageResponse" }, value, response)).toBe(expected);
  });

  it("never gets more than 100 × cap", () => {
    const high = bandsOf("conversion", [0, 130]);
    expect([points({}, 1, high), points({ cap: 1.2 }, 1, high), points({ cap: 1.5 }, 1, high)]).toEqual([
      100, 120, 130,
    ]);
  });
});

describe("linear", () => {
  it.each([
    ["replyRate", 0.9, 1, 0.9, 0],
    ["replyRate", 0.9, 1, 0.94, 40],
    ["replyRate", 0.9, 1, 1, 100],
    ["replyRate", 0.9, 1, 0.8, 0],
    ["averageResponse", 30, 5, 20, 40],
    ["averageResponse", 30, 5, 5, 100],
    ["averageResponse", 30, 5, 4, 100],
    ["averageResponse", 30, 5, 31, 0],
  ])("%s from %d to %d: %d gets %d", (metric, worst, best, value, expected) => {
    expect(points({ scoring: "linear", metric, worst, best }, value)).toBe(expected);
  });

  it("keeps between floor and cap", () => {
    const row = { scoring: "linear", worst: 0, best: 1, floor: 0.3, cap: 1.2 } as const;
    expect([0, 0.3, 1.1, 1.2, 2].map((value) => points(row, value))).toEqual([30, 30, 110, 120, 120]);
  });
});

describe("ratio", () => {
  it("is 100 × actual ÷ target, or the other way where lower is better", () => {
    expect(points({ scoring: "ratio", target: 0.5 }, 0.4)).toBe(80);
    expect(points({ scoring: "ratio", metric: "averageResponse", target: 30 }, 40)).toBe(75);
    expect(points({ scoring: "ratio", metric: "averageResponse", target: 30, cap: 1.2 }, 20)).toBe(120);
  });

  it("gets the cap for 0 where lower is better, nothing where higher is", () => {
    expect(points({ scoring: "ratio", metric: "refundRate", target: 0.05, cap: 1.1 }, 0)).toBe(110);
    expect(points({ scoring: "ratio", target: 0.05, cap: 1.1 }, 0)).toBe(0);
  });
});

describe("deduct", () => {
  it.each([
    ["replyRate", 0.98, 2, 0.98, 100],
    ["replyRate", 0.98, 2, 0.975, 99],
    ["replyRate", 0.98, 2, 0.99, 100],
    ["replyRate", 0.98, 2, 0.3, 0],
    ["averageResponse", 30, 1, 42.5, 87.5],
    ["averageResponse", 30, 1, 20, 100],
    ["unanswered", 0, 5, 3, 85],
  ])("%s beyond %d at %d each: %d gets %d", (metric, target, deductPer, value, expected) => {
    expect(points({ scoring: "deduct", metric, target, deductPer }, value)).toBe(expected);
  });

  it("keeps above its floor", () => {
    expect(points({ scoring: "deduct", metric: "unanswered", target: 0, deductPer: 5, floor: 0.6 }, 20)).toBe(60);
  });
});

describe("rank and manual", () => {
  const ranks = bandsOf("conversion", [1, 100], [2, 90], [4, 60]);
  it.each([
    [1, 100],
    [2, 90],
    [3, 90],
    [4, 60],
    [40, 60],
  ])("place %d gets %d: the last band serves all below", (rank, expected) => {
    expect(points({ scoring: "rank" }, 0.5, ranks, rank)).toBe(expected);
  });

  it("takes points by hand as they are, up to the cap", () => {
    expect(points({ scoring: "manual", metric: "manual:态度" }, 87.5)).toBe(87.5);
    expect(points({ scoring: "manual", metric: "manual:态度" }, 105)).toBe(100);
  });
});

describe("laws of points", () => {
  const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const anyRow = fc.record({
    scoring: fc.constantFrom("linear" as const, "ratio" as const, "deduct" as const, "manual" as const),
    metric: fc.constantFrom("conversion", "averageResponse", "netSales"),
    target: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    worst: fc.constant(3),
    best: fc.constantFrom(1, 7),
    deductPer: fc.double({ min: 0, max: 100, noNaN: true }),
    cap: fc.constantFrom(null, 1.2, 0.8),
    floor: fc.constantFrom(null, 0.2),
  });
  it("stay within 0 and 100 × cap", () => {
    fc.assert(
      fc.property(anyRow, anyValue, (row, value) => {
        const got = points(row, value);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(100 * (row.cap ?? 1));
        expect(Object.is(got, -0)).toBe(false);
      }),
    );
  });

  it("never fall when a value gets better", () => {
    fc.assert(
      fc.property(anyRow, anyValue, fc.double({ min: 0, max: 1e5, noNaN: true }), (row, value, step) => {
        fc.pre(row.scoring !== "manual" && row.metric !== "averageResponse" && row.best > row.worst);
        expect(points(row, value + step)).toBeGreaterThanOrEqual(points(row, value));
      }),
    );
  });
});
