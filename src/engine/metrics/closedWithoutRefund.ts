import type { OrderFacts } from "../attribution/orderFacts";
import type { RowIssue } from "../issues/rowIssue";
import { byte, float, int } from "../records/columnAccess";
import { textAt } from "../records/textList";
import { rowNumber } from "../units/ids";
import type { MeasureInput } from "./measureInput";
import { isIn, salesOf } from "./orderTotals";
import { refundedLater } from "./refunds";

/** A period's orders, with what is known to have been paid back on them. */
export interface ClosedOrders extends Pick<
  MeasureInput,
  "records" | "staff" | "orders" | "attribution" | "period" | "settings"
> {
  /** Fen that counts as paid back, per order. */
  readonly refunded: Float64Array;
  /** Orders refunded by status alone: an issue of their own says so. */
  readonly unstated: ReadonlySet<number>;
}

function isRefunded(
  { refundAmount }: OrderFacts,
  order: number,
  { refunded, unstated }: Pick<ClosedOrders, "refunded" | "unstated">,
): boolean {
  const stated = refundAmount === undefined ? 0 : float(refundAmount, order);
  return stated > 0 || float(refunded, order) > 0 || unstated.has(order);
}

/**
 * Closed orders whose money counts for somebody in the period although no refund of them is known: none that counts, none
 * that a later month takes off, no amount of the order's own. Nothing is taken off for them (metrics.md §1), so somebody may be paid too much; each is
 * told at its first row, with whose it is and how much. None without orders.
 */
export function closedWithoutRefund(input: ClosedOrders): readonly RowIssue[] {
  const { records, staff, orders, attribution, period, settings } = input;
  const issues: RowIssue[] = [];
  if (orders === undefined || attribution === undefined) return issues;
  const { orderIds } = records.names;
  const later = refundedLater(orders, input);
  for (let order = orders.closed.indexOf(1); order >= 0; order = orders.closed.indexOf(1, order + 1)) {
    const agent = staff.accounts[int(attribution.owner, order)];
    if (agent === undefined || !isIn(period, int(orders.countedAt, order))) continue;
    const fen = salesOf(orders, order, settings.keepFreight);
    if (fen <= 0 || later.has(order) || isRefunded(orders, order, input)) continue;
    issues.push({
      code: "closedWithoutRefund",
      severity: "warning",
      table: byte(orders.table, order),
      row: rowNumber(int(orders.row, order)),
      field: "orderId",
      received: textAt(orderIds, int(orders.id, order)) ?? "",
      agent,
      fen,
    });
  }
  return issues;
}
