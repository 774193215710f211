import fc from "fast-check";
import { ownedOrders } from "../../../../src/engine/metrics/ownedOrders";
import type { BuyerOrders } from "../../../../src/engine/metrics/buyerOrders";

const anyOrder = fc.record({ owner: fc.integer({ min: -1, max: 3 }), created: fc.nat(40) });
/** Up to 64 orders of a buyer are looked at one by one. */
const anyBuyers = fc.array(
  fc.oneof(fc.array(anyOrder, { maxLength: 8 }), fc.array(anyOrder, { minLength: 60, maxLength: 120, size: "max" })),
  { minLength: 1, maxLength: 3 },
);
const anyQuestion = fc.record({
  buyer: fc.nat(2),
  owner: fc.nat(4),
  from: fc.integer({ min: -5, max: 45 }),
  to: fc.integer({ min: -5, max: 45 }),
});

describe("the orders of one buyer and one owner", () => {
  it("are those that looking at each finds", () => {
    fc.assert(
      fc.property(anyBuyers, fc.array(anyQuestion, { minLength: 1, maxLength: 12 }), (buyers, questions) => {
        const sorted = buyers.map((orders) => [...orders].sort((a, b) => a.created - b.created));
        const all = sorted.flatMap((orders, buyer) => orders.map((order) => ({ ...order, buyer })));
        const offsets = Int32Array.from([0, ...sorted.map((_, i) => sorted.slice(0, i + 1).flat().length)]);
        const values = Int32Array.from(all, (order) => order.created);
        const columns = {
          creations: { offsets, values },
          owner: Int32Array.from(all, (order) => order.owner),
        } as BuyerOrders;
        const eachOwned = ownedOrders(columns);
        for (const question of questions.filter(({ buyer }) => buyer < buyers.length)) {
          const { buyer, owner, from, to } = question;
          const found: number[] = [];
          eachOwned(question, (place) => found.push(place));
          const expected = all.flatMap((order, place) =>
            order.buyer === buyer && order.owner === owner && order.created >= from && order.created < to
              ? [place]
              : [],
          );
          expect(found).toEqual(expected);
        }
      }),
    );
  });
});
