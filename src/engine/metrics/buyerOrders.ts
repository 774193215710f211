import type { Attribution } from "../attribution/attributeOrders";
import type { OrderFacts } from "../attribution/orderFacts";
import type { OrdersByBuyer } from "../attribution/ordersByBuyer";
import { int, intsAt } from "../records/columnAccess";
import type { GroupedColumn } from "../records/lastNotAfter";

/** Orders of buyers who can be told apart, and who earned them. */
export interface BuyerOrders extends OrdersByBuyer {
  readonly owner: Int32Array;
  /** When each order's money counts. */
  readonly countedAt: Int32Array;
  /** Each buyer's payments, ascending; unpaid ones (NO_MOMENT) come first. */
  readonly payments: GroupedColumn;
}

/** Most buyers pay in the order in which they buy: theirs need no sorting. */
function sortedPayments({ offsets, paid }: OrdersByBuyer): GroupedColumn {
  const values = paid.slice();
  for (let buyer = 0; buyer + 1 < offsets.length; buyer++) {
    const [from, to] = [int(offsets, buyer), int(offsets, buyer + 1)];
    let place = from + 1;
    while (place < to && int(values, place - 1) <= int(values, place)) place++;
    if (place < to) values.subarray(from, to).sort();
  }
  return { offsets, values };
}

/** Who earned each order and when it counts, copied side by side: a buyer's orders are neighbours only there. */
export function buyerOrders(
  orders: OrdersByBuyer,
  { owner }: Pick<Attribution, "owner">,
  { countedAt }: Pick<OrderFacts, "countedAt">,
): BuyerOrders {
  return {
    ...orders,
    owner: intsAt(owner, orders.at),
    countedAt: intsAt(countedAt, orders.at),
    payments: sortedPayments(orders),
  };
}
