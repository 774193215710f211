import fc from "fast-check";
import { calculatePeriod } from "../../../../../src/engine/calculatePeriod";
import { createRecordsBuilder } from "../../../../../src/engine/mapping/recordsBuilder";
import type { MetricValue, PeriodResult } from "../../../../../src/engine/periodResult";
import type { Cell } from "../../../../../src/engine/records/cell";
import { bindAccounts } from "../../../../../src/engine/records/accounts/bindAccounts";
import type { Records } from "../../../../../src/engine/records/records";
import type { TableKind, TableMapping } from "../../../../../src/engine/records/tableMapping";
import { DEFAULT_SETTINGS } from "../../../../../src/engine/settings";
import { moment } from "../../../../../src/engine/units/moment";
import { month } from "../../../../../src/engine/units/period";
import { at } from "../../../../support/records/recordsOf";

type Row = Readonly<Record<string, Cell>>;

interface Table {
  readonly kind: TableKind;
  readonly rows: readonly Row[];
  readonly platform?: string;
  readonly period?: TableMapping["period"];
}

function recordsOf(...tables: readonly Table[]): Records {
  const builder = createRecordsBuilder();
  for (const { kind, rows, platform, period } of tables.filter((table) => table.rows.length > 0)) {
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const mapping: TableMapping = {
      source: "book.xlsx",
      sheet: kind,
      kind,
      headerRow: 1,
      columns: fields.map((field, index) => ({ field, index, header: field })),
      rowGrain: "order",
      amountBasis: "gross",
      date1904: false,
      ...(platform === undefined ? {} : { platform }),
      ...(period === undefined ? {} : { period }),
    };
    const cells = rows.map((row) => fields.map((field) => row[field] ?? ""));
    const columns = fields.map((_, index) => ({ rows: cells, at: index }));
    builder.openTable(mapping).add({ firstRow: 2, rowCount: rows.length, columns });
  }
  return builder.finish();
}

const JUNE = { from: "2026-06-01", to: "2026-06-30" };

function report(rows: readonly Row[], more: Partial<Table> = {}): Table {
  return { kind: "agentSummary", rows, platform: "chitu", period: JUNE, ...more };
}

function juneOf(records: Records, asOf = "07-31"): PeriodResult {
  return calculatePeriod({
    records,
    settings: { ...DEFAULT_SETTINGS, asOf: moment(at(asOf)) },
    month: month("2026-06"),
  });
}

function metric(result: PeriodResult, agent: string, code: string): MetricValue {
  return result.agents.find((one) => one.agent === agent)!.metrics[code]!;
}

const PLATFORM = { source: "platform" };

describe("figures of a platform's report alone", () => {
  const records = recordsOf(
    report([
      {
        agent: "小美",
        receivedBuyers: 100,
        enquiries: 60,
        finalPayers: 20,
        conversion: "33.33%",
        sales: 1234.5,
        refundAmount: 34.5,
      },
      {
        agent: "小娇",
        receivedBuyers: 50,
        enquiries: 40,
        finalPayers: 20,
        conversion: "50%",
        sales: 1000,
        refundAmount: 0,
      },
    ]),
    {
      kind: "roster",
      rows: [
        { account: "小美", person: "王美", target: 1000, group: "A" },
        { account: "小娇", person: "王娇", group: "A" },
      ],
    },
  );
  const result = juneOf(records);

  it("become metrics of the agent, and say whose they are", () => {
    expect(metric(result, "小美", "conversion")).toEqual({
      value: 33.33 / 100,
      numerator: 20,
      denominator: 60,
      ...PLATFORM,
    });
    expect(metric(result, "小美", "sales")).toEqual({
      value: 123_450,
      numerator: 123_450,
      denominator: 1,
      ...PLATFORM,
    });
    expect(metric(result, "小美", "netSales")).toMatchObject({ value: 120_000, ...PLATFORM });
    expect(metric(result, "小美", "receptions")).toMatchObject({ value: 100, ...PLATFORM });
    expect(metric(result, "小美", "enquiringBuyers")).toMatchObject({ value: 60, ...PLATFORM });
    expect(metric(result, "小美", "firstResponse")).toMatchObject({ value: null, reason: "noTable" });
  });

  it("add up over persons, groups and the shop by their parts; different buyers don't", () => {
    for (const metrics of [result.groups[0]!.metrics, result.shop]) {
      expect(metrics["conversion"]).toEqual({ value: 0.4, numerator: 40, denominator: 100, ...PLATFORM });
      expect(metrics["sales"]).toMatchObject({ value: 223_450, ...PLATFORM });
      expect(metrics["enquiringBuyers"]).toMatchObject({ value: null, reason: "notAdditive" });
    }
  });

  it("are compared with targets and diagnosed like any other", () => {
    expect(metric(result, "小美", "targetCompletion")).toMatchObject({
      value: 1.2,
      numerator: 120_000,
      denominator: 100_000,
    });
    expect(result.shop["targetCompletion"]).toMatchObject({ value: 1.2 });
    expect(metric(result, "小娇", "targetCompletion").value).toBeNull();
    expect(result.persons.map(({ diagnosis }) => diagnosis.quadrant)).toEqual(["sellsButFew", "manyButWeak"]);
  });

  it("keep every control, and have nothing to be compared with", () => {
    expect(result.controls.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.reconciliation).toEqual([]);
  });

  it("give the month that they are about", () => {
    const { period, months } = calculatePeriod({ records, settings: DEFAULT_SETTINGS, month: null });
    expect(period.month).toBe("2026-06");
    expect(months).toEqual([{ month: "2026-06", sessions: 2 }]);
  });
});

describe("the order of rows", () => {
  const days = Array.from({ length: 12 }, (_, i): Row => {
    const date = `2026-06-${String(i + 1).padStart(2, "0")}`;
    return {
      agent: i % 3 === 0 ? "小美" : "小娇",
      date,
      sessions: i + 3,
      firstResponse: 7.1 * (i + 1),
      replyRate: 0.9 + i / 200,
    };
  });

  it("changes nothing, not in the last digit", () => {
    const straight = juneOf(recordsOf(report(days)));
    const anyOrder = fc.shuffledSubarray(days, { minLength: days.length, maxLength: days.length });
    fc.assert(
      fc.property(anyOrder, (rows) => {
        const shuffled = juneOf(recordsOf(report(rows)));
        expect(shuffled.runId).toBe(straight.runId);
        expect(shuffled.agents).toEqual(straight.agents);
        expect(shuffled.shop).toEqual(straight.shop);
      }),
      { numRuns: 30 },
    );
  });
});

describe("reports of several days", () => {
  const day = (date: string, more: Row): Row => ({ agent: "小美", date, ...more });

  it("add up, with rates from their parts; other months stay out", () => {
    const rows = [
      day("2026-05-31", { enquiries: 99, finalPayers: 99, peakConcurrency: 99 }),
      day("2026-06-01", { enquiries: 10, finalPayers: 5, receivedBuyers: 12, peakConcurrency: 4 }),
      day("2026-06-30", { enquiries: 40, finalPayers: 8, receivedBuyers: 50, peakConcurrency: 9 }),
      day("2026-07-01", { enquiries: 99, finalPayers: 99, peakConcurrency: 99 }),
    ];
    const result = juneOf(recordsOf(report(rows)));
    expect(metric(result, "小美", "conversion")).toMatchObject({ value: 0.26, numerator: 13, denominator: 50 });
    expect(metric(result, "小美", "receptions").value).toBe(62);
    expect(metric(result, "小美", "receivedBuyers")).toMatchObject({ value: null, reason: "notAdditive" });
    expect(metric(result, "小美", "peakConcurrency").value).toBe(9);
  });

  it("have no common rate where nothing weighs the days", () => {
    const result = juneOf(
      recordsOf(report([day("2026-06-01", { salesShare: 0.1 }), day("2026-06-02", { salesShare: 0.3 })])),
    );
    expect(metric(result, "小美", "salesShare")).toMatchObject({ value: null, reason: "notAdditive" });
  });

  it("find the parts of a rate in another report of the same days", () => {
    const parts = report([
      day("2026-06-01", { enquiries: 10, finalPayers: 5 }),
      day("2026-06-02", { enquiries: 40, finalPayers: 8 }),
    ]);
    const rates = report([
      day("2026-06-01", { conversion: 0.5, enquiries: 10 }),
      day("2026-06-02", { conversion: 0.2, enquiries: 40 }),
    ]);
    for (const tables of [
      [parts, rates],
      [rates, parts],
    ]) {
      const result = juneOf(recordsOf(...tables));
      expect(metric(result, "小美", "conversion")).toMatchObject({ value: 0.26, numerator: 13, denominator: 50 });
      expect(metric(result, "小美", "enquiries").value).toBe(50);
    }
  });

  it("without a date count in the month asked for; those that cross its bounds don't", () => {
    const undated = { kind: "agentSummary", rows: [{ agent: "小美", sales: 5 }], platform: "pdd" } as const;
    expect(metric(juneOf(recordsOf(undated)), "小美", "sales").value).toBe(500);
    const crossing = report([{ agent: "小美", sales: 5 }], { period: { from: "2026-05-31", to: "2026-06-30" } });
    expect(juneOf(recordsOf(crossing)).agents).toEqual([]);
  });

  it("say the same as one report of them all", () => {
    const anyDay = fc.record({
      enquiries: fc.integer({ min: 1, max: 30 }),
      finalPayers: fc.nat(30),
      sales: fc.integer({ min: 1, max: 9_999 }),
      sessions: fc.integer({ min: 1, max: 30 }),
      firstResponse: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 9 }), fc.nat(9), (days, cut) => {
        const rows = days.map((one, i) => day(`2026-06-0${i + 1}`, one));
        const together = juneOf(recordsOf(report(rows)));
        const apart = juneOf(recordsOf(report(rows.slice(0, cut)), report(rows.slice(cut))));
        expect(apart.agents.map(({ metrics }) => metrics)).toEqual(together.agents.map(({ metrics }) => metrics));
        expect(apart.runId).toBe(together.runId);
      }),
      { numRuns: 40 },
    );
  });
});

const SESSIONS: Table = {
  kind: "sessions",
  platform: "chitu",
  rows: [
    { agent: "小美", buyer: "甲", start: "2026-06-03 10:00:00", end: "2026-06-03 10:10:00", buyerMessages: 3 },
    { agent: "小美", buyer: "乙", start: "2026-06-03 11:00:00", end: "2026-06-03 11:10:00", buyerMessages: 3 },
    { agent: "小美", buyer: "丙", start: "2026-06-03 12:00:00", end: "2026-06-03 12:10:00", buyerMessages: 0 },
  ],
};
const ORDERS: Table = {
  kind: "orders",
  platform: "taobao",
  rows: [
    {
      orderId: "1",
      buyer: "甲",
      created: "2026-06-03 10:20:00",
      paid: "2026-06-03 10:21:00",
      amount: 100,
      refundAmount: 30,
    },
  ],
};

describe("a report beside sessions and orders", () => {
  const theirs = {
    agent: "小美",
    receivedBuyers: 3,
    enquiries: 2,
    conversion: "100%",
    sales: 70,
    firstResponse: 8,
    replyRate: 0.9,
  };
  const result = juneOf(recordsOf(SESSIONS, ORDERS, report([theirs])));
  const line = (code: string) => result.reconciliation!.find((one) => one.metric === code);

  it("leaves ours as they are and fills in what we can't measure", () => {
    expect(metric(result, "小美", "receptions")).toEqual({ value: 2, numerator: 2, denominator: 1 });
    expect(metric(result, "小美", "sales").source).toBeUndefined();
    expect(metric(result, "小美", "firstResponse")).toMatchObject({ value: 8, ...PLATFORM });
    expect(metric(result, "小美", "replyRate")).toMatchObject({ value: 0.9, ...PLATFORM });
  });

  it("is compared figure by figure, with the likely cause", () => {
    expect(line("receptions")).toEqual({
      agent: "小美",
      person: "小美",
      metric: "receptions",
      ours: 2,
      theirs: 3,
      difference: -1,
      cause: "filter",
    });
    expect(line("sales")).toMatchObject({ ours: 10_000, theirs: 7_000, difference: 3_000, cause: "refund" });
    expect(line("conversion")).toMatchObject({ ours: 0.5, theirs: 1, cause: "window" });
    expect(line("enquiries")).toMatchObject({ difference: 0, cause: null });
    expect(line("firstResponse")).toBeUndefined();
  });

  it.each([
    ["days are missing", report([theirs], { period: { from: "2026-06-01", to: "2026-06-20" } }), "07-31", "period"],
    ["enquiries aren't ripe", report([{ ...theirs, conversion: 0.4 }]), "06-04", "unripe"],
  ])("says so where %s", (_, table, asOf, cause) => {
    const other = juneOf(recordsOf(SESSIONS, ORDERS, table), asOf);
    const found = other.reconciliation!.filter(
      (one) => one.metric === "conversion" || one.metric === "nextDayConversion",
    );
    if (cause === "period") expect(found).toMatchObject([{ cause }]);
    else expect(other.agents[0]!.metrics["conversion"]!.unripe).toBe(2);
  });

  it("finds the account by nick, shop and person", () => {
    const records = recordsOf(SESSIONS, ORDERS, report([{ ...theirs, agent: "测试旗舰店:小美" }]));
    expect(juneOf(records).reconciliation).toEqual([]);
    const bound = juneOf(bindAccounts(records, [{ account: "测试旗舰店:小美", person: "小美" }]));
    expect(bound.reconciliation!.find((one) => one.metric === "sales")).toMatchObject({
      agent: "测试旗舰店:小美",
      person: "小美",
      cause: "refund",
    });
    expect(bound.persons).toHaveLength(1);
    expect(bound.persons[0]!.metrics["sales"]).toMatchObject({ value: 10_000 });
  });
});

describe("a report of another platform than the sessions and orders", () => {
  const pdd = report([{ agent: "拼多多:小黛", receivedBuyers: 10, sales: 50, enquiries: 4, finalPayers: 1 }], {
    platform: "pdd",
  });
  const result = juneOf(recordsOf(SESSIONS, ORDERS, pdd));

  it("stands for accounts that we measured nothing of", () => {
    expect(metric(result, "拼多多:小黛", "receptions")).toMatchObject({ value: 10, ...PLATFORM });
    expect(metric(result, "拼多多:小黛", "sales")).toMatchObject({ value: 5_000, ...PLATFORM });
    expect(metric(result, "小美", "sales").source).toBeUndefined();
  });

  it("adds up with ours for the shop", () => {
    expect(result.shop["sales"]).toMatchObject({ value: 15_000, source: "mixed" });
    expect(result.shop["conversion"]).toMatchObject({ numerator: 2, denominator: 6, source: "mixed" });
    expect(result.shop["receivedBuyers"]).toMatchObject({ value: null, reason: "notAdditive" });
  });

  it("stands for them as well where orders of their platform name no buyer", () => {
    const orders: Table = {
      kind: "orders",
      platform: "pdd",
      rows: [{ orderId: "p1", created: "2026-06-05 10:00:00", paid: "2026-06-05 10:00:00", amount: 200 }],
    };
    for (const tables of [
      [orders, pdd],
      [SESSIONS, ORDERS, orders, pdd],
    ]) {
      const alone = juneOf(recordsOf(...tables));
      expect(metric(alone, "拼多多:小黛", "sales")).toMatchObject({ value: 5_000, ...PLATFORM });
      const whole = tables.length === 2 ? 20_000 : 30_000;
      expect(metric(alone, "拼多多:小黛", "salesShare")).toMatchObject({ numerator: 5_000, denominator: whole });
      expect(alone.controls.filter(({ passed }) => !passed)).toEqual([]);
    }
  });

  it("leaves what it doesn't say without a value, not at 0", () => {
    for (const code of ["sessions", "paidOrders", "unanswered", "peakConcurrency", "repeatRate"]) {
      expect(metric(result, "拼多多:小黛", code)).toMatchObject({ value: null });
    }
    expect(metric(result, "拼多多:小黛", "sessions").reason).toBe("noData");
    expect(metric(result, "小美", "sessions").value).toBe(2);
  });

  it("isn't added where the platform is the same or unknown: that would count twice", () => {
    for (const platform of ["sycm", "somebody's"]) {
      const same = juneOf(recordsOf(SESSIONS, ORDERS, { ...pdd, platform }));
      expect(same.shop["sales"]).toMatchObject({ value: 10_000 });
      expect(metric(same, "拼多多:小黛", "sales").value).toBe(0);
    }
  });
});

describe("orders of a platform that states no payments, beside those of one that does", () => {
  it("are paid by their status", () => {
    const pdd: Table = {
      kind: "orders",
      platform: "pdd",
      rows: [
        { orderId: "p1", created: "2026-06-05 10:00:00", amount: 20, status: "已签收", agent: "小黛" },
        { orderId: "p2", created: "2026-06-05 10:00:00", amount: 30, status: "待支付", agent: "小黛" },
      ],
    };
    const unpaid = { orderId: "9", buyer: "甲", created: "2026-06-03 10:30:00", amount: 7, status: "已签收" };
    const records = recordsOf(SESSIONS, { ...ORDERS, rows: [...ORDERS.rows, unpaid] }, pdd);
    const settings = { ...DEFAULT_SETTINGS, paidStatuses: ["已签收"] };
    const result = calculatePeriod({ records, settings, month: month("2026-06") });
    expect(metric(result, "小黛", "sales").value).toBe(2_000);
    expect(metric(result, "小美", "sales").value).toBe(10_000);
  });
});

describe("refunds beside orders", () => {
  const orders = (rows: readonly Row[]): PeriodResult =>
    juneOf(recordsOf(SESSIONS, { ...ORDERS, rows: rows.map((row) => ({ ...ORDERS.rows[0], ...row })) }));

  it.each([
    ["退款成功", 7_000],
    ["同意退款，退款成功", 7_000],
    ["", 7_000],
    ["无售后或售后取消", 10_000],
    ["换货成功", 10_000],
    ["补寄成功", 10_000],
    ["退款中", 10_000],
  ])("count by their status: %p leaves %p", (refundStatus, net) => {
    const result = orders([
      { refundStatus },
      { orderId: "2", buyer: "无人", refundStatus: "退款关闭", refundAmount: "" },
    ]);
    expect(metric(result, "小美", "netSales").value).toBe(net);
  });

  it("of a status that nobody knows are told and not taken off", () => {
    const result = orders([{ refundStatus: "平台介入完结" }]);
    expect(metric(result, "小美", "netSales").value).toBe(10_000);
    expect(result.issues).toMatchObject([{ code: "unknownRefundStatus", received: "平台介入完结" }]);
  });

  it("without an amount are told, not guessed", () => {
    const result = orders([{ refundStatus: "退款成功", refundAmount: "" }]);
    expect(metric(result, "小美", "netSales").value).toBe(10_000);
    expect(result.issues).toMatchObject([
      { code: "refundWithoutAmount", severity: "warning", row: 2, received: "退款成功" },
    ]);
  });
});
