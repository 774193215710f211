import type { OrderFacts } from "../attribution/orderFacts";
import { groupByBuyer, type BuyerGroups } from "../attribution/groupByBuyer";
import { intsAt } from "../records/columnAccess";
import type { GroupedColumn } from "../records/lastNotAfter";

/** Orders of buyers who can be told apart, by buyer, ascending by creation; columns copied side by side. */
export interface BuyerOrders extends BuyerGroups {
  /** Moments of creation, by buyer. */
  readonly creations: GroupedColumn;
  readonly paid: Int32Array;
  readonly owner: Int32Array;
  /** Each buyer's payments, ascending; unpaid ones (NO_MOMENT) come first. */
  readonly payments: GroupedColumn;
}

export function buyerOrders(orders: OrderFacts, owner: Int32Array, masked: Uint8Array): BuyerOrders {
  const buyer = orders.buyer.map((b) => (b >= 0 && masked[b] === 0 ? b : -1));
  const buyers = masked.length;
  const groups = groupByBuyer({ buyer, key: orders.created, buyers });
  const byPayment = groupByBuyer({ buyer, key: orders.paid, buyers });
  return {
    ...groups,
    creations: { offsets: groups.offsets, values: intsAt(orders.created, groups.at) },
    paid: intsAt(orders.paid, groups.at),
    owner: intsAt(owner, groups.at),
    payments: { offsets: byPayment.offsets, values: intsAt(orders.paid, byPayment.at) },
  };
}
