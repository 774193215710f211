import type { Attribution } from "../attribution/attributeOrders";
import type { OrderFacts } from "../attribution/orderFacts";
import { CREDIT_REASONS, type Conservation, type CreditReason, type Tally } from "../periodResult";
import { addFloat, byte, float, int } from "../records/columnAccess";

type Outcome = Exclude<keyof Conservation, "orders">;

/** What becomes of an order that nobody owns. */
function unownedOutcome(reason: CreditReason | undefined): Outcome {
  if (reason === "excluded") return "excluded";
  return reason === "noBuyer" || reason === "maskedBuyer" ? "notJoinable" : "silent";
}

/** Sorts every order read into one of four outcomes, with money at order amount (metrics.md §4). */
export function conservationOf(orders: OrderFacts | undefined, attribution: Attribution | undefined): Conservation {
  // One place per reason, then the same again for the orders that have an owner.
  const reasons = CREDIT_REASONS.length;
  const counts = new Float64Array(2 * reasons);
  const fens = new Float64Array(2 * reasons);
  if (orders !== undefined && attribution !== undefined) {
    for (let order = 0; order < orders.count; order++) {
      const place = byte(attribution.reason, order) + (int(attribution.owner, order) >= 0 ? reasons : 0);
      addFloat(counts, place, 1);
      addFloat(fens, place, float(orders.amount, order));
    }
  }
  const tally = (isIn: (outcome: Outcome) => boolean): Tally => {
    const sum = { count: 0, fen: 0 };
    for (let place = 0; place < counts.length; place++) {
      if (!isIn(place >= reasons ? "credited" : unownedOutcome(CREDIT_REASONS[place]))) continue;
      sum.count += float(counts, place);
      sum.fen += float(fens, place);
    }
    return sum;
  };
  return {
    orders: tally(() => true),
    credited: tally((outcome) => outcome === "credited"),
    silent: tally((outcome) => outcome === "silent"),
    notJoinable: tally((outcome) => outcome === "notJoinable"),
    excluded: tally((outcome) => outcome === "excluded"),
  };
}
