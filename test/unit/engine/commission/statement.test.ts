import fc from "fast-check";
import { ordersByPerson } from "../../../../src/engine/commission/countedOrders";
import { linesOf } from "../../../../src/engine/commission/orderLines";
import { planPay } from "../../../../src/engine/commission/planPay";
import { employmentOf } from "../../../../src/engine/commission/employment";
import { figuresOf } from "../../../../src/engine/commission/metricFigure";
import { ZERO } from "../../../../src/engine/units/exact";
import { fen } from "../../../../src/engine/units/fen";
import { month } from "../../../../src/engine/units/period";
import { at } from "../../../support/records/recordsOf";
import { monthOf, payee, payOf, refund, sold } from "./payJune";
import { flatRules } from "./rulesOf";

/** Created early and paid late: the order of creation isn't that in which they count. */
const ORDERS = [
  { id: "4", agent: "甲", buyer: "a", created: "06-01", paid: "06-20 10:00", amount: 33.33 },
  { id: "10", agent: "甲", buyer: "b", created: "06-02", paid: "06-12 10:00", amount: 66.67 },
  { id: "3", agent: "甲", buyer: "c", created: "06-12", paid: "06-12 10:00", amount: 12.34 },
  { id: "1", agent: "甲", buyer: "d", created: "06-12 11:00", paid: "06-12 11:00", amount: 99.99 },
];
const JUNE = monthOf({ orders: ORDERS }, "2026-06");

describe("the lines of a statement", () => {
  it("stand as their orders counted, then by order number", () => {
    const { statement } = payee(payOf(JUNE, flatRules(0.0123)), "甲");
    expect(statement.map(({ orderId, countedAt }) => [orderId, countedAt])).toEqual([
      ["10", at("06-12 10:00")],
      ["3", at("06-12 10:00")],
      ["1", at("06-12 11:00")],
      ["4", at("06-20 10:00")],
    ]);
  });

  it("take back as the refunds were completed, whatever months they come from", () => {
    const rules = { ...flatRules(0.01), clawback: "recompute" as const };
    const april = payOf(monthOf({ orders: [sold("A", "甲", ["04-10", 100])] }, "2026-04"), rules).booking;
    const may = payOf(monthOf({ orders: [sold("B", "甲", ["05-10", 100])] }, "2026-05"), rules).booking;
    const ledger = { rows: [...april.rows, ...may.rows], facts: [...april.facts, ...may.facts] };
    const refunds = [
      refund("A", ["06-20", 50], "R1"),
      refund("B", ["06-22", 50], "R2"),
      refund("A", ["06-24", 50], "R3"),
    ];
    const { clawback } = payee(payOf(JUNE, { ...rules, clawbackDays: 90 }, { ledger, refunds }), "甲");
    expect(clawback.map(({ refundId }) => refundId)).toEqual(["R1", "R2", "R3"]);
  });

  it("law: no order of the orders moves a fen from one to another", () => {
    const orders = ordersByPerson(JUNE, new Map()).get("甲") ?? [];
    const rate = fc.integer({ min: 1, max: 5_000 }).map((tenThousandths) => tenThousandths / 10_000);
    fc.assert(
      fc.property(fc.shuffledSubarray([...orders], { minLength: orders.length }), rate, (shuffled, percent) => {
        const earner = {
          person: "甲",
          plan: "P",
          figures: figuresOf(JUNE.persons.find(({ person }) => person === "甲")?.metrics ?? {}),
          employment: employmentOf({ hired: null, left: null }, JUNE.period, "calendar"),
        };
        const context = { rules: flatRules(percent), month: month("2026-06"), lateRefunds: ZERO };
        const [component] = planPay(earner, context).components;
        if (component === undefined) throw new Error("The plan has a component");
        const amounts = (of: typeof orders) =>
          new Map(linesOf(component, { orders: of, refunds: [] }).map((line) => [line.orderId, line.amountFen]));
        const sum = [...amounts(shuffled).values()].reduce((all, amount) => fen(all + amount), fen(0));
        return (
          sum === component.pay.amountFen &&
          orders.every(({ orderId }) => amounts(orders).get(orderId) === amounts(shuffled).get(orderId))
        );
      }),
    );
  });
});
