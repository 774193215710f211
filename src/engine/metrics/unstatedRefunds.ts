import type { OrderFacts } from "../attribution/orderFacts";
import type { UnstatedRefunds } from "../periodResult";
import { byte, flagsOf, float, int } from "../records/columnAccess";
import type { OrderTable } from "../records/records";
import type { Period } from "../units/period";
import { verdictOf, type RefundInput } from "./refunds";

function statesRefund({ refundAmount }: OrderTable, row: number): boolean {
  const stated = refundAmount === undefined ? 0 : float(refundAmount, row);
  return !Number.isNaN(stated) && stated !== 0;
}

/**
 * Places of the orders of which a row's status says that money went back and nothing says how much; none where a table of
 * refunds is read.
 */
export function unstatedOrders(
  orders: OrderFacts | undefined,
  { records, settings }: Pick<RefundInput, "records" | "settings">,
): ReadonlySet<number> {
  const table = records.orders;
  const found = new Set<number>();
  if (orders === undefined || records.refunds !== undefined || table?.refundStatus === undefined) return found;
  const refunded = flagsOf(records.names.texts, (text) => verdictOf(text, settings) === "refunded");
  for (let row = 0; row < table.count; row++) {
    const order = int(orders.orderOfId, int(table.orderId, row));
    if (order >= 0 && !statesRefund(table, row) && byte(refunded, int(table.refundStatus, row)) === 1) found.add(order);
  }
  return found;
}

/**
 * How far net sales of the period may be too high, because orders' statuses say that money went back and no column says how
 * much (metrics.md §1: nothing is taken off then). `undefined` where that is so of no order.
 *
 * @param unstated - Places of those orders, of any period.
 */
export function unstatedRefunds(
  orders: OrderFacts | undefined,
  unstated: ReadonlySet<number>,
  { from, to }: Period,
): UnstatedRefunds | undefined {
  if (orders === undefined) return undefined;
  let [count, amount] = [0, 0];
  for (const order of unstated) {
    const countedAt = int(orders.countedAt, order);
    if (countedAt < from || countedAt >= to) continue;
    const stated = orders.refundAmount === undefined ? 0 : float(orders.refundAmount, order) || 0;
    count++;
    amount += Math.max(0, float(orders.amount, order) - stated);
  }
  return count === 0 ? undefined : { orders: count, atMost: amount };
}
