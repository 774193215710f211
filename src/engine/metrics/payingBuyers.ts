import { addFloat, byte, int } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";
import type { MeasureInput } from "./measureInput";
import { isIn } from "./orderTotals";
import { SCOPES_OF_ACCOUNT } from "./scopes";
import { addUniqueBuyer } from "./totals";

/** The buyer's first payment of all, to any agent or none; NO_MOMENT where they never paid. */
export function firstPayment({ payments: { offsets, values } }: BuyerOrders, buyer: number): number {
  for (let place = int(offsets, buyer); place < int(offsets, buyer + 1); place++) {
    if (int(values, place) !== NO_MOMENT) return int(values, place);
  }
  return NO_MOMENT;
}

interface FirstOwned {
  /** The last buyer seen in each scope, and their first payment in it. */
  readonly buyer: Int32Array;
  readonly payment: Int32Array;
}

/** One owned order of a known buyer. */
interface OwnedPayment {
  buyer: number;
  paid: number;
  /** The buyer's first payment of all. */
  first: number;
}

/** Counts paying buyers, and those among them who had paid anyone before (老客), in one scope. */
function countIn(
  scope: number,
  { buyer, paid, first }: OwnedPayment,
  { input, seen }: { input: MeasureInput; seen: FirstOwned },
): void {
  const { payingBuyers, repeatBuyers } = input.totals;
  if (int(seen.buyer, scope) !== buyer) {
    seen.buyer[scope] = buyer;
    seen.payment[scope] = paid;
    addFloat(payingBuyers, scope, 1);
    if (first < paid) addFloat(repeatBuyers, scope, 1);
    return;
  }
  const before = int(seen.payment, scope);
  if (paid >= before) return;
  seen.payment[scope] = paid;
  if (first < before && first >= paid) addFloat(repeatBuyers, scope, -1);
}

function countKnown(input: MeasureInput, byBuyer: BuyerOrders): void {
  const { scopes, period } = input;
  const seen: FirstOwned = { buyer: new Int32Array(scopes.count).fill(-1), payment: new Int32Array(scopes.count) };
  const owned: OwnedPayment = { buyer: -1, paid: 0, first: 0 };
  const counting = { input, seen };
  for (let buyer = 0; buyer + 1 < byBuyer.offsets.length; buyer++) {
    owned.buyer = buyer;
    owned.first = firstPayment(byBuyer, buyer);
    for (let place = int(byBuyer.offsets, buyer); place < int(byBuyer.offsets, buyer + 1); place++) {
      const owner = int(byBuyer.owner, place);
      if (owner < 0 || !isIn(period, int(byBuyer.countedAt, place))) continue;
      owned.paid = int(byBuyer.paid, place);
      for (let i = owner * SCOPES_OF_ACCOUNT; i < (owner + 1) * SCOPES_OF_ACCOUNT; i++) {
        if (int(scopes.ofAccount, i) >= 0) countIn(int(scopes.ofAccount, i), owned, counting);
      }
    }
  }
}

/** An order whose buyer isn't named, or masked, counts as a buyer of its own. */
function countUnknown({ orders, attribution, masked, period, totals, scopes }: MeasureInput): void {
  if (orders === undefined || attribution === undefined) return;
  for (let order = 0; order < orders.count; order++) {
    const buyer = int(orders.buyer, order);
    const owner = int(attribution.owner, order);
    if (owner < 0 || (buyer >= 0 && byte(masked, buyer) === 0) || !isIn(period, int(orders.countedAt, order))) continue;
    addUniqueBuyer(totals.payingBuyers, scopes, owner);
  }
}

/** Distinct buyers of the orders of `sales`, and the returning ones among them. */
export function measurePayingBuyers(input: MeasureInput, byBuyer: BuyerOrders | undefined): void {
  if (byBuyer !== undefined) countKnown(input, byBuyer);
  countUnknown(input);
}
