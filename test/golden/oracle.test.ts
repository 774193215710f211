import { calculatePeriod } from "../../src/engine/calculatePeriod";
import { DEFAULT_SETTINGS, PRESETS, type Settings } from "../../src/engine/settings";
import { month } from "../../src/engine/units/period";
import { generateFacts } from "../support/generator/generateFacts";
import type { MonthOptions } from "../support/generator/monthOptions";
import { recordsOfFacts, type Omitted } from "../support/generator/recordsOfFacts";
import { differencesFromOracle } from "../support/oracle/differencesFromOracle";
import { runOracle } from "../support/oracle/runOracle";

// The engine against metrics.md in SQL, on made-up months: every order and every figure.

interface Case {
  readonly title: string;
  readonly month?: Partial<MonthOptions>;
  readonly settings?: Partial<Settings>;
  readonly omit?: Omitted;
  /** Metrics that then have no value. */
  readonly absent?: readonly string[];
}

const REFUNDED = ["退款成功"];
const memoRules: Settings["memoRules"] = [
  { column: "flag", match: "equals", text: "红旗", outcome: { kind: "excluded" } },
  { column: "sellerMemo", match: "contains", text: "小满", outcome: { kind: "agent", account: "栗屿生活旗舰店:小满" } },
  {
    column: "sellerMemo",
    match: "equals",
    text: "青禾跟进",
    outcome: { kind: "agent", account: "栗屿生活旗舰店:青禾" },
  },
];

/** What can't be known if orders name no buyer. */
const JOINED_BY_BUYER = [
  "conversion",
  "nextDayConversion",
  "sameDayConversion",
  "placedConversion",
  "buyerConversion",
  "lostEnquiries",
  "chaseSuccess",
  "repeatRate",
  "assists",
  "assistedSales",
];

const CASES: readonly Case[] = [
  { title: "defaults", month: { sessions: 5_000, orders: 3_700 } },
  {
    title: "a small month, many edges",
    month: { sessions: 300, orders: 600, buyers: 60, shape: { edges: 0.6, ties: 0.1 } },
  },
  { title: "京东", settings: PRESETS.jd, month: { shape: { edges: 0.4 } } },
  { title: "拼多多", settings: PRESETS.pdd },
  ...(["placedFirst", "placed", "paid"] as const).flatMap((attributionRule) =>
    (["last", "first", "mostRounds"] as const).flatMap((touch) =>
      (
        [
          { kind: "naturalDays", days: 1 },
          { kind: "naturalDays", days: 3 },
          { kind: "rollingHours", hours: 24 },
          { kind: "rollingHours", hours: 72 },
        ] as const
      ).map((window): Case => ({
        title: `${attributionRule}, ${touch}, ${JSON.stringify(window)}`,
        settings: { attributionRule, touch, window },
        month: { sessions: 700, orders: 800, buyers: 200, shape: { edges: 0.3, ties: 0.06, chased: 0.15 } },
      })),
    ),
  ),
  { title: "a day that starts at 06:00", settings: { dayStart: 21_600 } },
  {
    title: "a day that starts at 03:30, rolling",
    settings: { dayStart: 12_600, window: { kind: "rollingHours", hours: 48 } },
  },
  { title: "lines and presale", month: { lines: true, shape: { presale: 0.15, multiLine: 0.5 } } },
  {
    title: "lines by the paid rule",
    month: { lines: true, shape: { presale: 0.15 } },
    settings: { attributionRule: "paid" },
  },
  { title: "three shops", month: { shops: 3, buyers: 300 } },
  { title: "memo rules", settings: { memoRules }, month: { shape: { memos: 0.5 } } },
  { title: "orders that name their agent", month: { shape: { preAttributed: 0.3, noBuyer: 0.3 } } },
  {
    title: "orders that name their agent, ignored",
    month: { shape: { preAttributed: 0.3 } },
    settings: { preAttributed: "ignore" },
  },
  {
    title: "overrides",
    settings: {
      memoRules,
      overrides: Array.from({ length: 60 }, (_, nth) => ({
        orderId: `2930${679_858_170_000_000 + nth * 9_973}`,
        account: nth % 3 === 0 ? null : nth % 3 === 1 ? "栗屿生活旗舰店:木棉" : "从前的客服",
        note: "",
      })),
    },
    month: { shape: { preAttributed: 0.1 } },
  },
  { title: "credited when placed, without freight", settings: { creditDate: "placed", keepFreight: false } },
  { title: "credited when received", settings: { creditDate: "received" } },
  { title: "other bounds", settings: { chaseMinutes: 30, afterSaleDays: 3, payDays: 1, cutOffDay: 3, capacity: 8 } },
  { title: "long payment", settings: { payDays: 10, chaseMinutes: 0 }, month: { tailDays: 12 } },
  {
    title: "all filters",
    settings: {
      filters: { ...DEFAULT_SETTINGS.filters, singleLine: true, forwardedUpTo: 2, blacklist: ["夏至2", "h_果果10"] },
    },
    month: { buyers: 60 },
  },
  {
    title: "no filter",
    settings: {
      filters: {
        robots: false,
        noBuyerMessage: false,
        internal: false,
        blacklist: [],
        singleLine: false,
        forwardedUpTo: null,
      },
    },
    month: { shape: { internal: 0.03 } },
  },
  { title: "working hours", settings: { workingHours: { from: 8 * 3_600, to: 23 * 3_600 } } },
  { title: "an early asOf", settings: { asOf: 834_500_000 as never } },
  { title: "target by sales and weekdays", settings: { targetBasis: "sales", proration: "weekdays" } },
  { title: "masked nicks", month: { shape: { masked: 0.4 } } },
  { title: "rows in another order", month: { shuffled: true } },
  { title: "refunds from the orders", omit: new Set(["refunds"]) },
  { title: "no roster", omit: new Set(["roster"]), absent: ["targetCompletion"] },
  { title: "no reviews", omit: new Set(["reviews"]), absent: ["negativeReviewRate"] },
  { title: "no ends", omit: new Set(["sessions.end"]), absent: ["duration", "peakConcurrency"] },
  {
    title: "few session columns",
    omit: new Set([
      "sessions.firstResponse",
      "sessions.averageResponse",
      "sessions.agentMessages",
      "sessions.buyerMessages",
      "sessions.satisfaction",
      "sessions.receptionType",
      "sessions.phase",
    ]),
    absent: [
      "firstResponse",
      "firstResponseP50",
      "firstResponseP90",
      "averageResponse",
      "unanswered",
      "replyRate",
      "within30s",
      "within3min",
      "within5min",
      "slowReceptions",
      "answerRatio",
      "satisfaction",
      "satisfactionScore",
      "ratedRate",
    ],
  },
  {
    title: "few order columns",
    omit: new Set(["orders.quantity", "orders.status", "orders.freight", "orders.received"]),
    absent: ["itemsPerBuyer", "itemsPerOrder", "orderLossRate"],
  },
  {
    title: "orders without buyers",
    omit: new Set(["orders.buyer"]),
    absent: JOINED_BY_BUYER,
    month: { shape: { preAttributed: 0.7 } },
  },
];

describe("the engine agrees with metrics.md in SQL", () => {
  it.each(CASES.map((entry, nth) => ({ ...entry, nth })))(
    "$title",
    async ({ month: options, settings, omit, absent, nth }) => {
      const facts = generateFacts({
        seed: 100 + nth,
        month: "2026-06",
        agents: 8,
        sessions: 1_200,
        orders: 1_000,
        ...options,
      });
      const records = recordsOfFacts(facts, {
        lines: options?.lines ?? false,
        ...(omit === undefined ? {} : { omit }),
      });
      const input = {
        records,
        settings: { ...DEFAULT_SETTINGS, refundedStatuses: REFUNDED, ...settings },
        month: month("2026-06"),
      };
      const oracle = await runOracle(input);
      expect(differencesFromOracle(calculatePeriod(input), oracle, new Set(absent))).toEqual([]);
    },
  );

  it("takes the month with most session starts if none is asked for", () => {
    const facts = generateFacts({ seed: 1, month: "2026-06", agents: 3, sessions: 300, orders: 100 });
    const result = calculatePeriod({ records: recordsOfFacts(facts), settings: DEFAULT_SETTINGS, month: null });
    expect(result.period.month).toBe("2026-06");
  });
});
