import fc from "fast-check";
import { effectiveRows, ladderPay, tiersOf as ladderOf, type Tier } from "../../../../src/engine/commission/tierSet";
import { divide, exact, HUNDRED } from "../../../../src/engine/units/exact";
import { month } from "../../../../src/engine/units/period";
import { roundToFen } from "../../../../src/engine/units/yuan";
import { tiersOf } from "./rulesOf";

const JUNE = month("2026-06");
const ladder = (...tiers: [number, number][]): readonly Tier[] =>
  ladderOf(tiersOf(tiers), { plan: "P", component: "销售", month: JUNE });
const pay = (
  tiers: readonly Tier[],
  base: number,
  mode: "whole" | "marginal" = "whole",
  tierValue: number | null = null,
) =>
  roundToFen(
    ladderPay(tiers, { base: exact(base), tierValue: tierValue === null ? null : exact(tierValue), mode }).amount,
  );

const SALES = ladder([50_000, 0.008], [100_000, 0.0085], [200_000, 0.009]);

describe("whole 全额", () => {
  it.each([
    [49_999.99, 0],
    [50_000, 40_000],
    [50_000.01, 40_000],
    [99_999.99, 80_000],
    [100_000, 85_000],
    [199_999.99, 170_000],
    [200_000, 180_000],
  ])("%d yuan pay %d fen: bounds are included", (base, expected) => {
    expect(pay(SALES, base)).toBe(expected);
  });

  it("pays the rate that another metric reaches on the whole base, none below the first", () => {
    const byConversion = ladder([0.4, 0.008], [0.45, 0.01]);
    expect([0.3999, 0.4, 0.45].map((conversion) => pay(byConversion, 118_602.35, "whole", conversion))).toEqual([
      0, 94_882, 118_602,
    ]);
  });
});

describe("a negative base", () => {
  it.each(["whole", "marginal"] as const)("takes the first rate on all of it, %s", (mode) => {
    expect(pay(SALES, -1_000, mode)).toBe(-800);
  });

  it("takes the rate that another metric reaches", () => {
    expect(pay(ladder([0.4, 0.008]), -1_000, "whole", 0.5)).toBe(-800);
    expect(pay(ladder([0.4, 0.008]), -1_000, "whole", 0.3)).toBe(0);
  });
});

const anyLadder = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 10_000 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([from]) => from,
  })
  .map((tiers) => ladder(...tiers.map(([from, rate]): [number, number] => [from, rate / 10_000])));
const anyFen = fc.integer({ min: 0, max: 100_000_000 });
const inYuan = (amount: number) => divide(exact(amount), HUNDRED);

describe("laws of ladders", () => {
  const marginal = (tiers: readonly Tier[], amount: number): number =>
    roundToFen(ladderPay(tiers, { base: inYuan(amount), tierValue: null, mode: "marginal" }).amount);

  it("超额 never falls when sales rise, and moves at most a fen per fen", () => {
    fc.assert(
      fc.property(anyLadder, anyFen, fc.nat(1_000_000), (tiers, sales, more) => {
        const step = marginal(tiers, sales + more) - marginal(tiers, sales);
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThanOrEqual(more);
      }),
    );
  });

  it("one tier from 0 is a flat rate, in both modes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), anyFen, (rate, sales) => {
        const flat = ladder([0, rate / 10_000]);
        const whole = roundToFen(ladderPay(flat, { base: inYuan(sales), tierValue: null, mode: "whole" }).amount);
        const exactFen = (BigInt(sales) * BigInt(rate) * 2n + 10_000n) / 20_000n;
        expect([whole, marginal(flat, sales)]).toEqual([Number(exactFen), Number(exactFen)]);
      }),
    );
  });

  it("全额 with rising rates pays at least 超额", () => {
    fc.assert(
      fc.property(anyLadder, anyFen, (tiers, sales) => {
        const rates = tiers.map(({ rate }) => rate);
        const rising = tiers.map(({ from }, i) => ({
          from,
          rate: exact(Math.max(...rates.slice(0, i + 1).map(Number0))),
        }));
        const whole = roundToFen(ladderPay(rising, { base: inYuan(sales), tierValue: null, mode: "whole" }).amount);
        expect(whole).toBeGreaterThanOrEqual(marginal(rising, sales));
      }),
    );
  });
});

function Number0({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number {
  return Number(numerator) / Number(denominator);
}

describe("effective months", () => {
  const rows = [
    ...tiersOf([[0, 0.01]]),
    ...tiersOf(
      [
        [0, 0.02],
        [100, 0.03],
      ],
      { effectiveFrom: month("2026-06") },
    ),
    ...tiersOf([[0, 0.05]], { effectiveFrom: month("2026-08") }),
  ];
  it.each([
    ["2026-05", [0.01]],
    ["2026-06", [0.02, 0.03]],
    ["2026-07", [0.02, 0.03]],
    ["2026-08", [0.05]],
  ])("%s takes the latest set as a whole", (at, rates) => {
    expect(effectiveRows(rows, month(at)).map(({ rate }) => rate)).toEqual(rates);
  });

  it("has none before the first", () => {
    expect(effectiveRows(rows.slice(1), month("2026-05"))).toEqual([]);
  });
});
