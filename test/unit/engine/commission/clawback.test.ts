import fc from "fast-check";
import { EMPTY_LEDGER, type Ledger } from "../../../../src/engine/commission/ledger";
import type { RefundFact } from "../../../../src/engine/commission/lateRefunds";
import type { ClawbackMethod } from "../../../../src/engine/commission/planRules";
import { lockMonth, publish } from "../../../../src/engine/commission/publish";
import type { PayResult } from "../../../../src/engine/payResult";
import type { RuleSet } from "../../../../src/engine/rules/ruleSet";
import { month } from "../../../../src/engine/units/period";
import { monthOf, payee, payOf, refund, sold } from "./payJune";
import { componentsOf, flatRules, plansOf, rosterOf, rulesOf, tiersOf } from "./rulesOf";

/** Books a month, refunds by its cut-off included. */
function booked(
  rules: RuleSet,
  orders: Sold,
  { at = "2026-01", ledger = EMPTY_LEDGER, refunds = [] as RefundFact[] } = {},
): Ledger {
  const pay = payOf(monthOf({ orders }, at), rules, { ledger, refunds });
  const published = publish(ledger, pay.booking);
  if (published.outcome !== "published") throw new Error(`Not published: ${published.outcome}`);
  return published.ledger;
}

type Sold = ReturnType<typeof sold>[];

/** February with these refunds of January's orders. */
function february(rules: RuleSet, orders: Sold, refunds: readonly RefundFact[]): PayResult {
  return payOf(monthOf({ orders }, "2026-02"), rules, { ledger: booked(rules, orders), refunds });
}

const taken = (pay: PayResult): number =>
  pay.people.reduce((sum, { clawback }) => sum + clawback.reduce((all, { amountFen }) => all + amountFen, 0), 0);

const FLAT = flatRules(0.013);
const ORDERS = [sold("1", "甲", ["01-20", 333.33]), sold("2", "甲", ["01-21", 1_000])];

describe("which refunds take back", () => {
  it.each([
    ["in the last second before the cut-off", "02-10 23:59:59", 0],
    ["at the cut-off", "02-11", 1],
    ["on the payment's 60th day", "03-21 23:59:59", 1],
    ["on the day after", "03-22", 0],
  ])("%s", (_, completed, lines) => {
    const at = completed.startsWith("03") ? "2026-03" : "2026-02";
    let ledger = booked(FLAT, ORDERS);
    if (at === "2026-03") ledger = booked(FLAT, ORDERS, { at: "2026-02", ledger });
    const pay = payOf(monthOf({ orders: ORDERS }, at), FLAT, { ledger, refunds: [refund("1", [completed, 100])] });
    expect(payee(pay, "甲").clawback).toHaveLength(lines);
    if (completed === "03-22") expect(pay.clawbackExceptions.map(({ reason }) => reason)).toEqual(["outsideWindow"]);
  });

  it("a window of 0 days takes back refunds of the day of payment only", () => {
    const rules = { ...FLAT, clawbackDays: 0 };
    const late = [sold("1", "甲", ["01-20", 100])];
    const result = monthOf({ orders: late }, "2026-02", { cutOffDay: -20 });
    const pay = (completed: string) =>
      payOf(result, rules, { ledger: booked(rules, late), refunds: [refund("1", [completed, 10])] });
    expect(pay("02-02").clawbackExceptions.map(({ reason }) => reason)).toEqual(["outsideWindow"]);
  });

  it("of a month that was never published is an exception", () => {
    const pay = payOf(monthOf({ orders: ORDERS }, "2026-02"), FLAT, { refunds: [refund("1", ["02-15", 10])] });
    expect(pay.clawbackExceptions).toMatchObject([{ orderId: "1", reason: "monthNotInLedger" }]);
  });

  it("of an order that nobody earned takes nothing, silently", () => {
    const orders = [...ORDERS, { id: "9", buyer: "z", created: "01-20", paid: "01-20", amount: 50 }];
    const pay = february(FLAT, orders as Sold, [refund("9", ["02-15", 10])]);
    expect([taken(pay), pay.clawbackExceptions]).toEqual([0, []]);
  });

  it("of an order that is no longer read goes by the payment that the ledger has; without one it is an exception", () => {
    const ledger = booked(FLAT, ORDERS);
    const others = [sold("3", "甲", ["02-20", 1])];
    const march = (rows: Ledger["rows"]): PayResult =>
      payOf(monthOf({ orders: others }, "2026-02"), FLAT, {
        ledger: { ...ledger, rows },
        refunds: [refund("1", ["02-15", 10])],
      });
    expect(taken(march(ledger.rows))).toBe(-13);
    const silent = march(
      ledger.rows.map((row) => {
        const { paid, ...rest } = row;
        return paid === undefined ? row : rest;
      }),
    );
    expect(silent.clawbackExceptions).toMatchObject([{ reason: "paymentUnknown" }]);
  });

  it("the same refund twice is one line and an exception", () => {
    const pay = february(FLAT, ORDERS, [refund("2", ["02-15", 10], "R1"), refund("2", ["02-16", 10], "R1")]);
    expect(payee(pay, "甲").clawback).toHaveLength(1);
    expect(pay.clawbackExceptions).toMatchObject([{ refundId: "R1", reason: "duplicateRefund" }]);
  });

  it("only of components on net sales", () => {
    const rules = rulesOf({ ...FLAT, components: componentsOf({ basis: "sales" }) });
    const pay = february(rules, ORDERS, [refund("2", ["02-15", 10])]);
    expect([taken(pay), pay.clawbackExceptions]).toEqual([0, []]);
  });

  it("goes to who earned it, on the roster or not", () => {
    const ledger = booked(FLAT, ORDERS);
    const rules = { ...FLAT, roster: rosterOf({ account: "乙" }) };
    const pay = payOf(monthOf({ orders: ORDERS }, "2026-02"), rules, {
      ledger,
      refunds: [refund("2", ["02-15", 1_000])],
    });
    expect(payee(pay, "甲")).toMatchObject({ variableFen: -1_300, payableFen: 0, carriedFen: 1_300 });
  });
});

describe("late for a closed month", () => {
  const late = refund("2", ["02-20", 500]);
  const booksUpTo = (refunds: RefundFact[]): Ledger => {
    const january = booked(FLAT, ORDERS);
    return booked(FLAT, ORDERS, { at: "2026-02", ledger: january, refunds });
  };
  const march = (ledger: Ledger): PayResult =>
    payOf(monthOf({ orders: ORDERS }, "2026-03"), FLAT, { ledger, refunds: [late] });

  it("is booked once, in the month it completes", () => {
    const ledger = booksUpTo([late]);
    expect(ledger.rows.filter(({ kind }) => kind === "clawback")).toMatchObject([
      { month: "2026-02", amountFen: -650 },
    ]);
    expect([taken(march(ledger)), march(ledger).clawbackExceptions]).toEqual([0, []]);
  });

  it("falls to the next open month when that one was booked without it", () => {
    expect(taken(march(booksUpTo([])))).toBe(-650);
  });

  it("is named, not booked, while its own month is open", () => {
    const pay = march(booked(FLAT, ORDERS));
    expect([taken(pay), pay.clawbackExceptions.map(({ reason }) => reason)]).toEqual([0, ["earlierMonthOpen"]]);
  });

  it("a run that is booked again stays the same", () => {
    const result = monthOf({ orders: ORDERS }, "2026-02");
    const first = payOf(result, FLAT, { ledger: booked(FLAT, ORDERS), refunds: [late] });
    const again = payOf(result, FLAT, { ledger: booksUpTo([late]), refunds: [late] });
    expect(again.booking).toEqual(first.booking);
    expect([again.runId, again.differences, again.status]).toEqual([first.runId, [], "published"]);
  });
});

describe("a locked month", () => {
  it("is never booked again; what would differ is listed", () => {
    const ledger = lockMonth(booked(FLAT, ORDERS), month("2026-01"));
    expect(ledger).not.toBeNull();
    const more = [...ORDERS, sold("3", "甲", ["01-22", 100])];
    const pay = payOf(monthOf({ orders: more }, "2026-01"), FLAT, { ledger: ledger! });
    expect([pay.status, publish(ledger!, pay.booking)]).toEqual(["locked", { outcome: "locked" }]);
    expect(pay.differences).toMatchObject([
      { kind: "earned", orderId: "3", ledgerFen: 0, nowFen: 130 },
      { kind: "paid", ledgerFen: 1_733, nowFen: 1_863 },
    ]);
  });

  it("isn't one that was never published", () => {
    expect(lockMonth(EMPTY_LEDGER, month("2026-01"))).toBeNull();
  });
});

describe("paidRate", () => {
  it("takes the order's own share, after cap, in parts that add up", () => {
    const rules = flatRules(0.05, { plans: plansOf({ cap: 30 }) });
    const orders = [sold("1", "甲", ["01-20", 100]), sold("2", "甲", ["01-21", 900])];
    const parts = [refund("1", ["02-15", 33.33]), refund("1", ["02-16", 33.33]), refund("1", ["02-17", 33.34])];
    const lines = payee(february(rules, orders, parts), "甲").clawback;
    expect(lines.map(({ amountFen }) => amountFen)).toEqual([-100, -100, -100]);
    expect(lines.every(({ rate }) => rate === 0.03)).toBe(true);
  });

  it("never takes more than the share", () => {
    const pay = february(FLAT, ORDERS, [refund("1", ["02-15", 200]), refund("1", ["02-16", 200])]);
    expect(taken(pay)).toBe(-433);
    expect(payee(pay, "甲").clawback.map(({ capped }) => capped)).toEqual([false, true]);
  });
});

const anyOrders = fc
  .array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 })
  .map((amounts) => amounts.map((amount, i) => sold(String(i), i % 3 === 2 ? "乙" : "甲", ["01-20", amount / 100])));
const anyTiers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8_000 }), fc.integer({ min: 0, max: 1_000 })), {
    maxLength: 3,
    selector: ([from]) => from,
  })
  .map((tiers): [number, number][] => [
    [0, 0.01],
    ...tiers.sort(([a], [b]) => a - b).map(([from, rate]): [number, number] => [from, rate / 10_000]),
  ]);
const anyRules = (method: ClawbackMethod) =>
  fc
    .record({
      tiers: anyTiers,
      mode: fc.constantFrom("whole" as const, "marginal" as const),
      cap: fc.option(fc.nat(100)),
      planCap: fc.option(fc.nat(100)),
    })
    .map(({ tiers, mode, cap, planCap }) =>
      rulesOf({
        plans: plansOf({ cap: planCap }),
        components: componentsOf({ mode, cap }),
        tiers: tiersOf(tiers),
        roster: rosterOf({ account: "甲" }, { account: "乙" }),
        clawback: method,
      }),
    );

describe("laws of clawback", () => {
  const RUNS = { numRuns: 20 };
  const fully = (orders: Sold): RefundFact[] => orders.map(({ id, amount }, i) => refund(id, [`02-${15 + i}`, amount]));

  it.each(["paidRate", "recompute"] as const)(
    "%s: a full refund of a month's orders brings its commission to nil",
    (method) => {
      fc.assert(
        fc.property(anyRules(method), anyOrders, (rules, orders) => {
          const earned = booked(rules, orders).rows.filter(({ kind }) => kind === "earned");
          const sum = earned.reduce((all, { amountFen }) => all + amountFen, 0);
          expect(taken(february(rules, orders, fully(orders))) + sum).toBe(0);
        }),
        RUNS,
      );
    },
  );

  it.each(["paidRate", "recompute", "currentBase"] as const)(
    "%s: a refund in several parts takes back what one would",
    (method) => {
      fc.assert(
        fc.property(anyRules(method), anyOrders, fc.integer({ min: 1, max: 99 }), (rules, orders, percent) => {
          const [first] = orders;
          const part = Math.floor(first!.amount * percent) / 100;
          const rest = (Math.round(first!.amount * 100) - Math.round(part * 100)) / 100;
          fc.pre(part > 0 && rest > 0);
          const one = february(rules, orders, [refund("0", ["02-15", first!.amount])]);
          const two = february(rules, orders, [refund("0", ["02-15", part]), refund("0", ["02-16", rest])]);
          expect(payee(two, "甲").variableFen).toBe(payee(one, "甲").variableFen);
        }),
        RUNS,
      );
    },
  );

  it.each(["paidRate", "recompute", "currentBase"] as const)(
    "%s: the order that refunds come in is irrelevant",
    (method) => {
      fc.assert(
        fc.property(anyRules(method), anyOrders, fc.nat(), (rules, orders, turn) => {
          const refunds = fully(orders);
          const days = refunds.map(({ completed }) => completed);
          const turned = refunds.map((one, i) => ({ ...one, completed: days[(i + turn) % days.length]! }));
          const shuffled = [...turned].reverse();
          const [a, b, c] = [refunds, turned, shuffled].map((all) => february(rules, orders, all));
          const payables = (pay: PayResult) => pay.people.map(({ variableFen }) => variableFen);
          expect(payables(b!)).toEqual(payables(a!));
          expect(c).toEqual(b);
        }),
        RUNS,
      );
    },
  );
});

describe("recompute", () => {
  it("needs the month's figures: without them it's an exception", () => {
    const rules = rulesOf({
      ...FLAT,
      components: componentsOf({ tierMetric: "replyRate" }),
      tiers: tiersOf([[0, 0.01]]),
      clawback: "recompute",
    });
    const ledger = booked(FLAT, ORDERS);
    const pay = payOf(monthOf({ orders: ORDERS }, "2026-02"), rules, { ledger, refunds: [refund("1", ["02-15", 10])] });
    expect(pay.clawbackExceptions).toMatchObject([{ reason: "cannotRecompute" }]);
  });

  it("takes back a tier that the month no longer reaches", () => {
    const rules = rulesOf({
      ...FLAT,
      tiers: tiersOf([
        [0, 0.01],
        [1_000, 0.02],
      ]),
      clawback: "recompute",
    });
    const orders = [sold("1", "甲", ["01-20", 999]), sold("2", "甲", ["01-21", 1])];
    expect(payee(february(rules, orders, [refund("2", ["02-15", 1])]), "甲").clawback).toMatchObject([
      { amountFen: 999 - 2_000 },
    ]);
  });

  it("judges completion by the target that the month was paid by, not by the roster's of today", () => {
    const rulesWith = (target: number): RuleSet =>
      rulesOf({
        ...FLAT,
        components: componentsOf({ tierMetric: "targetCompletion" }),
        tiers: tiersOf([
          [0, 0.01],
          [1, 0.02],
        ]),
        roster: rosterOf({ target }),
        clawback: "recompute",
      });
    const orders = [sold("1", "甲", ["01-20", 1_000]), sold("2", "甲", ["01-21", 100])];
    const ledger = booked(rulesWith(1_000), orders);
    const completion = { agent: "甲", metric: "targetCompletion", numerator: 110_000, denominator: 100_000 };
    const pay = payOf(monthOf({ orders }, "2026-02"), rulesWith(2_000), {
      ledger: { ...ledger, facts: [...ledger.facts, { ...completion, month: month("2026-01") }] },
      refunds: [refund("2", ["02-15", 50])],
    });
    expect(payee(pay, "甲").clawback).toMatchObject([{ amountFen: -100 }]);
  });
});
