import fc from "fast-check";
import { cutOffDay, MONTH_STARTS, monthOfDay, type PayWorld, type WorldOrder, type WorldRefund } from "./payWorld";

const NAMES = ["丙", "乙", "甲"] as const;

/** One in three; else none. */
function sometimes<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
}

const anyLimit = (max: number) => sometimes(fc.nat(max));

/** Ascending bounds, a few of them round so that they are hit exactly. */
const anyTiers = (scale: number) =>
  fc
    .record({
      first: fc.constantFrom(0, 0, 1, 3),
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(1_500)), { minLength: 1, maxLength: 4 }),
    })
    .map(({ first, steps }) => {
      let from = first;
      return steps.map(([step, rate]): readonly [number, number] => {
        const tier = [from * scale, rate] as const;
        from += step;
        return tier;
      });
    });

const anyComponent = (name: string) =>
  fc.constantFrom("whole" as const, "marginal" as const, "byCompletion" as const, "fixed" as const).chain((kind) => {
    const tiers = anyTiers(kind === "byCompletion" ? 2_500 : 20_000);
    return fc.record({
      name: fc.constant(name),
      basis: fc.constantFrom("netSales" as const, "netSales" as const, "sales" as const),
      kind: fc.constant(kind),
      tiers,
      later: sometimes(fc.record({ from: fc.integer({ min: 1, max: 2 }), tiers })),
      cap: anyLimit(30_000),
      floor: anyLimit(3_000),
    });
  });

const anyPerson = (name: string) =>
  fc
    .record({
      name: fc.constant(name),
      baseSalary: fc.nat(500_000),
      target: fc.integer({ min: 1, max: 200_000 }),
      hired: sometimes(fc.nat(70)),
      stayed: sometimes(fc.nat(90)),
    })
    .map(({ stayed, ...person }) => ({ ...person, left: stayed === null ? null : (person.hired ?? 0) + stayed }));

/** Round amounts, so that people tie and bounds are hit, and others. */
const anyAmount = fc.oneof(fc.constantFrom(10_000, 20_000, 40_000), fc.integer({ min: 1, max: 120_000 }));

const anyOrder = fc.record({
  person: fc.constantFrom(...NAMES),
  day: fc.oneof(fc.nat(MONTH_STARTS[1]), fc.nat(MONTH_STARTS[3] - 1)),
  fen: anyAmount,
});

/** A refund of an order: which, how many days after its payment or its cut-off, how much of what is left. */
const anyRefund = fc.record({
  pick: fc.nat(1_000),
  days: fc.oneof(fc.nat(45), fc.constantFrom(59, 60, 61)),
  late: fc.constantFrom(true, true, false),
  percent: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 99 })),
});

function refundsOf(
  orders: readonly WorldOrder[],
  picks: readonly { pick: number; days: number; late: boolean; percent: number }[],
): readonly WorldRefund[] {
  const left = new Map(orders.map(({ id, fen }) => [id, fen]));
  const seen = new Set<string>();
  return picks.flatMap(({ pick, days, late, percent }) => {
    const order = orders[pick % orders.length]!;
    const day = late ? Math.max(cutOffDay(monthOfDay(order.day)), order.day + days) : order.day + days;
    const fen = Math.ceil((left.get(order.id)! * percent) / 100);
    const key = `${order.id} ${day}`; // two on one day are told apart by a number only
    if (fen === 0 || seen.has(key)) return [];
    seen.add(key);
    left.set(order.id, left.get(order.id)! - fen);
    return [{ order: order.id, day, fen }];
  });
}

const anyGate = fc.record({
  component: fc.constantFrom(null, "项0", "项1"),
  limit: fc.constantFrom(0, 10_000, 30_000, 50_000),
  onFail: fc.oneof(
    { weight: 4, arbitrary: fc.constant("zero" as const) },
    { weight: 4, arbitrary: fc.record({ percent: fc.constantFrom(0, 33, 50, 85) }) },
    { weight: 1, arbitrary: fc.constant("hold" as const) },
  ),
});

const anyAward = fc.record({
  period: fc.constantFrom("month" as const, "quarter" as const),
  prizes: fc.array(fc.nat(30_001), { minLength: 1, maxLength: 3 }),
  tie: fc.constantFrom("pool" as const, "full" as const),
});

/** Months of three people, few orders, refunds around cut-off and window, and any plan of one or two components. */
export const anyPayWorld: fc.Arbitrary<PayWorld> = fc
  .record({
    people: fc.tuple(anyPerson("丙"), anyPerson("乙"), anyPerson("甲")),
    drawn: fc.array(anyOrder, { minLength: 1, maxLength: 9 }),
    picks: fc.array(anyRefund, { minLength: 1, maxLength: 8 }),
    components: fc.oneof(fc.tuple(anyComponent("项0")), fc.tuple(anyComponent("项0"), anyComponent("项1"))),
    gates: fc.array(anyGate, { maxLength: 2 }),
    planCap: anyLimit(40_000),
    planFloor: anyLimit(4_000),
    proration: fc.constantFrom("calendar" as const, "weekdays" as const),
    method: fc.constantFrom("paidRate" as const, "recompute" as const, "currentBase" as const),
    clawbackDays: fc.constantFrom(60, 60, 30),
    awards: fc.array(anyAward, { maxLength: 2 }),
    pool: fc.option(
      fc.record({
        rate: fc.integer({ min: 1, max: 300 }),
        ranks: fc.constantFrom(
          [
            [40, 20_000],
            [30, 10_001],
          ] as const,
          [[50, 1]] as const,
          [] as const,
        ),
      }),
      { nil: null },
    ),
  })
  .map(({ drawn, picks, ...world }) => {
    const orders = drawn.map((order, i) => ({ id: `o${i}`, ...order }));
    return { ...world, orders, refunds: refundsOf(orders, picks) };
  });
