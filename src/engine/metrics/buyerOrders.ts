import type { OrderFacts } from "../attribution/orderFacts";
import { groupByBuyer, type BuyerGroups } from "../attribution/groupByBuyer";
import { int } from "../records/columnAccess";

/** Orders of buyers who can be told apart, by buyer, ascending by creation; columns copied side by side. */
export interface BuyerOrders extends BuyerGroups {
  readonly created: Int32Array;
  readonly paid: Int32Array;
  readonly owner: Int32Array;
  /** Each buyer's payments, ascending, in the same spans; unpaid ones (NO_MOMENT) come first. */
  readonly payments: Int32Array;
}

export function buyerOrders(orders: OrderFacts, owner: Int32Array, masked: Uint8Array): BuyerOrders {
  const buyer = orders.buyer.map((b) => (b >= 0 && masked[b] === 0 ? b : -1));
  const buyers = masked.length;
  const groups = groupByBuyer({ buyer, key: orders.created, buyers });
  const byPayment = groupByBuyer({ buyer, key: orders.paid, buyers });
  return {
    ...groups,
    created: groups.at.map((order) => int(orders.created, order)),
    paid: groups.at.map((order) => int(orders.paid, order)),
    owner: groups.at.map((order) => int(owner, order)),
    payments: byPayment.at.map((order) => int(orders.paid, order)),
  };
}
