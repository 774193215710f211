import { intsAt } from "../records/columnAccess";
import type { GroupedColumn } from "../records/lastNotAfter";
import { groupByBuyer, type BuyerGroups } from "./groupByBuyer";
import type { OrderFacts } from "./orderFacts";

/** Orders of buyers who can be told apart, by buyer, ascending by creation; columns copied side by side. */
export interface OrdersByBuyer extends BuyerGroups {
  /** Moments of creation, by buyer. */
  readonly creations: GroupedColumn;
  readonly paid: Int32Array;
}

/** Groups the orders by buyer. @param masked - 1 per masked buyer: in no group. */
export function ordersByBuyer(orders: OrderFacts, masked: Uint8Array): OrdersByBuyer {
  const buyer = orders.buyer.map((b) => (b >= 0 && masked[b] === 0 ? b : -1));
  const groups = groupByBuyer({ buyer, key: orders.created, buyers: masked.length });
  return {
    ...groups,
    creations: { offsets: groups.offsets, values: intsAt(orders.created, groups.at) },
    paid: intsAt(orders.paid, groups.at),
  };
}
