import fc from "fast-check";
import { EMPTY_LEDGER, type LedgerRow } from "../../../src/engine/commission/ledger";
import { openingBalances } from "../../../src/engine/commission/balance";
import { refundFacts } from "../../../src/engine/commission/refundFacts";
import { publish } from "../../../src/engine/commission/publish";
import { calculatePeriod } from "../../../src/engine/calculatePeriod";
import type { PayResult } from "../../../src/engine/payResult";
import type { RuleSet } from "../../../src/engine/rules/ruleSet";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings";
import { fen } from "../../../src/engine/units/fen";
import { day } from "../../../src/engine/units/moment";
import { firstDayOfMonth, month } from "../../../src/engine/units/period";
import { generateMonth } from "../../support/generator/generateMonth";
import { recordsOfFacts } from "../../support/generator/recordsOfFacts";
import { recordsOf } from "../../support/records/recordsOf";
import { monthOf, payee, payOf, refund, sold } from "../../unit/engine/commission/payJune";
import {
  awardsOf,
  bandsOf,
  componentsOf,
  eventsOf,
  flatRules,
  gatesOf,
  gradesOf,
  plansOf,
  poolRanksOf,
  poolsOf,
  rosterOf,
  rulesOf,
  scorecardOf,
  tiersOf,
} from "../../unit/engine/commission/rulesOf";

const JUNE = "2026-06";
const firstOf = (of: string, days = 0) => day(firstDayOfMonth(month(of)) + days);
const ORDERS = [sold("1", "甲", ["06-10", 1_000]), sold("2", "甲", ["06-11", 500.55]), sold("3", "乙", ["06-12", 200])];

/** Every number of a value, with where it stands. */
function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

function failing(pay: PayResult): string[] {
  return pay.controls.filter(({ passed }) => !passed).map(({ code, left, right }) => `${code}: ${left} ≠ ${right}`);
}

describe("a month's pay", () => {
  it("adds base salary, components, awards, events and carry", () => {
    const rules = flatRules(0.013, {
      roster: rosterOf({ account: "甲", baseSalary: 3_000.5 }, { account: "乙", baseSalary: 2_800 }),
      awards: awardsOf([100]),
      events: eventsOf(
        { quantity: 2, unit: -10.005, note: "迟到" },
        { month: month("2026-05"), unit: 999 },
        { kind: "points", unit: 5 },
      ),
    });
    const pay = payOf(monthOf({ orders: ORDERS }, JUNE), rules);
    expect(payee(pay, "甲")).toMatchObject({
      baseSalaryFen: 300_050,
      commissionFen: 1_951,
      variableFen: 1_951 + 10_000 - 2_001,
      payableFen: 300_050 + 9_950,
      provisional: false,
    });
    expect(pay.team).toMatchObject({ people: 2, payableFen: 300_050 + 9_950 + 280_000 + 260, commissionFen: 2_211 });
    expect(failing(pay)).toEqual([]);
  });

  it("pays the base salary in full and carries what is below 0", () => {
    const rules = flatRules(0, { roster: rosterOf({ baseSalary: 3_000 }), events: eventsOf({ unit: -120.5 }) });
    const first = payOf(monthOf({ orders: ORDERS }, JUNE), rules);
    expect(payee(first, "甲")).toMatchObject({ variableFen: -12_050, carriedFen: 12_050, payableFen: 300_000 });
    const booked = publish(EMPTY_LEDGER, first.booking);
    const ledger = booked.outcome === "published" ? booked.ledger : EMPTY_LEDGER;
    expect(first.balances).toMatchObject([
      { person: "甲", openingFen: 0, adjustmentsFen: -12_050, closingFen: -12_050 },
    ]);
    const july = payOf(
      monthOf({ orders: [sold("9", "甲", ["07-02", 10_000])] }, "2026-07"),
      { ...rules, tiers: tiersOf([[0, 0.02]]) },
      { ledger },
    );
    expect(payee(july, "甲")).toMatchObject({ carryFen: -12_050, variableFen: 20_000 - 12_050, payableFen: 307_950 });
    expect(july.balances).toMatchObject([{ openingFen: -12_050, earnedFen: 20_000, paidFen: 7_950, closingFen: 0 }]);
  });

  it.each([
    ["calendar", firstOf(JUNE, 10), null, 200_000],
    ["calendar", null, firstOf(JUNE, 9), 100_000],
    ["calendar", firstOf(JUNE, 29), firstOf(JUNE, 29), 10_000],
    ["calendar", firstOf("2026-07"), null, 0],
    ["weekdays", firstOf(JUNE, 10), null, 190_909],
    ["weekdays", firstOf(JUNE, 5), firstOf(JUNE, 6), 0],
  ] as const)(
    "part-month staff by %s days, hired %p, left %p: %d fen of 300,000",
    (proration, hired, left, expected) => {
      const rules = flatRules(0, { roster: rosterOf({ baseSalary: 3_000, hired, left }) });
      expect(payee(payOf(monthOf({ orders: ORDERS }, JUNE, { proration }), rules), "甲").baseSalaryFen).toBe(expected);
    },
  );

  it("books the order's reason on its line, and sums lines to the component", () => {
    const statement = payee(payOf(monthOf({ orders: ORDERS }, JUNE), flatRules(0.013)), "甲").statement;
    expect(statement.map(({ orderId, base, reason, amountFen }) => [orderId, base, reason, amountFen])).toEqual([
      ["1", 1_000, "preAttributed", 1_300],
      ["2", 500.55, "preAttributed", 651],
    ]);
  });

  it("takes refunds before the cut-off off the base, those after it not", () => {
    const refunds = [
      { order: "1", amount: 100, completed: "07-10 23:59:59" },
      { order: "2", amount: 100, completed: "07-11 00:00:00" },
    ];
    const pay = payOf(monthOf({ orders: ORDERS, refunds }, JUNE), flatRules(0.01));
    expect(payee(pay, "甲").components).toMatchObject([{ base: 1_400.55, amountFen: 1_401 }]);
  });

  it("prorates targets exactly", () => {
    const rules = rulesOf({
      ...flatRules(0),
      components: componentsOf({ tierMetric: "completion" }),
      tiers: tiersOf([
        [0, 0.01],
        [1, 0.02],
      ]),
      roster: rosterOf({ target: 4_501.65, hired: firstOf(JUNE, 20) }),
    });
    expect(payee(payOf(monthOf({ orders: ORDERS }, JUNE), rules), "甲").components).toMatchObject([
      { tierValue: 1, rate: 0.02 },
    ]);
    const more = { ...rules, roster: rosterOf({ target: 4_501.66, hired: firstOf(JUNE, 20) }) };
    expect(payee(payOf(monthOf({ orders: ORDERS }, JUNE), more), "甲").components).toMatchObject([{ rate: 0.01 }]);
  });

  it("names accounts that the roster doesn't list, and pays them nothing", () => {
    const pay = payOf(monthOf({ orders: ORDERS }, JUNE), flatRules(0.01));
    expect([pay.accountExceptions, pay.people.map(({ person }) => person)]).toEqual([["乙"], ["甲"]]);
    expect(failing(pay)).toEqual([]);
  });

  it("adds up a person's accounts and takes their salary once", () => {
    const rules = flatRules(0.01, {
      roster: rosterOf(
        { account: "甲", person: "小美", baseSalary: 3_000 },
        { account: "乙", person: "小美", baseSalary: 3_000 },
      ),
    });
    const facts = {
      orders: ORDERS,
      roster: [
        { account: "甲", person: "小美" },
        { account: "乙", person: "小美" },
      ],
    };
    const pay = payOf(monthOf(facts, JUNE), rules);
    expect(payee(pay, "小美")).toMatchObject({ baseSalaryFen: 300_000, commissionFen: 1_701, accounts: ["乙", "甲"] });
  });
});

describe("what is missing", () => {
  const rules = rulesOf({
    ...flatRules(0.01),
    scorecard: scorecardOf({ scoring: "linear", worst: 0, best: 1, metric: "replyRate" }),
    components: componentsOf({ multiplyBy: "score" }, { component: "单量", basis: "paidOrders", unit: "perUnit" }),
    tiers: [...tiersOf([[0, 0.01]]), ...tiersOf([[0, 1]], { component: "单量" })],
    roster: rosterOf({ scheme: "S", baseSalary: 3_000 }),
  });
  const pay = payOf(monthOf({ orders: ORDERS }, JUNE), rules);

  it("holds what depends on it, pays the rest provisionally, and isn't booked", () => {
    expect(payee(pay, "甲")).toMatchObject({
      score: null,
      scoreProvisional: true,
      provisional: true,
      commissionFen: 200,
      payableFen: 300_200,
      components: [{ amountFen: null }, { amountFen: 200 }],
      holds: [{ code: "noMultiplier", metric: "score", why: "scoreProvisional" }],
    });
    expect(publish(EMPTY_LEDGER, pay.booking)).toEqual({ outcome: "provisional", people: ["甲"] });
    expect(failing(pay)).toEqual([]);
  });

  it("a KPI without data holds a plan by score even where others are scored", () => {
    const two = scorecardOf(
      { scoring: "linear", worst: 0, best: 1, metric: "replyRate", weight: 50 },
      { scoring: "manual", metric: "manual:态度", weight: 50 },
    );
    const roster = rosterOf({ scheme: "S", manual: { 态度: 90 } });
    const half = payOf(monthOf({ orders: ORDERS }, JUNE), { ...rules, scorecard: two, roster });
    expect(payee(half, "甲")).toMatchObject({
      score: 90,
      scoreProvisional: true,
      components: [{ amountFen: null }, {}],
    });
    const excluded = two.map((row) => ({ ...row, missing: "exclude" as const }));
    const final = payOf(monthOf({ orders: ORDERS }, JUNE), { ...rules, scorecard: excluded, roster });
    expect(payee(final, "甲")).toMatchObject({
      score: 90,
      scoreProvisional: false,
      components: [{ amountFen: 1_350 }, {}],
    });
  });

  it("a plan by coefficient holds below the lowest grade", () => {
    const byGrade: RuleSet = {
      ...rules,
      scorecard: scorecardOf({ scoring: "manual", metric: "manual:态度" }),
      grades: gradesOf([80, "银牌", 1.1]),
      components: componentsOf({ multiplyBy: "coefficient" }),
    };
    const scored = (points: number) =>
      payee(
        payOf(monthOf({ orders: ORDERS }, JUNE), {
          ...byGrade,
          roster: rosterOf({ scheme: "S", manual: { 态度: points } }),
        }),
        "甲",
      );
    expect(scored(80)).toMatchObject({ grade: "银牌", coefficient: 1.1, components: [{ amountFen: 1_651 }] });
    const part = { part: "component", plan: "P", component: "销售" };
    expect(scored(79.99).holds).toEqual([{ code: "noMultiplier", metric: "coefficient", why: "noGrade", ...part }]);
  });
});

describe("pools on a month", () => {
  const silent = { id: "8", buyer: "s", created: "06-05", paid: "06-05", amount: 50_000 };
  const unpaid = { id: "7", buyer: "u", created: "06-05", amount: 70_000 };
  const nameless = { id: "6", created: "06-05", paid: "06-05", amount: 9_999 };

  it("silent sales are what nobody earned: not joinable and unpaid orders aside", () => {
    const rules = flatRules(0, {
      roster: rosterOf({ account: "甲" }, { account: "乙" }),
      pools: poolsOf({ rate: 0.006, share: "rank" }),
      poolRanks: poolRanksOf([1, 0.4, 200], [2, 0.3, 100]),
    });
    const facts = {
      orders: [...ORDERS, silent, unpaid, nameless],
      sessions: [{ agent: "甲", buyer: "x", start: "06-01" }],
    };
    const pay = payOf(monthOf(facts, JUNE), rules);
    expect(pay.pools).toMatchObject([{ base: 50_000, amountFen: 30_000, unheldFen: 9_000 }]);
    expect(payee(pay, "甲").variableFen).toBe(12_000 + 20_000);
    expect(payee(pay, "乙").variableFen).toBe(9_000 + 10_000);
    expect(failing(pay)).toEqual([]);
  });

  it("completion is Σ target basis ÷ Σ targets, of the group where one is named", () => {
    const rules = flatRules(0, {
      roster: rosterOf({ account: "甲", group: "早", target: 1_500.55 }, { account: "乙", group: "晚", target: 400 }),
      pools: poolsOf(
        { pool: "全店", basis: "shopPaidSales", plan: "池", component: "完成", tierMetric: "completion" },
        { pool: "早班", basis: "groupSales", group: "早", plan: "池", component: "完成", tierMetric: "completion" },
      ),
      tiers: [
        ...tiersOf([[0, 0]]),
        ...tiersOf(
          [
            [0.8, 0.01],
            [1, 0.02],
          ],
          { plan: "池", component: "完成" },
        ),
      ],
    });
    const pay = payOf(monthOf({ orders: ORDERS }, JUNE), rules);
    expect(pay.pools.map(({ base, rate, amountFen }) => [base, rate, amountFen])).toEqual([
      [1_700.55, 0.01, 1_701],
      [1_500.55, 0.02, 3_001],
    ]);
  });
});

describe("balances", () => {
  const row = (of: string, kind: LedgerRow["kind"], amount: number): LedgerRow => ({
    month: month(of),
    person: "甲",
    component: "",
    orderId: "",
    refundId: "",
    kind,
    base: null,
    rate: null,
    amountFen: fen(amount),
    runId: "",
    status: "published",
  });

  it("roll forward over months, carry rows only restating", () => {
    const rows = [
      row("2026-03", "earned", 100),
      row("2026-03", "clawback", -300),
      row("2026-03", "paid", 0),
      row("2026-04", "carry", -200),
      row("2026-04", "earned", 150),
      row("2026-04", "paid", 0),
    ];
    expect(["2026-03", "2026-04", "2026-05"].map((of) => openingBalances(rows, month(of)).get("甲"))).toEqual([
      0, -200, -50,
    ]);
  });

  it("start with a carry row where the ledger starts", () => {
    const rows = [row("2026-03", "carry", -80), row("2026-03", "earned", 100), row("2026-03", "paid", 20)];
    expect(["2026-03", "2026-04"].map((of) => openingBalances(rows, month(of)).get("甲"))).toEqual([-80, 0]);
  });
});

describe("refunds out of the records", () => {
  it("go by the number their order is credited under, counted and completed ones only", () => {
    const records = recordsOf({
      orders: [
        { id: "11", parent: "1", buyer: "a", created: "06-01", paid: "06-01" },
        { id: "2", buyer: "b", created: "06-01", paid: "06-01" },
      ],
      refunds: [
        { order: "11", amount: 5, completed: "06-20", status: "退款成功" },
        { order: "2", amount: 6, completed: "06-21", status: "退款关闭" },
        { order: "2", amount: 7, status: "退款成功" },
      ],
    });
    expect(refundFacts(records, DEFAULT_SETTINGS)).toMatchObject([{ orderId: "1", refundId: "", amountFen: 500 }]);
    expect(refundFacts(recordsOf({ orders: [] }), DEFAULT_SETTINGS)).toEqual([]);
  });
});

/** A whole plan of everything on a made-up shop. */
function everything(accounts: readonly string[]): RuleSet {
  return rulesOf({
    scorecard: scorecardOf(
      { metric: "conversion", weight: 40 },
      { metric: "averageResponse", scoring: "linear", worst: 60, best: 10, weight: 30, missing: "exclude" },
      { metric: "netSales", scoring: "rank", weight: 30 },
    ),
    bands: [
      ...bandsOf("conversion", [0.3, 100], [0.2, 80], [0.1, 60]),
      ...bandsOf("netSales", [1, 100], [3, 80], [5, 60]),
    ],
    grades: gradesOf([0, "铜牌", 0.9], [70, "银牌", 1], [85, "金牌", 1.1]),
    plans: plansOf({ cap: 900, floor: 50 }, { plan: "Q" }),
    components: componentsOf(
      { mode: "marginal", cap: 700 },
      { component: "按转化", basis: "sales", tierMetric: "conversion", multiplyBy: "coefficient" },
      { component: "单量", basis: "paidOrders", unit: "perUnit" },
      { plan: "Q", component: "固定", unit: "fixed", floor: 20 },
    ),
    tiers: [
      ...tiersOf([
        [0, 0.008],
        [5_000, 0.01],
        [20_000, 0.012],
      ]),
      ...tiersOf(
        [
          [0, 0.001],
          [0.2, 0.0015],
        ],
        { component: "按转化" },
      ),
      ...tiersOf([[0, 0.3]], { component: "单量" }),
      ...tiersOf([[1_000, 88.88]], { plan: "Q", component: "固定" }),
    ],
    gates: gatesOf(
      {
        component: "销售",
        metric: "refundRate",
        operator: "≤",
        limit: 0.05,
        onFail: "factor",
        factor: 0.85,
        noData: "pass",
      },
      { component: "单量", metric: "conversion", limit: 0.05, noData: "fail" },
    ),
    pools: poolsOf(
      { rate: 0.006, share: "rank" },
      { pool: "全店", basis: "shopPaidSales", rate: 0.001, share: "headcount" },
    ),
    poolRanks: poolRanksOf([1, 0.4, 20], [2, 0.3, 10]),
    awards: awardsOf([100, 60, 30], { metric: "conversion", minSample: 5 }),
    events: eventsOf({ person: accounts[0] ?? "", quantity: 3, unit: -3.333, note: "迟到" }),
    roster: rosterOf(
      ...accounts.map((account, i) => ({
        account,
        scheme: "S",
        plan: i % 3 === 2 ? "Q" : "P",
        group: i % 2 === 0 ? "早班" : "晚班",
        baseSalary: 2_000 + i,
        target: 10_000,
        hired: i === 1 ? firstOf(JUNE, 7) : null,
      })),
    ),
  });
}

describe("laws of a whole month", () => {
  const sample = (seed: number) => {
    const { facts } = generateMonth({ seed, month: JUNE, agents: 6, sessions: 300, orders: 250 });
    const records = recordsOfFacts(facts);
    const result = calculatePeriod({ records, settings: DEFAULT_SETTINGS, month: month(JUNE) });
    const rules = everything(result.agents.map(({ agent }) => agent));
    return { result, rules, refunds: refundFacts(records, DEFAULT_SETTINGS) };
  };

  it("passes its controls, sums its statements, has no −0, and crosses as plain data", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (seed) => {
        const { result, rules, refunds } = sample(seed);
        const pay = payOf(result, rules, { refunds });
        expect(failing(pay)).toEqual([]);
        expect(numbersIn(pay).filter(([, value]) => Object.is(value, -0) || Number.isNaN(value))).toEqual([]);
        expect(JSON.parse(JSON.stringify(pay))).toEqual(pay);
        for (const { statement, payableFen } of pay.people) {
          expect(statement.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(payableFen);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("is the same whatever the order of rule rows, roster rows and refunds", () => {
    const { result, rules, refunds } = sample(5);
    const pay = payOf(result, rules, { refunds });
    const turned: RuleSet = {
      ...rules,
      roster: [...rules.roster].reverse(),
      poolRanks: [...rules.poolRanks].reverse(),
      awards: [...rules.awards].reverse(),
    };
    const again = payOf(result, turned, { refunds: [...refunds].reverse() });
    expect(again.people).toEqual(pay.people);
    expect(again.runId).toBe(pay.runId);
  });

  it("gives another run another name when a rule changes", () => {
    const { result, rules } = sample(5);
    const changed = {
      ...rules,
      tiers: rules.tiers.map((tier) => (tier.from === 5_000 ? { ...tier, from: 5_001 } : tier)),
    };
    expect(payOf(result, changed).runId).not.toBe(payOf(result, rules).runId);
  });

  it("books rows that sum to what is paid beside base salaries", () => {
    const { result, rules, refunds } = sample(9);
    const pay = payOf(result, rules, { refunds });
    for (const { person, variableFen } of pay.people) {
      const own = pay.booking.rows.filter((row) => row.person === person && row.kind !== "paid");
      expect(own.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(variableFen);
    }
    expect(pay.balances.every(({ closingFen }) => closingFen <= 0)).toBe(true);
  });

  it("a late refund leaves the controls standing under every method", () => {
    const orders = [sold("a", "甲", ["05-20", 800]), ...ORDERS];
    for (const clawback of ["paidRate", "recompute", "currentBase"] as const) {
      const rules = flatRules(0.02, { roster: rosterOf({ account: "甲" }, { account: "乙" }), clawback });
      const booked = publish(EMPTY_LEDGER, payOf(monthOf({ orders }, "2026-05"), rules).booking);
      const ledger = booked.outcome === "published" ? booked.ledger : EMPTY_LEDGER;
      const pay = payOf(monthOf({ orders }, JUNE), rules, { ledger, refunds: [refund("a", ["06-15", 300.5])] });
      expect(failing(pay)).toEqual([]);
      expect(payee(pay, "甲").variableFen).toBe(3_001 - 601);
    }
  });
});
