import type { Settings } from "../../../../src/engine/settings";
import { creditOf, juneOf } from "../../../support/records/juneOf";
import type { OrderFacts, SessionFacts } from "../../../support/records/recordsOf";
import { textListOf } from "../../../../src/engine/records/textList";

const order = (facts: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "A1",
  buyer: "b",
  created: "06-05 12:00",
  ...facts,
});
const session = (agent: string, start: string, facts: Partial<SessionFacts> = {}): SessionFacts => ({
  agent,
  buyer: "b",
  start,
  ...facts,
});

describe("the window", () => {
  it.each<[string, string, string, Settings["window"], string | null]>([
    ["the same day", "06-05 00:00", "06-05 23:59:59", { kind: "naturalDays", days: 2 }, "甲"],
    ["the next day's last second", "06-05 00:00", "06-06 23:59:59", { kind: "naturalDays", days: 2 }, "甲"],
    ["the day after next", "06-05 23:59:59", "06-07 00:00:00", { kind: "naturalDays", days: 2 }, null],
    ["one natural day only", "06-05 23:59:59", "06-06 00:00:00", { kind: "naturalDays", days: 1 }, null],
    ["the session's own second", "06-05 12:00", "06-05 12:00", { kind: "naturalDays", days: 2 }, "甲"],
    ["a session after the order", "06-05 12:00:01", "06-05 12:00", { kind: "naturalDays", days: 2 }, null],
    ["24 hours exactly", "06-05 12:00", "06-06 12:00", { kind: "rollingHours", hours: 24 }, "甲"],
    ["24 hours and a second", "06-05 12:00", "06-06 12:00:01", { kind: "rollingHours", hours: 24 }, null],
  ])("%s", (_, start, created, window, owner) => {
    const result = juneOf({ sessions: [session("甲", start)], orders: [order({ created })] }, { window });
    expect(creditOf(result, "A1").owner).toBe(owner);
  });

  it("counts rolling hours from the session's end", () => {
    const sessions = [session("甲", "06-05 11:00", { end: "06-05 12:00" })];
    const result = juneOf(
      { sessions, orders: [order({ created: "06-06 12:00" })] },
      { window: { kind: "rollingHours", hours: 24 } },
    );
    expect(creditOf(result, "A1")).toMatchObject({ owner: "甲", gap: 86_400 });
  });

  it("finds an old long session behind a newer short one in a rolling window", () => {
    const sessions = [
      session("甲", "06-01 11:00", { end: "06-05 11:30" }),
      session("乙", "06-04 09:00", { end: "06-04 09:10" }),
    ];
    const result = juneOf({ sessions, orders: [order()] }, { window: { kind: "rollingHours", hours: 24 } });
    expect(creditOf(result, "A1")).toMatchObject({ owner: "甲", runnerUp: null });
  });

  it("starts days at dayStart", () => {
    const sessions = [session("甲", "06-05 02:00")]; // still 4 June for a shop whose day starts at 3
    const placed = (created: string) =>
      creditOf(juneOf({ sessions, orders: [order({ created })] }, { dayStart: 3 * 3600 }), "A1").owner;
    expect([placed("06-06 02:59:59"), placed("06-06 03:00")]).toEqual(["甲", null]);
  });
});

describe("the touch rule", () => {
  const winner = (sessions: SessionFacts[], touch: Settings["touch"]) =>
    creditOf(juneOf({ sessions, orders: [order()] }, { touch }), "A1");

  it("last: the session that ends last, not the one that starts last", () => {
    const sessions = [
      session("甲", "06-05 10:00", { end: "06-05 11:50" }),
      session("乙", "06-05 11:00", { end: "06-05 11:10" }),
    ];
    expect(winner(sessions, "last")).toMatchObject({ owner: "甲", runnerUp: "乙" });
    expect(winner(sessions, "first")).toMatchObject({ owner: "甲", runnerUp: "乙" });
  });

  it("first: the session that starts first", () => {
    const sessions = [session("甲", "06-05 11:00"), session("乙", "06-05 10:00")];
    expect(winner(sessions, "first")).toMatchObject({ owner: "乙", runnerUp: "甲" });
  });

  it("mostRounds: the smaller of both message counts", () => {
    const sessions = [
      session("甲", "06-05 11:00", { buyerMessages: 30, agentMessages: 2 }),
      session("乙", "06-05 10:00", { buyerMessages: 3, agentMessages: 9 }),
    ];
    expect(winner(sessions, "mostRounds")).toMatchObject({ owner: "乙", runnerUp: "甲" });
    expect(winner(sessions, "last")).toMatchObject({ owner: "甲" });
  });

  it("settles ties by end, start, rounds, then the smaller name by code point", () => {
    const same = { end: "06-05 11:00" };
    expect(winner([session("甲", "06-05 10:00", same), session("乙", "06-05 10:30", same)], "last").owner).toBe("乙");
    const rounds = { ...same, buyerMessages: 5, agentMessages: 5 };
    expect(winner([session("甲", "06-05 10:00", rounds), session("乙", "06-05 10:00", same)], "last").owner).toBe("甲");
    expect(winner([session("z", "06-05 10:00", same), session("Z", "06-05 10:00", same)], "last").owner).toBe("Z");
    expect(winner([session("😀", "06-05 10:00", same), session("～", "06-05 10:00", same)], "last").owner).toBe("～");
  });

  it("never names another session of the winner as runner-up", () => {
    const sessions = [
      session("甲", "06-05 11:30"),
      session("甲", "06-05 11:00"),
      session("乙", "06-05 10:00"),
      session("丙", "06-05 10:30"),
    ];
    expect(winner(sessions, "last")).toMatchObject({ owner: "甲", runnerUp: "丙", sessionRow: 2 });
  });
});

describe("many orders", () => {
  it("go to whom they belong, whatever batch they are contested in", () => {
    const orders = Array.from({ length: 1025 }, (_, i) => order({ id: `A${i}`, buyer: i < 1024 ? "b" : "c" }));
    const sessions = [session("甲", "06-05 11:00"), session("乙", "06-05 11:59:50", { buyer: "c" })];
    const result = juneOf({ sessions, orders });
    expect(creditOf(result, "A1023")).toMatchObject({ owner: "甲", gap: 3600 });
    expect(creditOf(result, "A1024")).toMatchObject({ owner: "乙", gap: 10 });
  });
});

describe("placing, paying, chasing", () => {
  const paid = "06-05 18:00";
  const sessions = [session("甲", "06-05 10:00"), session("乙", "06-05 15:00")];
  const by = (rule: Settings["attributionRule"], facts: SessionFacts[] = sessions, one = order({ paid })) =>
    creditOf(juneOf({ sessions: facts, orders: [one] }, { attributionRule: rule }), "A1");

  it("gives the order to who placed it, who got it paid, or the former first", () => {
    expect(by("placedFirst")).toMatchObject({ owner: "甲", placedBy: "甲", paidBy: "乙", reason: "placed", gap: 7200 });
    expect(by("placed")).toMatchObject({ owner: "甲", reason: "placed" });
    expect(by("paid")).toMatchObject({ owner: "乙", reason: "paid", gap: 10_800 });
  });

  it("leaves an unpaid order silent under the paid rule", () => {
    expect(by("paid", sessions, order())).toMatchObject({
      owner: null,
      placedBy: "甲",
      paidBy: null,
      reason: "silent",
    });
  });

  it.each([
    ["06-05 12:04:59", null, "silent"],
    ["06-05 12:05:00", "乙", "chased"],
  ])("a session at %s chases a silent order of 12:00 or not", (start, owner, reason) => {
    expect(by("placedFirst", [session("乙", start)])).toMatchObject({ owner, reason, placedBy: null });
    expect(by("placed", [session("乙", start)])).toMatchObject({ owner: null, reason: "silent" });
  });
});

describe("what comes before the rule", () => {
  const sessions = [session("甲", "06-05 10:00")];
  const memo: Partial<Settings> = {
    memoRules: [
      { column: "flag", match: "equals", text: "red", outcome: { kind: "excluded" } },
      { column: "sellerMemo", match: "contains", text: "小娇", outcome: { kind: "agent", account: "小娇" } },
    ],
  };
  it("override > memo > own agent > rule", () => {
    const facts = { sessions, orders: [order({ agent: "丙", memo: "给小娇", paid: "06-05 13:00" })] };
    expect(creditOf(juneOf(facts, { preAttributed: "ignore" }), "A1")).toMatchObject({ owner: "甲", reason: "placed" });
    expect(creditOf(juneOf(facts), "A1")).toMatchObject({
      owner: "丙",
      reason: "preAttributed",
      placedBy: "甲",
      runnerUp: null,
      gap: null,
    });
    expect(creditOf(juneOf(facts, memo), "A1")).toMatchObject({ owner: "小娇", reason: "memoRule" });
    const overrides = [{ orderId: "A1", account: null, note: "" }];
    expect(creditOf(juneOf(facts, { ...memo, overrides }), "A1")).toMatchObject({ owner: null, reason: "override" });
  });

  it("excludes by flag, and says so in the conservation", () => {
    const { conservation } = juneOf({ sessions, orders: [order({ flag: "red", amount: 12.34 })] }, memo);
    expect(conservation).toMatchObject({
      orders: { count: 1, fen: 1234 },
      excluded: { count: 1, fen: 1234 },
      credited: { count: 0, fen: 0 },
    });
  });

  it("names the obstacle of orders that can't be joined", () => {
    const orders = [order({ id: "A1", buyer: "t**1" }), { id: "A2", created: "06-05 12:00" }];
    const result = juneOf({ sessions: [session("甲", "06-05 10:00", { buyer: "t**1" })], orders });
    expect([creditOf(result, "A1").reason, creditOf(result, "A2").reason]).toEqual(["maskedBuyer", "noBuyer"]);
    expect(result.conservation.notJoinable.count).toBe(2);
  });
});

describe("lines and presales", () => {
  it("makes one order of the lines of a parent", () => {
    const orders = [
      order({ id: "L1", parent: "P", created: "06-05 12:00", paid: "06-05 12:10", amount: 10, quantity: 1 }),
      order({ id: "L2", parent: "P", created: "06-05 12:00", paid: "06-05 12:05", amount: 20.5, quantity: 2 }),
    ];
    const { credits, shop } = juneOf({ sessions: [session("甲", "06-05 10:00")], orders });
    expect(credits).toMatchObject({ count: 1, orderId: textListOf(["P"]), amount: Float64Array.of(3050) });
    expect(shop["itemsPerOrder"]?.value).toBe(3);
  });

  it("counts a presale in the month of its balance, for whom the deposit's chat belongs to", () => {
    const orders = [
      order({ id: "L1", parent: "P", stage: "deposit", created: "05-25 20:00", paid: "05-25 20:01", amount: 10 }),
      order({ id: "L2", parent: "P", stage: "balance", created: "05-25 20:00", paid: "06-01 00:30", amount: 90 }),
      order({ id: "L3", parent: "Q", stage: "deposit", created: "06-05 20:00", paid: "06-05 20:01", amount: 10 }),
    ];
    const { agents } = juneOf({ sessions: [session("甲", "05-25 19:00"), session("甲", "06-05 19:00")], orders });
    expect(agents[0]?.metrics["sales"]?.value).toBe(10_000);
  });
});

describe("shops and buyers", () => {
  it("keeps shops apart where both tables name them", () => {
    const sessions = [session("甲", "06-05 10:00", { shop: "一店" })];
    const ownerIn = (shop: string) => creditOf(juneOf({ sessions, orders: [order({ shop })] }), "A1").owner;
    expect([ownerIn("一店"), ownerIn("二店")]).toEqual(["甲", null]);
  });

  it("joins exact names only: case counts", () => {
    const result = juneOf({ sessions: [session("甲", "06-05 10:00", { buyer: "B" })], orders: [order()] });
    expect(creditOf(result, "A1").owner).toBeNull();
  });
});
