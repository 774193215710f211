import { AFTER_SALE, BALANCE, DEPOSIT, PRE_SALE } from "../../../src/engine/records/records";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings";
import { month } from "../../../src/engine/units/period";
import { runOracle, type OracleAnswer } from "../../support/oracle/runOracle";
import {
  at,
  recordsOfTinyMonth,
  type TinyMonth,
  type TinyOrder,
  type TinySession,
} from "../../support/oracle/tinyMonth";

// Answers derived by hand from metrics.md: they hold the oracle, which holds the engine.

const JUNE = month("2026-06");

function ask(tiny: TinyMonth, settings: Partial<Settings> = {}): Promise<OracleAnswer> {
  return runOracle({
    records: recordsOfTinyMonth(tiny),
    settings: { ...DEFAULT_SETTINGS, refundedStatuses: ["退款成功"], ...settings },
    month: JUNE,
  });
}

const chat = (agent: string, start: string, end: string, more: Partial<TinySession> = {}): TinySession => ({
  agent,
  buyer: "甲",
  start,
  end,
  buyerMessages: 3,
  agentMessages: 3,
  ...more,
});
const order = (created: string, paid: string | undefined, more: Partial<TinyOrder> = {}): TinyOrder => ({
  id: "1",
  buyer: "甲",
  created,
  ...(paid === undefined ? {} : { paid }),
  ...more,
});

interface CreditCase {
  readonly title: string;
  readonly sessions: readonly TinySession[];
  readonly orders: readonly TinyOrder[];
  readonly settings?: Partial<Settings>;
  readonly owner: string | null;
  readonly reason: string;
  readonly placedBy?: string | null;
  readonly paidBy?: string | null;
  readonly row?: number | null;
  readonly gap?: number | null;
  readonly runnerUp?: string | null;
}

const A_THEN_B = [chat("A", "06-03 10:00", "06-03 10:10"), chat("B", "06-03 11:00", "06-03 11:10")];
const rolling = (hours: number): Partial<Settings> => ({ window: { kind: "rollingHours", hours } });

const CREDITS: readonly CreditCase[] = [
  {
    title: "last touch before placing",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", "06-03 12:01")],
    owner: "B",
    reason: "placed",
    placedBy: "B",
    paidBy: "B",
    row: 3,
    gap: 3_000,
    runnerUp: "A",
  },
  {
    title: "first touch",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", "06-03 12:01")],
    settings: { touch: "first" },
    owner: "A",
    reason: "placed",
    row: 2,
    gap: 6_600,
    runnerUp: "B",
  },
  {
    title: "a session that starts at the very second of placing is a candidate; the gap inside a chat is negative",
    sessions: A_THEN_B,
    orders: [order("06-03 11:00", "06-03 11:30")],
    owner: "B",
    reason: "placed",
    gap: -600,
    runnerUp: "A",
  },
  {
    title: "a session one second later is not",
    sessions: A_THEN_B,
    orders: [order("06-03 10:59:59", "06-03 10:59:59")],
    owner: "A",
    reason: "placed",
    runnerUp: null,
  },
  {
    title: "the larger end wins although it started earlier",
    sessions: [chat("A", "06-03 10:00", "06-03 11:30"), chat("B", "06-03 11:00", "06-03 11:10")],
    orders: [order("06-03 12:00", undefined)],
    owner: "A",
    reason: "placed",
    paidBy: null,
  },
  {
    title: "equal end and start: more rounds",
    sessions: [
      chat("A", "06-03 10:00", "06-03 10:10", { buyerMessages: 9, agentMessages: 2 }),
      chat("B", "06-03 10:00", "06-03 10:10"),
    ],
    orders: [order("06-03 12:00", undefined)],
    owner: "B",
    reason: "placed",
    runnerUp: "A",
  },
  {
    title: "equal in all: smaller name",
    sessions: [chat("B", "06-03 10:00", "06-03 10:10"), chat("A", "06-03 10:00", "06-03 10:10")],
    orders: [order("06-03 12:00", undefined)],
    owner: "A",
    reason: "placed",
    row: 3,
    runnerUp: "B",
  },
  {
    title: "most rounds",
    sessions: [
      chat("A", "06-03 10:00", "06-03 10:10", { buyerMessages: 8, agentMessages: 7 }),
      chat("B", "06-03 11:00", "06-03 11:10"),
    ],
    orders: [order("06-03 12:00", undefined)],
    settings: { touch: "mostRounds" },
    owner: "A",
    reason: "placed",
  },
  {
    title: "the last second of the next day is inside the window of two natural days",
    sessions: [chat("A", "06-03 00:00", "06-03 00:10")],
    orders: [order("06-04 23:59:59", undefined)],
    owner: "A",
    reason: "placed",
    gap: 172_799 - 600,
  },
  {
    title: "the day after is outside",
    sessions: [chat("A", "06-03 23:59", "06-03 23:59:30")],
    orders: [order("06-05 00:00", undefined)],
    owner: null,
    reason: "silent",
    row: null,
    gap: null,
  },
  {
    title: "with a day that starts at 06:00 it is inside",
    sessions: [chat("A", "06-03 23:59", "06-03 23:59:30")],
    orders: [order("06-05 05:59:59", undefined)],
    settings: { dayStart: 21_600 },
    owner: "A",
    reason: "placed",
  },
  {
    title: "24 rolling hours after the end, bound included",
    sessions: [chat("A", "06-03 10:00", "06-03 10:10")],
    orders: [order("06-04 10:10", undefined)],
    settings: rolling(24),
    owner: "A",
    reason: "placed",
    gap: 86_400,
  },
  {
    title: "and one second more",
    sessions: [chat("A", "06-03 10:00", "06-03 10:10")],
    orders: [order("06-04 10:10:01", undefined)],
    settings: rolling(24),
    owner: null,
    reason: "silent",
  },
  {
    title: "chased at exactly five minutes",
    sessions: [chat("A", "06-03 10:05", "06-03 10:10")],
    orders: [order("06-03 10:00", "06-03 10:30")],
    owner: "A",
    reason: "chased",
    placedBy: null,
    paidBy: "A",
    gap: 1_200,
  },
  {
    title: "too early to be chasing",
    sessions: [chat("A", "06-03 10:04:59", "06-03 10:10")],
    orders: [order("06-03 10:00", "06-03 10:30")],
    owner: null,
    reason: "silent",
    placedBy: null,
    paidBy: null,
  },
  {
    title: "chased, but 下单判定 asks only who placed",
    sessions: [chat("A", "06-03 10:05", "06-03 10:10")],
    orders: [order("06-03 10:00", "06-03 10:30")],
    settings: { attributionRule: "placed" },
    owner: null,
    reason: "silent",
    paidBy: "A",
  },
  {
    title: "付款判定: who was last before payment",
    sessions: A_THEN_B,
    orders: [order("06-03 10:30", "06-03 12:00")],
    settings: { attributionRule: "paid" },
    owner: "B",
    reason: "paid",
    placedBy: "A",
    paidBy: "B",
    gap: 3_000,
    runnerUp: "A",
  },
  {
    title: "付款判定 of an unpaid order is nobody's",
    sessions: A_THEN_B,
    orders: [order("06-03 10:30", undefined)],
    settings: { attributionRule: "paid" },
    owner: null,
    reason: "silent",
    placedBy: "A",
  },
  {
    title: "付款判定 of a chased order",
    sessions: [chat("A", "06-03 10:05", "06-03 10:10")],
    orders: [order("06-03 10:00", "06-03 10:30")],
    settings: { attributionRule: "paid" },
    owner: "A",
    reason: "chased",
  },
  {
    title: "no buyer",
    sessions: A_THEN_B,
    orders: [{ id: "1", created: "06-03 12:00" }],
    owner: null,
    reason: "noBuyer",
  },
  {
    title: "masked buyer",
    sessions: [chat("A", "06-03 10:00", "06-03 10:10", { buyer: "甲**1" })],
    orders: [order("06-03 12:00", undefined, { buyer: "甲**1" })],
    owner: null,
    reason: "maskedBuyer",
    placedBy: null,
  },
  {
    title: "the order's own cell",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", undefined, { agent: "A" })],
    owner: "A",
    reason: "preAttributed",
    placedBy: "B",
    row: null,
    gap: null,
  },
  {
    title: "the order's own cell, ignored",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", undefined, { agent: "A" })],
    settings: { preAttributed: "ignore" },
    owner: "B",
    reason: "placed",
  },
  {
    title: "a memo beats the cell; the first rule that matches wins",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", undefined, { agent: "A", memo: "给小娇的单", flag: "红" })],
    settings: {
      memoRules: [
        { column: "sellerMemo", match: "contains", text: "小娇", outcome: { kind: "agent", account: "C" } },
        { column: "flag", match: "equals", text: "红", outcome: { kind: "excluded" } },
      ],
    },
    owner: "C",
    reason: "memoRule",
  },
  {
    title: "a flag that excludes",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", undefined, { flag: "红" })],
    settings: { memoRules: [{ column: "flag", match: "equals", text: "红", outcome: { kind: "excluded" } }] },
    owner: null,
    reason: "excluded",
    placedBy: "B",
  },
  {
    title: "an override beats all",
    sessions: A_THEN_B,
    orders: [order("06-03 12:00", undefined, { agent: "A", flag: "红" })],
    settings: {
      overrides: [{ orderId: "1", account: "D", note: "" }],
      memoRules: [{ column: "flag", match: "equals", text: "红", outcome: { kind: "excluded" } }],
    },
    owner: "D",
    reason: "override",
  },
];

describe("who earned an order", () => {
  it.each(CREDITS)("$title", async ({ sessions, orders, settings, ...expected }) => {
    const { credits } = await ask({ sessions, orders }, settings);
    const [credit] = credits;
    expect(credits).toHaveLength(1);
    expect(credit).toMatchObject({ owner: expected.owner, reason: expected.reason });
    const more = {
      placedBy: expected.placedBy,
      paidBy: expected.paidBy,
      sessionRow: expected.row,
      gapSeconds: expected.gap,
      runnerUp: expected.runnerUp,
    };
    for (const [field, value] of Object.entries(more)) {
      if (value !== undefined) {
        expect({ [field]: credit?.[field as keyof typeof credit] }).toEqual({ [field]: value });
      }
    }
  });

  it("takes lines of one parent as one order, by their earliest moments", async () => {
    const orders = [
      order("06-03 12:00", "06-03 12:05", { id: "11", parent: "P", amount: 30 }),
      order("06-03 10:30", "06-03 12:04", { id: "12", parent: "P", amount: 12.5 }),
    ];
    const { credits } = await ask({ sessions: A_THEN_B, orders });
    expect(credits).toMatchObject([{ orderId: "P", owner: "A", placedBy: "A", paidBy: "B", amount: 4_250 }]);
  });
});

function valueOf(answer: OracleAnswer, name: string, code: string): number | null | undefined {
  return answer.figures.find(
    (figure) => figure.scope === (name === "" ? "shop" : "agent") && figure.name === name && figure.code === code,
  )?.value;
}

describe("receptions and enquiries", () => {
  it("counts agent × buyer × day once, a masked buyer's sessions singly and never as enquiries", async () => {
    const sessions = [
      chat("A", "06-03 10:00", "06-03 10:10"),
      chat("A", "06-03 20:00", "06-03 20:10"),
      chat("A", "06-04 10:00", "06-04 10:10"),
      chat("B", "06-03 10:20", "06-03 10:30"),
      chat("A", "06-03 10:00", "06-03 10:10", { buyer: "x**" }),
      chat("A", "06-03 11:00", "06-03 11:10", { buyer: "x**" }),
      chat("A", "05-31 23:59:59", "06-01 00:10"),
      chat("A", "06-05 10:00", "06-05 10:10", { buyerMessages: 0 }),
    ];
    const answer = await ask({ sessions, orders: [] });
    const counts = ["sessions", "receptions", "receivedBuyers", "enquiries", "enquiringBuyers"].map((code) =>
      valueOf(answer, "A", code),
    );
    expect(counts).toEqual([5, 4, 3, 2, 1]);
    expect(valueOf(answer, "", "receptions")).toBe(5);
    expect(valueOf(answer, "", "enquiringBuyers")).toBe(1);
    expect(answer.filtered).toEqual([{ agent: "A", filteredBy: "noBuyerMessage", count: 1 }]);
  });

  it.each([
    ["paid exactly 21 days before", order("05-13 09:00", "05-13 10:00"), [], 0, 0],
    ["paid 21 days and a second before", order("05-13 09:00", "05-13 09:59:59"), [], 0, 1],
    ["paid at the very start", order("06-03 09:00", "06-03 10:00"), [], 0, 1],
    ["phase says pre-sale", order("06-02 09:00", "06-02 10:00"), [], PRE_SALE, 1],
    ["phase says after-sale", order("01-02 09:00", undefined), [], AFTER_SALE, 0],
    [
      "buys again at the start",
      order("06-02 09:00", "06-02 10:00"),
      [order("06-03 10:00", undefined, { id: "2" })],
      0,
      1,
    ],
    [
      "buys again in the last second of the next day",
      order("06-02 09:00", "06-02 10:00"),
      [order("06-04 23:59:59", undefined, { id: "2" })],
      0,
      1,
    ],
    [
      "buys again after that",
      order("06-02 09:00", "06-02 10:00"),
      [order("06-05 00:00", undefined, { id: "2" })],
      0,
      0,
    ],
  ] as const)("after-sale: %s", async (_title, bought, again, phase, enquiries) => {
    const answer = await ask({
      sessions: [chat("A", "06-03 10:00", "06-03 10:10", { phase })],
      orders: [bought, ...again],
    });
    expect(valueOf(answer, "A", "enquiries")).toBe(enquiries);
  });
});

describe("metrics", () => {
  it("leaves enquiries whose last day isn't over out of a conversion", async () => {
    const sessions = [
      chat("A", "06-03 10:00", "06-03 10:10"),
      chat("A", "06-05 10:00", "06-05 10:10", { buyer: "乙" }),
    ];
    const orders = [
      order("06-04 09:00", "06-06 23:59:59"),
      order("06-05 11:00", "06-05 11:01", { id: "2", buyer: "乙" }),
    ];
    const answer = await ask({ sessions, orders }, { asOf: at("06-07 00:00") as never });
    const conversion = answer.figures.find((figure) => figure.scope === "agent" && figure.code === "conversion");
    expect(conversion).toMatchObject({ value: 1, numerator: 1, denominator: 1, unripe: 1 });
    expect(valueOf(answer, "A", "nextDayConversion")).toBe(0.5);
    expect(valueOf(answer, "A", "sameDayConversion")).toBe(0.5);
    expect(valueOf(answer, "A", "placedConversion")).toBe(1);
    expect(valueOf(answer, "A", "lostEnquiries")).toBe(0);
  });

  it("sells in the month of the balance, credited by the deposit", async () => {
    const orders = [
      order("05-30 10:00", "05-30 10:05", { id: "11", parent: "P", stage: DEPOSIT, amount: 50 }),
      order("05-30 10:00", "06-02 08:00", { id: "12", parent: "P", stage: BALANCE, amount: 450 }),
      order("06-03 12:00", "06-03 12:05", { id: "21", parent: "Q", stage: DEPOSIT, amount: 50 }),
      order("06-03 12:00", undefined, { id: "22", parent: "Q", stage: BALANCE, amount: 450 }),
    ];
    const answer = await ask({ sessions: [chat("C", "05-30 09:00", "05-30 09:10"), ...A_THEN_B], orders });
    expect(valueOf(answer, "C", "sales")).toBe(50_000);
    expect(valueOf(answer, "B", "sales")).toBe(0);
    expect(valueOf(answer, "B", "placedOrders")).toBe(1);
    expect(valueOf(answer, "B", "paySuccess")).toBe(1);
  });

  it("counts refunds completed before the cut-off, up to the order's amount", async () => {
    const orders = [order("06-03 12:00", "06-03 12:01"), order("06-03 12:30", "06-03 12:31", { id: "2" })];
    const refunds = [
      { order: "1", amount: 60, completed: "07-10 23:59:59" },
      { order: "1", amount: 60, completed: "06-10 10:00" },
      { order: "2", amount: 10, completed: "07-11 00:00" },
      { order: "2", amount: 10, completed: "06-11 00:00", status: "退款关闭" },
    ];
    const answer = await ask({ sessions: A_THEN_B, orders, refunds });
    expect(valueOf(answer, "B", "sales")).toBe(20_000);
    expect(valueOf(answer, "B", "netSales")).toBe(10_000);
    expect(valueOf(answer, "B", "refundedOrderRate")).toBe(0.5);
  });

  it("credits assists to agents of other persons only", async () => {
    const roster = [
      { account: "A", person: "甲某" },
      { account: "B", person: "甲某" },
      { account: "C", person: "乙某" },
    ];
    const sessions = [...A_THEN_B, chat("C", "06-03 09:00", "06-03 09:10")];
    const answer = await ask({ sessions, orders: [order("06-03 12:00", "06-03 12:01")], roster });
    expect(["A", "B", "C"].map((agent) => valueOf(answer, agent, "assists"))).toEqual([0, 0, 1]);
    expect(valueOf(answer, "C", "assistedSales")).toBe(10_000);
  });

  it("chases: unpaid tries stay below the line", async () => {
    const sessions = [
      chat("A", "06-03 10:05", "06-03 10:10"),
      chat("B", "06-03 10:20", "06-03 10:25"),
      chat("A", "06-04 10:05", "06-04 10:10", { buyer: "乙" }),
    ];
    const orders = [order("06-03 10:00", "06-03 10:30"), order("06-04 10:00", undefined, { id: "2", buyer: "乙" })];
    const answer = await ask({ sessions, orders });
    expect(
      answer.figures
        .filter(({ scope, code }) => scope === "agent" && code === "chaseSuccess")
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ).toMatchObject([
      { name: "A", numerator: 0, denominator: 2 },
      { name: "B", numerator: 1, denominator: 1 },
    ]);
  });

  it("weighs average responses by agent messages and interpolates percentiles", async () => {
    const sessions = [
      chat("A", "06-03 10:00", "06-03 10:10", { firstResponse: 10, averageResponse: 10, agentMessages: 1 }),
      chat("A", "06-03 11:00", "06-03 11:10", { firstResponse: 20, averageResponse: 40, agentMessages: 2 }),
      chat("A", "06-03 10:05", "06-03 10:15", { buyer: "乙", firstResponse: 40, agentMessages: 7 }),
      chat("A", "06-03 10:10", "06-03 10:12", { buyer: "丙", agentMessages: 0 }),
    ];
    const answer = await ask({ sessions, orders: [] });
    const value = (code: string) => valueOf(answer, "A", code);
    expect([value("averageResponse"), value("firstResponse"), value("firstResponseP50")]).toEqual([30, 70 / 3, 20]);
    expect(value("firstResponseP90")).toBeCloseTo(36, 9);
    expect([value("unanswered"), value("replyRate"), value("within30s"), value("peakConcurrency")]).toEqual([
      1, 0.75, 0.5, 2,
    ]);
  });

  it("knows repeat buyers by any agent's earlier order, and shops' buyers once", async () => {
    const orders = [
      order("05-03 12:00", "05-03 12:01", { id: "0" }),
      order("06-03 10:30", "06-03 10:31"),
      order("06-03 12:00", "06-03 12:01", { id: "2" }),
      order("06-03 12:00", "06-03 12:01", { id: "3", buyer: "乙" }),
    ];
    const sessions = [...A_THEN_B, chat("B", "06-03 11:30", "06-03 11:40", { buyer: "乙" })];
    const answer = await ask({ sessions, orders });
    expect([
      valueOf(answer, "A", "repeatRate"),
      valueOf(answer, "B", "repeatRate"),
      valueOf(answer, "", "repeatRate"),
    ]).toEqual([1, 0.5, 0.5]);
    expect([valueOf(answer, "A", "averageOrderValue"), valueOf(answer, "", "averageOrderValue")]).toEqual([
      10_000, 15_000,
    ]);
  });
});

it("diagnoses against the median of the group", async () => {
  const people = ["A", "B", "C"];
  const sessions = people.flatMap((agent, nth) =>
    Array.from({ length: nth + 1 }, (_, index) =>
      chat(agent, `06-0${index + 1} 10:00`, `06-0${index + 1} 10:10`, { buyer: `${agent}${index}` }),
    ),
  );
  const orders = [
    order("06-01 11:00", "06-01 11:01", { buyer: "A0" }),
    order("06-01 11:00", "06-01 11:01", { id: "2", buyer: "B0" }),
  ];
  const answer = await ask({ sessions, orders }, { asOf: at("07-01 00:00") as never });
  expect(answer.diagnoses).toMatchObject([
    { person: "A", quadrant: "sellsButFew", weakest: null },
    { person: "B", quadrant: "both", weakest: null },
    { person: "C", quadrant: "manyButWeak", weakest: "conversion", gap: 1 },
  ]);
  expect(answer.conservation).toEqual([{ fate: "credited", count: 2, fen: 20_000 }]);
});
