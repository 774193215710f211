import type { OrderFacts } from "../attribution/orderFacts";
import type { UnstatedRefunds } from "../periodResult";
import { byte, flagsOf, float, int } from "../records/columnAccess";
import { verdictOf, type RefundInput } from "./refunds";

/** The orders of which a row's status says that money went back and nothing says how much; by place. */
function unstatedOrders(orders: OrderFacts, { records, settings }: RefundInput): ReadonlySet<number> {
  const table = records.orders;
  const found = new Set<number>();
  if (table?.refundStatus === undefined) return found;
  const refunded = flagsOf(records.names.texts, (text) => verdictOf(text, settings) === "refunded");
  for (let row = 0; row < table.count; row++) {
    const stated = table.refundAmount === undefined ? NaN : float(table.refundAmount, row);
    const isStated = !Number.isNaN(stated) && stated !== 0;
    const order = int(orders.orderOfId, int(table.orderId, row));
    if (!isStated && order >= 0 && byte(refunded, int(table.refundStatus, row)) === 1) found.add(order);
  }
  return found;
}

/**
 * How far net sales of the period may be too high, because orders' statuses say that money went back and no column says how
 * much (metrics.md §1: nothing is taken off then). `undefined` where that is so of no order, or a table of refunds is read.
 */
export function unstatedRefunds(orders: OrderFacts | undefined, input: RefundInput): UnstatedRefunds | undefined {
  if (orders === undefined || input.records.refunds !== undefined) return undefined;
  const { from, to } = input.period;
  let [count, amount] = [0, 0];
  for (const order of unstatedOrders(orders, input)) {
    const countedAt = int(orders.countedAt, order);
    if (countedAt < from || countedAt >= to) continue;
    const stated = orders.refundAmount === undefined ? 0 : float(orders.refundAmount, order) || 0;
    count++;
    amount += Math.max(0, float(orders.amount, order) - stated);
  }
  return count === 0 ? undefined : { orders: count, atMost: amount };
}
