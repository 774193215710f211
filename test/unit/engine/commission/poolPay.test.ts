import fc from "fast-check";
import type { PoolRankRow, PoolRow } from "../../../../src/engine/commission/planRules";
import type { PoolMember } from "../../../../src/engine/commission/poolParts";
import { poolPay, type PoolPay } from "../../../../src/engine/commission/poolPay";
import { divide, exact } from "../../../../src/engine/units/exact";
import { month } from "../../../../src/engine/units/period";
import { figuresFor } from "./figuresFor";
import { poolRanksOf, poolsOf, rulesOf, tiersOf } from "./rulesOf";

interface MemberFacts {
  readonly netSales?: number;
  readonly days?: number;
  readonly group?: string;
}

const member = (person: string, { netSales, days = 30, group }: MemberFacts): PoolMember => ({
  person,
  group: group ?? null,
  employment: { days, of: 30, share: divide(exact(days), exact(30)), atAll: days > 0 },
  figures: figuresFor(netSales === undefined ? {} : { netSales }),
});

interface Case {
  readonly pool?: Partial<PoolRow>;
  readonly ranks?: readonly PoolRankRow[];
  readonly members: Readonly<Record<string, MemberFacts>>;
  readonly silentSales?: number;
  readonly completion?: number;
  readonly tiers?: readonly [number, number][];
}

function paid({ pool = {}, ranks = [], members, silentSales, completion, tiers = [] }: Case): PoolPay {
  const totals = figuresFor({
    shopPaidSales: 1_000_000,
    sales: 600_000,
    ...(completion === undefined ? {} : { targetCompletion: completion }),
  });
  return poolPay(poolsOf({ rate: 0.006, ...pool })[0]!, {
    rules: rulesOf({ poolRanks: ranks, tiers: tiersOf(tiers) }),
    month: month("2026-06"),
    members: Object.entries(members).map(([person, facts]) => member(person, facts)),
    figures: {
      silentSales: figuresFor(silentSales === undefined ? {} : { silentSales })("silentSales"),
      shop: totals,
      of: () => totals,
    },
  });
}

const amounts = ({ shares }: PoolPay) => shares.map(({ person, amountFen, extraFen }) => [person, amountFen, extraFen]);

describe("equal shares and shares by days", () => {
  it("go to the group's people employed in the month, odd fen to the first by name", () => {
    const members = {
      a: { group: "早" },
      b: { group: "早" },
      c: { group: "早" },
      d: { group: "早", days: 0 },
      e: { group: "晚" },
    };
    const pay = paid({ pool: { group: "早" }, members, silentSales: 1_666.67 });
    expect([pay.amountFen, pay.unheldFen]).toEqual([1_000, 0]);
    expect(amounts(pay)).toEqual([
      ["a", 334, 0],
      ["b", 333, 0],
      ["c", 333, 0],
    ]);
  });

  it("by days employed", () => {
    const pay = paid({
      pool: { share: "headcount" },
      members: { a: { days: 30 }, b: { days: 15 } },
      silentSales: 10_000,
    });
    expect(amounts(pay)).toEqual([
      ["a", 4_000, 0],
      ["b", 2_000, 0],
    ]);
  });

  it("in proportion to a metric; below 0 and without a value count 0", () => {
    const members = { a: { netSales: 300 }, b: { netSales: 100 }, c: { netSales: -50 }, d: {} };
    const pay = paid({ pool: { share: "netSales" }, members, silentSales: 10_000 });
    expect(amounts(pay).map(([, amount]) => amount)).toEqual([4_500, 1_500, 0, 0]);
  });

  it("stay in the pool where nobody may share it", () => {
    const pay = paid({ pool: { group: "夜" }, members: { a: {} }, silentSales: 10_000 });
    expect([pay.shares, pay.unheldFen]).toEqual([[], 6_000]);
  });
});

describe("shares by rank", () => {
  const ranks = poolRanksOf([1, 0.4, 200], [2, 0.3, 100]);
  const pool = { share: "rank" };

  it("rank shares first, the others the rest equally, extras on top", () => {
    const members = { a: { netSales: 10 }, b: { netSales: 30 }, c: { netSales: 20 }, d: {} };
    const pay = paid({ pool, ranks, members, silentSales: 50_000 });
    expect(amounts(pay)).toEqual([
      ["a", 4_500, 0],
      ["b", 12_000, 20_000],
      ["c", 9_000, 10_000],
      ["d", 4_500, 0],
    ]);
    expect(pay.shares.map(({ place }) => place)).toEqual([3, 1, 2, null]);
  });

  it("pools tied places, their extras too", () => {
    const members = { a: { netSales: 30 }, b: { netSales: 30 }, c: { netSales: 20 } };
    expect(amounts(paid({ pool, ranks, members, silentSales: 50_000 }))).toEqual([
      ["a", 10_500, 15_000],
      ["b", 10_500, 15_000],
      ["c", 9_000, 0],
    ]);
  });

  it("pools a listed place with the places after it", () => {
    const members = { a: { netSales: 30 }, b: { netSales: 20 }, c: { netSales: 20 }, d: { netSales: 20 } };
    const pay = paid({ pool, ranks, members, silentSales: 50_000 });
    expect(amounts(pay).map(([, amount]) => amount)).toEqual([12_000, 6_000, 6_000, 6_000]);
  });

  it("keeps a share that nobody holds, and shows it", () => {
    const pay = paid({ pool, ranks, members: { a: { netSales: 30 } }, silentSales: 50_000 });
    expect([amounts(pay), pay.unheldFen]).toEqual([[["a", 12_000, 20_000]], 18_000]);
  });
});

describe("the amount", () => {
  const tiers: [number, number][] = [
    [0.6, 0.01],
    [0.8, 0.015],
    [1, 0.02],
    [1.5, 0.025],
  ];
  const pool = { rate: null, plan: "P", component: "销售", basis: "shopPaidSales", tierMetric: "completion" };
  it.each([
    [0.5999, 0],
    [0.6, 1_000_000],
    [0.8, 1_500_000],
    [1.4999, 2_000_000],
    [1.5, 2_500_000],
  ])("at a completion of %d is %d fen", (completion, expected) => {
    expect(paid({ pool, tiers, members: { a: {} }, completion }).amountFen).toBe(expected);
  });

  it("is missing, not 0, where its basis or its tier metric is", () => {
    const noBase = paid({ members: { a: {} } });
    expect([noBase.amountFen, noBase.reasons]).toEqual([
      null,
      [{ code: "noBase", metric: "silentSales", why: "noData" }],
    ]);
    expect(paid({ pool, tiers, members: { a: {} } }).reasons).toEqual([
      { code: "noTierValue", metric: "completion", why: "noData" },
    ]);
  });

  it("of a group is taken on the group's sales", () => {
    expect(paid({ pool: { basis: "groupSales", rate: 0.01 }, members: { a: {} } }).amountFen).toBe(600_000);
  });
});

describe("laws of pools", () => {
  const anyMembers = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 4 }),
    fc.record({
      netSales: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
      days: fc.constantFrom(0, 1, 15, 30),
    }),
    { maxKeys: 8, noNullPrototype: true },
  );
  it("shares and what stays sum to the pool, and nothing is negative", () => {
    fc.assert(
      fc.property(
        anyMembers,
        fc.nat(10_000_000),
        fc.constantFrom("equal", "headcount", "rank", "netSales"),
        (members, sales, share) => {
          const facts = Object.fromEntries(
            Object.entries(members).map(([name, { netSales, days }]) => [
              name,
              netSales === undefined ? { days } : { netSales, days },
            ]),
          );
          const pay = paid({
            pool: { share },
            ranks: poolRanksOf([1, 0.4], [2, 0.3]),
            members: facts,
            silentSales: sales / 100,
          });
          const sum = pay.shares.reduce((all, { amountFen }) => all + amountFen, 0);
          expect(sum + pay.unheldFen).toBe(pay.amountFen);
          expect(
            [pay.unheldFen, ...pay.shares.map(({ amountFen }) => amountFen)].every(
              (one) => one >= 0 && !Object.is(one, -0),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});
