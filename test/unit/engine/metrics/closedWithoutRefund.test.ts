import { calculatePeriod } from "../../../../src/engine/calculatePeriod";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/engine/settings";
import { month } from "../../../../src/engine/units/period";
import { juneOf } from "../../../support/records/juneOf";
import { recordsOf, type MonthFacts, type OrderFacts, type RefundFacts } from "../../../support/records/recordsOf";

const PAID = "06-05 12:10";
const order = (facts: Partial<OrderFacts> = {}): OrderFacts => ({
  id: "1",
  buyer: "b",
  created: "06-05 12:00",
  paid: PAID,
  status: "交易关闭",
  ...facts,
});
function unpaid(facts: OrderFacts): OrderFacts {
  const copy = { ...facts };
  delete copy.paid;
  return copy;
}
/** An order that isn't closed: it is never told of. */
const SENT = order({ id: "2", created: "06-05 13:00", status: "卖家已发货" });
const refund = (facts: Partial<RefundFacts> = {}): RefundFacts => ({
  order: "1",
  amount: 100,
  completed: "06-06",
  ...facts,
});

function factsOf(orders: OrderFacts[], refunds: RefundFacts[] = []): MonthFacts {
  return { sessions: [{ agent: "甲", buyer: "b", start: "06-05 11:00" }], orders: [...orders, SENT], refunds };
}

/** The orders told of, with the yuan at stake. */
function told(facts: MonthFacts, settings: Partial<Settings> = {}): unknown[] {
  const { issues } = juneOf(facts, settings);
  return issues
    .filter(({ code }) => code === "closedWithoutRefund")
    .map(({ received, fen = Number.NaN }) => [received, fen / 100]);
}

const TOLD = [["1", 100]];

describe("closed orders without a refund", () => {
  it("are told by row: whose they are, and what is credited for them in full", () => {
    const { issues, credits } = juneOf(factsOf([order({ amount: 128 })]));
    expect(issues).toEqual([
      {
        code: "closedWithoutRefund",
        severity: "warning",
        table: 1,
        row: 2,
        field: "orderId",
        received: "1",
        agent: "甲",
        fen: 12_800,
      },
    ]);
    expect([...credits.refunded]).toEqual([0, 0]);
  });

  it.each<[string, Partial<OrderFacts>, unknown]>([
    ["closed, among other words", { status: "已关闭（买家）" }, TOLD],
    ["cancelled", { status: "已取消" }, TOLD],
    ["not closed", { status: "交易成功" }, []],
    ["of no status", { status: "" }, []],
    ["paid in the month's first second", { created: "05-31 20:00", paid: "06-01", agent: "甲" }, TOLD],
    ["paid in the month's last second", { paid: "06-30 23:59:59", agent: "甲" }, TOLD],
    ["paid in the next month's first second", { paid: "07-01", agent: "甲" }, []],
    ["paid a second before the month", { created: "05-31 20:00", paid: "05-31 23:59:59", agent: "甲" }, []],
    ["nobody's", { buyer: "a stranger" }, []],
    ["of nothing", { amount: 0 }, []],
    ["of a fen", { amount: 0.01 }, [["1", 0.01]]],
    ["refunded by its own amount", { refund: 100 }, []],
    ["refunded in part by its own amount", { refund: 0.01 }, []],
    ["refunded by its own nought", { refund: 0 }, TOLD],
  ])("order %s", (_, facts, expected) => {
    expect(told(factsOf([order(facts)]))).toEqual(expected);
  });

  it.each<[string, Partial<RefundFacts>, unknown]>([
    ["that counts", {}, []],
    ["of a part", { amount: 0.01 }, []],
    ["of another order", { order: "2" }, TOLD],
    ["in the cut-off day's last second", { completed: "07-10 23:59:59" }, []],
    ["after the cut-off day", { completed: "07-11" }, []],
    ["that is refused", { status: "退款关闭" }, TOLD],
    ["that is refused after the cut-off day", { status: "退款关闭", completed: "07-11" }, TOLD],
    ["of a status that means it", { status: "退款成功" }, []],
  ])("with a refund %s", (_, facts, expected) => {
    expect(told(factsOf([order()], [refund(facts)]))).toEqual(expected);
  });

  it("has no doubt about an amount of the order's own beside a table of refunds", () => {
    expect(told(factsOf([order({ refund: 100 })], [refund({ order: "2" })]))).toEqual([]);
  });

  it("are nothing while they are unpaid", () => {
    expect(told(factsOf([unpaid(order())]))).toEqual([]);
  });

  it("are orders of several lines only if every line is closed, once, with the lines' sum", () => {
    const line = (id: string, status: string): OrderFacts => order({ id, parent: "P", status });
    expect(told(factsOf([line("1", "交易关闭"), line("3", "交易关闭")]))).toEqual([["P", 200]]);
    expect(told(factsOf([line("1", "交易关闭"), line("3", "交易成功")]))).toEqual([]);
    expect(told(factsOf([line("1", "交易关闭"), line("3", "交易关闭")], [refund({ order: "3" })]))).toEqual([]);
  });

  it("are presales only once their balance is paid", () => {
    const deposit = order({ id: "1", parent: "P", stage: "deposit", amount: 10 });
    const balance = order({ id: "3", parent: "P", stage: "balance", amount: 90 });
    expect(told(factsOf([deposit, balance]))).toEqual([["P", 100]]);
    expect(told(factsOf([deposit, unpaid(balance)]))).toEqual([]);
  });

  it.each<[string, Partial<Settings>, unknown]>([
    ["other words for closed", { closedWords: ["作废"] }, []],
    ["no freight in sales", { keepFreight: false }, [["1", 92]]],
    ["an override to nobody", { overrides: [{ orderId: "1", account: null, note: "" }] }, []],
    ["an override to somebody", { overrides: [{ orderId: "1", account: "甲", note: "" }] }, TOLD],
    [
      "a rule that excludes it",
      { memoRules: [{ column: "flag", match: "equals", text: "红", outcome: { kind: "excluded" } }] },
      [],
    ],
  ])("under %s", (_, settings, expected) => {
    expect(told(factsOf([order({ freight: 8, flag: "红" })]), settings)).toEqual(expected);
  });

  it("are told of an owner whom only an override names", () => {
    const { issues } = juneOf(factsOf([order()]), { overrides: [{ orderId: "1", account: "乙", note: "" }] });
    expect(issues).toMatchObject([{ code: "closedWithoutRefund", agent: "乙" }]);
  });

  it("are not told twice where their status says refunded and no column says how much", () => {
    const records = recordsOf(factsOf([order()]));
    const texts = [...records.names.texts, "退款成功"];
    const refundStatus = Int32Array.of(texts.length - 1, -1);
    const { issues } = calculatePeriod({
      records: { ...records, names: { ...records.names, texts }, orders: { ...records.orders!, refundStatus } },
      settings: DEFAULT_SETTINGS,
      month: month("2026-06"),
    });
    expect(issues.map(({ code }) => code)).toEqual(["refundWithoutAmount"]);
  });
});
