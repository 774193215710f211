import type { RowIssue } from "../issues/rowIssue";
import { addFloat, byte, float, int } from "../records/columnAccess";
import { rowNumber } from "../units/ids";
import type { MeasureInput } from "./measureInput";
import { isIn } from "./orderTotals";
import { textAt } from "../records/textList";

/** Stars up to which a review is negative (差评), included. */
export const NEGATIVE_STARS = 2;

/** The fewest stars of each order's reviews; `Infinity` for orders without. Reviews that name only a buyer join no order. */
export function worstRatings({ orders, records }: Pick<MeasureInput, "orders" | "records">): {
  readonly worst: Float64Array;
  readonly issues: readonly RowIssue[];
} {
  const { reviews } = records;
  const issues: RowIssue[] = [];
  if (orders === undefined || reviews === undefined) return { worst: new Float64Array(0), issues };
  const worst = new Float64Array(orders.count).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < reviews.count; row++) {
    const id = int(reviews.orderId, row);
    if (id < 0) continue;
    const order = int(orders.orderOfId, id);
    if (order >= 0) worst[order] = Math.min(float(worst, order), float(reviews.rating, row));
    else {
      const at = { table: byte(reviews.table, row), row: rowNumber(int(reviews.row, row)) };
      issues.push({
        code: "unknownOrder",
        severity: "warning",
        ...at,
        field: "orderId",
        received: textAt(records.names.orderIds, id) ?? "",
      });
    }
  }
  return { worst, issues };
}

/** Reviewed orders among those of `sales`, and those with a negative review. */
export function measureReviews(input: MeasureInput): readonly RowIssue[] {
  const { orders, attribution, totals, period } = input;
  const { worst, issues } = worstRatings(input);
  if (orders === undefined || attribution === undefined) return issues;
  worst.forEach((stars, order) => {
    const owner = int(attribution.owner, order);
    if (stars === Number.POSITIVE_INFINITY || owner < 0 || !isIn(period, int(orders.countedAt, order))) return;
    addFloat(totals.reviewedOrders, owner, 1);
    if (stars <= NEGATIVE_STARS) addFloat(totals.negativeOrders, owner, 1);
  });
  return issues;
}
