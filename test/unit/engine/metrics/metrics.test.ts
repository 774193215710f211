import { juneOf, metricOf } from "../../../support/records/juneOf";
import { at, type MonthFacts, type OrderFacts, type SessionFacts } from "../../../support/records/recordsOf";

const order = (id: string, created: string, facts: Partial<OrderFacts> = {}): OrderFacts => ({
  id,
  buyer: "b",
  created,
  ...facts,
});
const session = (start: string, facts: Partial<SessionFacts> = {}): SessionFacts => ({
  agent: "甲",
  buyer: "b",
  start,
  ...facts,
});
const value = (facts: MonthFacts, code: string, settings = {}) => metricOf(juneOf(facts, settings), "甲", code);

describe("receptions and enquiries", () => {
  it("counts a buyer once a day per agent, and once a month as distinct", () => {
    const sessions = [session("06-01 10:00"), session("06-01 20:00"), session("06-02 10:00")];
    expect(value({ sessions }, "receptions").value).toBe(2);
    expect(value({ sessions }, "receivedBuyers").value).toBe(1);
  });

  it.each([
    ["paid a second before the session", "06-10 09:59:59", 0],
    ["paid at the session's start: not before it", "06-10 10:00:00", 1],
    ["paid 21 days before to the second", "05-20 10:00:00", 0],
    ["paid a second more than 21 days before", "05-20 09:59:59", 1],
  ])("after-sale: %s", (_, paid, enquiries) => {
    const orders = [order("1", "05-20 09:00", { paid })];
    expect(value({ sessions: [session("06-10 10:00")], orders }, "enquiries").value).toBe(enquiries);
  });

  it.each([
    ["at the session's start", "06-10 10:00:00", 1],
    ["in the next day's last second", "06-11 23:59:59", 1],
    ["on the day after next", "06-12 00:00:00", 0],
  ])("not after-sale when the buyer orders anew %s", (_, created, enquiries) => {
    const orders = [order("1", "06-09 09:00", { paid: "06-09 09:00" }), order("2", created)];
    expect(value({ sessions: [session("06-10 10:00")], orders }, "enquiries").value).toBe(enquiries);
  });

  it("lets the platform's own phase decide", () => {
    const orders = [order("1", "06-09 09:00", { paid: "06-09 09:00" })];
    expect(value({ sessions: [session("06-10 10:00", { phase: "pre" })], orders }, "enquiries").value).toBe(1);
    expect(value({ sessions: [session("06-20 10:00", { phase: "after" })], orders: [] }, "enquiries").value).toBe(0);
  });

  it("makes a masked buyer's session a reception of its own and never an enquiry", () => {
    const facts = {
      sessions: [session("06-01 10:00", { buyer: "x**" }), session("06-01 11:00", { buyer: "x**" })],
      orders: [order("1", "06-01 12:00")],
    };
    expect([value(facts, "receptions").value, value(facts, "enquiries").value]).toEqual([2, 0]);
  });

  it("names each filtered session's first reason", () => {
    const sessions = [
      session("06-01 10:00", { buyerMessages: 0, robot: true }),
      session("06-01 11:00", { buyerMessages: 0 }),
      session("06-01 12:00", { buyerMessages: 3, buyer: "乙" }),
      session("06-01 13:00", { buyerMessages: 3 }),
    ];
    const result = juneOf({ sessions, roster: [{ account: "甲" }, { account: "乙" }] });
    expect(result.filtered).toEqual({ robot: 1, noBuyerMessage: 1, internal: 1 });
    expect(metricOf(result, "甲", "sessions").value).toBe(1);
  });
});

describe("conversion", () => {
  const sessions = [session("06-10 10:00")];
  it.each([
    ["created before the enquiry's first session", "06-10 09:59:59", "06-10 11:00", [0, 0, 0, 0]],
    ["placed and paid on the day", "06-10 10:00:00", "06-10 23:59:59", [1, 1, 1, 1]],
    ["paid on the next day", "06-10 12:00:00", "06-11 23:59:59", [1, 1, 0, 1]],
    ["placed on the next day, paid on the fourth", "06-11 12:00:00", "06-13 23:59:59", [1, 0, 0, 1]],
    ["paid on the fifth", "06-11 12:00:00", "06-14 00:00:00", [0, 0, 0, 1]],
    ["never paid", "06-11 12:00:00", undefined, [0, 0, 0, 1]],
  ])("%s", (_, created, paid, expected) => {
    const one = paid === undefined ? order("1", created) : order("1", created, { paid });
    // An own agent keeps the order his even where the session came after it.
    const result = juneOf({ sessions, orders: [{ ...one, agent: "甲" }] });
    const numerators = ["conversion", "nextDayConversion", "sameDayConversion", "placedConversion"].map(
      (code) => metricOf(result, "甲", code).numerator,
    );
    expect(numerators).toEqual(expected);
    expect(metricOf(result, "甲", "conversion").denominator).toBe(1);
  });

  it.each([
    [
      "a second before the last day is over",
      "06-13 23:59:59",
      { numerator: 0, denominator: 0, value: null, unripe: 1 },
    ],
    ["when the last day is over", "06-14 00:00:00", { numerator: 1, denominator: 1, value: 1 }],
  ])("leaves an enquiry out %s", (_, asOf, expected) => {
    const orders = [order("1", "06-10 12:00", { paid: "06-10 12:10" })];
    expect(value({ sessions, orders }, "conversion", { asOf: at(asOf) })).toMatchObject(expected);
  });

  it("counts a buyer once in the distinct rate, whatever the number of enquiries", () => {
    const facts = {
      sessions: [session("06-10 10:00"), session("06-15 10:00"), session("06-15 10:00", { buyer: "c" })],
      orders: [order("1", "06-15 12:00", { paid: "06-15 12:10" })],
    };
    expect(value(facts, "conversion")).toMatchObject({ numerator: 1, denominator: 3 });
    expect(value(facts, "buyerConversion")).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe("sales", () => {
  const sessions = [session("06-05 10:00")];
  const paid = "06-05 13:00";

  it("counts by payment in the period, closed later or not", () => {
    const orders = [
      order("1", "06-05 12:00", { paid, amount: 100.01, status: "交易关闭" }),
      order("2", "06-05 12:00", { amount: 5 }),
      order("3", "06-05 12:00", { paid: "07-01 00:00", amount: 7 }),
    ];
    const facts = { sessions, orders };
    expect(value(facts, "sales").value).toBe(10_001);
    expect(value(facts, "orderLossRate")).toMatchObject({ numerator: 1, denominator: 3 });
    expect(value(facts, "paySuccess")).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it.each([
    ["in the cut-off day's last second", "07-10 23:59:59", 8000],
    ["after the cut-off day", "07-11 00:00:00", 10_000],
    ["not completed", undefined, 10_000],
  ])("nets refunds completed %s", (_, completed, net) => {
    const refunds = [{ order: "1", amount: 20, ...(completed === undefined ? {} : { completed }) }];
    expect(value({ sessions, orders: [order("1", "06-05 12:00", { paid })], refunds }, "netSales").value).toBe(net);
  });

  it("nets refunds whose status says so, up to the order's amount, and says when there were more", () => {
    const orders = [order("1", "06-05 12:00", { paid })];
    const refunds = [
      { order: "1", amount: 90, completed: "06-07", status: "退款成功" },
      { order: "1", amount: 80, completed: "06-08", status: "同意退款，退款成功" },
      { order: "1", amount: 10, completed: "06-08", status: "退款关闭" },
      { order: "nobody's", amount: 10, completed: "06-08", status: "退款成功" },
    ];
    const result = juneOf({ sessions, orders, refunds });
    expect(metricOf(result, "甲", "netSales").value).toBe(0);
    expect(result.issues.map(({ code }) => code)).toEqual(["unknownOrder", "overRefund"]);
  });

  it("reads the orders' own refunds only without a refunds table", () => {
    const orders = [order("1", "06-05 12:00", { paid, refund: 30 })];
    expect(value({ sessions, orders }, "netSales").value).toBe(7000);
    expect(
      value({ sessions, orders, refunds: [{ order: "1", amount: 1, completed: "06-07" }] }, "netSales").value,
    ).toBe(9900);
  });

  it("takes freight off by switch", () => {
    const facts = { sessions, orders: [order("1", "06-05 12:00", { paid, freight: 8 })] };
    expect([value(facts, "sales").value, value(facts, "sales", { keepFreight: false }).value]).toEqual([10_000, 9200]);
  });

  it("knows a returning buyer by any earlier payment, to any agent or none", () => {
    const earlier = order("0", "05-01 12:00", { paid: "05-01 12:01" });
    const own = order("1", "06-05 12:00", { paid });
    expect(value({ sessions, orders: [earlier, own] }, "repeatRate")).toMatchObject({ numerator: 1, denominator: 1 });
    expect(
      value({ sessions, orders: [own, order("2", "06-05 12:00", { paid: "06-05 14:00" })] }, "repeatRate"),
    ).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it("counts orders without a known buyer as buyers of their own", () => {
    const orders = [
      order("1", "06-05 12:00", { paid, agent: "甲" }),
      { id: "2", created: "06-05 12:00", paid, agent: "甲" },
      order("3", "06-05 12:00", { paid, agent: "甲", buyer: "t**" }),
      order("4", "06-05 12:00", { paid, agent: "甲", buyer: "t**" }),
    ];
    expect(value({ sessions, orders }, "averageOrderValue")).toMatchObject({ numerator: 40_000, denominator: 4 });
  });
});

describe("responses", () => {
  it("weighs average response by messages, a missing count as one", () => {
    const sessions = [
      session("06-01 10:00", { average: 10, agentMessages: 3 }),
      session("06-01 11:00", { average: 50 }),
      session("06-01 12:00"),
    ];
    expect(value({ sessions }, "averageResponse")).toMatchObject({ numerator: 80, denominator: 4, value: 20 });
  });

  it("takes percentiles as PERCENTILE.INC", () => {
    const sessions = [1, 2, 3, 4].map((first) => session("06-01 10:00", { first }));
    expect(value({ sessions }, "firstResponseP50").value).toBe(2.5);
    expect(value({ sessions }, "firstResponseP90").value).toBeCloseTo(3.7, 12);
  });

  it("measures inside working hours only", () => {
    const sessions = [
      session("06-01 07:59:59", { first: 100 }),
      session("06-01 08:00", { first: 10 }),
      session("06-01 23:00", { first: 100 }),
    ];
    const workingHours = { from: 8 * 3600, to: 23 * 3600 };
    expect(value({ sessions }, "firstResponse", { workingHours })).toMatchObject({ numerator: 10, denominator: 1 });
    expect(value({ sessions }, "within30s", { workingHours })).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it("asks the reply cell first, then messages, then the first response", () => {
    const sessions = [
      session("06-01 10:00", { replied: false, agentMessages: 5 }),
      session("06-01 10:00", { replied: true, agentMessages: 0 }),
      session("06-01 10:00", { agentMessages: 0, first: 5 }),
      session("06-01 10:00", { first: 5 }),
      session("06-01 10:00"),
    ];
    expect(value({ sessions }, "unanswered").value).toBe(3);
    expect(value({ sessions }, "replyRate")).toMatchObject({ numerator: 2, denominator: 5 });
  });

  it.each([
    ["ends when the other begins", "06-01 11:00", "06-01 12:00", 1],
    ["overlaps by a second", "06-01 10:59:59", "06-01 12:00", 2],
    ["lasts no time, inside the other", "06-01 10:30", "06-01 10:30", 2],
  ])("peak concurrency: a session that %s", (_, start, end, peak) => {
    const sessions = [session("06-01 10:00", { end: "06-01 11:00" }), session(start, { end, buyer: "c" })];
    expect(value({ sessions }, "peakConcurrency").value).toBe(peak);
  });
});

describe("people", () => {
  it("counts a buyer of two accounts once for the person and for the shop", () => {
    const sessions = [session("06-01 10:00"), session("06-01 11:00", { agent: "乙" })];
    const roster = [
      { account: "甲", person: "小美", group: "一组" },
      { account: "乙", person: "小美", group: "一组" },
    ];
    const result = juneOf({ sessions, orders: [order("1", "07-05 12:00")], roster });
    const [person] = result.persons;
    expect(person).toMatchObject({ person: "小美", agents: ["乙", "甲"], group: "一组" });
    expect([person?.metrics["receptions"]?.value, person?.metrics["receivedBuyers"]?.value]).toEqual([2, 1]);
    expect(result.shop["receivedBuyers"]?.value).toBe(1);
  });

  it("prorates the target of part-month staff by calendar days, both ends included", () => {
    const facts: MonthFacts = {
      sessions: [session("06-20 10:00")],
      orders: [order("1", "06-20 12:00", { paid: "06-20 12:10", amount: 500 })],
      roster: [{ account: "甲", target: 1000, hired: at("06-16") / 86_400 }],
    };
    expect(value(facts, "targetCompletion")).toMatchObject({ numerator: 50_000, denominator: 50_000 });
  });

  it("names the column that a metric lacks", () => {
    expect(value({ sessions: [session("06-20 10:00")] }, "firstResponse")).toEqual({
      value: null,
      numerator: null,
      denominator: null,
      reason: "noColumn",
      missing: "sessions.firstResponse",
    });
    expect(value({ sessions: [session("06-20 10:00")] }, "sales")).toMatchObject({
      reason: "noTable",
      missing: "orders",
    });
  });

  it("gives no value where there is nothing to divide by", () => {
    expect(
      value(
        { sessions: [session("06-20 10:00")], orders: [order("1", "05-01 10:00", { paid: "05-01 10:00" })] },
        "averageOrderValue",
      ),
    ).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      reason: "noDenominator",
    });
  });
});
