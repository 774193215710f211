import type { Attribution } from "../attribution/attributeOrders";
import type { OrderFacts } from "../attribution/orderFacts";
import { CREDIT_REASONS, type Conservation, type CreditReason, type Tally } from "../periodResult";
import { byte, float, int } from "../records/columnAccess";

type Outcome = Exclude<keyof Conservation, "orders">;

/** What becomes of an order that nobody owns. */
function unownedOutcome(reason: CreditReason | undefined): Outcome {
  if (reason === "excluded") return "excluded";
  return reason === "noBuyer" || reason === "maskedBuyer" ? "notJoinable" : "silent";
}

interface Sum {
  count: number;
  fen: number;
}

/** Sorts every order read into one of four outcomes, with money at order amount (metrics.md §4). */
export function conservationOf(orders: OrderFacts | undefined, attribution: Attribution | undefined): Conservation {
  const zero = (): Sum => ({ count: 0, fen: 0 });
  const sums: Record<keyof Conservation, Sum> = {
    orders: zero(),
    credited: zero(),
    silent: zero(),
    notJoinable: zero(),
    excluded: zero(),
  };
  const add = (sum: Sum, fen: number): void => {
    sum.count++;
    sum.fen += fen;
  };
  for (let order = 0; orders !== undefined && attribution !== undefined && order < orders.count; order++) {
    const fen = float(orders.amount, order);
    const reason = CREDIT_REASONS[byte(attribution.reason, order)];
    add(sums.orders, fen);
    add(sums[int(attribution.owner, order) >= 0 ? "credited" : unownedOutcome(reason)], fen);
  }
  const tally = ({ count, fen }: Sum): Tally => ({ count, fen });
  return {
    orders: tally(sums.orders),
    credited: tally(sums.credited),
    silent: tally(sums.silent),
    notJoinable: tally(sums.notJoinable),
    excluded: tally(sums.excluded),
  };
}
