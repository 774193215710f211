import type { Attribution } from "../attribution/attributeOrders";
import type { OrderFacts } from "../attribution/orderFacts";
import { REASON } from "../attribution/reasons";
import { CREDIT_REASONS } from "../periodResult";
import { addFloat, byte, float, int } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { Period } from "../units/period";
import type { MeasureInput } from "./measureInput";

/** By reason, 1 where a decision, not a session, gave the order to its owner; silent by override included. */
const DECIDED = new Uint8Array(CREDIT_REASONS.length);
for (const reason of [REASON.override, REASON.memoRule, REASON.preAttributed, REASON.excluded]) DECIDED[reason] = 1;

/** What the shop sold in the period, credited or not, excluded orders aside. */
export interface ShopSales {
  readonly fen: number;
  /** Distinct paying buyers; an order without a known buyer counts as a buyer of its own. */
  readonly buyers: number;
}

/** The order's sales: its amount, less freight where the switch says so. */
export function salesOf(orders: OrderFacts, order: number, keepFreight: boolean): number {
  const freight = keepFreight || orders.freight === undefined ? 0 : float(orders.freight, order);
  return float(orders.amount, order) - (Number.isNaN(freight) ? 0 : freight);
}

export function isIn(period: Period, moment: number): boolean {
  return moment !== NO_MOMENT && moment >= period.from && moment < period.to;
}

export function isExcluded(attribution: Attribution, order: number): boolean {
  return byte(attribution.reason, order) === REASON.excluded;
}

/** Who placed the order: the winner at creation, but the owner where a decision made one (metrics.md §5). */
export function placerOf({ owner, placedBy, reason }: Attribution, order: number): number {
  return byte(DECIDED, byte(reason, order)) === 1 ? int(owner, order) : int(placedBy, order);
}

/** Where an order is added: totals, and the place in them (the account's, or its own of a day). */
export interface OrderPlace {
  readonly totals: MeasureInput["totals"];
  readonly place: number;
}

/** Adds an order that was placed. */
export function addPlaced(orders: OrderFacts, order: number, { totals, place }: OrderPlace): void {
  addFloat(totals.placedOrders, place, 1);
  addFloat(totals.placedAmount, place, float(orders.amount, order));
  if (byte(orders.closed, order) === 1) addFloat(totals.placedClosed, place, 1);
  if (int(orders.paid, order) !== NO_MOMENT) addFloat(totals.placedPaid, place, 1);
}

/** Adds an order whose money counts. */
export function addSale(
  orders: OrderFacts,
  order: number,
  { totals, place, keepFreight }: OrderPlace & { readonly keepFreight: boolean },
): void {
  addFloat(totals.paidOrders, place, 1);
  addFloat(totals.sales, place, salesOf(orders, order, keepFreight));
  const items = orders.quantity === undefined ? -1 : int(orders.quantity, order);
  if (items > 0) addFloat(totals.items, place, items);
}

/** Adds what was paid back on an order whose money counts; nothing where that is 0. */
export function addRefund(
  refunded: number,
  {
    totals,
    place,
  }: { readonly totals: Pick<OrderPlace["totals"], "refunded" | "refundedOrders">; readonly place: number },
): void {
  if (refunded <= 0) return;
  addFloat(totals.refunded, place, refunded);
  addFloat(totals.refundedOrders, place, 1);
}

/** Orders placed in the period, and orders whose money counts in it. */
export function measureOrders(input: MeasureInput, refunded: Float64Array): void {
  const { orders, attribution, totals, period, settings } = input;
  if (orders === undefined || attribution === undefined) return;
  const at = { totals, place: 0, keepFreight: settings.keepFreight };
  for (let order = 0; order < orders.count; order++) {
    const placer = placerOf(attribution, order);
    at.place = placer;
    if (placer >= 0 && isIn(period, int(orders.created, order))) addPlaced(orders, order, at);
    const owner = int(attribution.owner, order);
    at.place = owner;
    if (owner < 0 || !isIn(period, int(orders.countedAt, order))) continue;
    addSale(orders, order, at);
    addRefund(float(refunded, order), at);
  }
}

/** 店铺付款: every non-excluded order whose money counts in the period, silent ones included. */
export function shopSales({ orders, attribution, period, settings, masked }: MeasureInput): ShopSales {
  let fen = 0;
  let buyers = 0;
  const seen = new Uint8Array(masked.length);
  if (orders === undefined || attribution === undefined) return { fen, buyers };
  for (let order = 0; order < orders.count; order++) {
    if (isExcluded(attribution, order) || !isIn(period, int(orders.countedAt, order))) continue;
    fen += salesOf(orders, order, settings.keepFreight);
    const buyer = int(orders.buyer, order);
    if (buyer < 0 || byte(masked, buyer) === 1) buyers++;
    else if (seen[buyer] === 0) {
      seen[buyer] = 1;
      buyers++;
    }
  }
  return { fen, buyers };
}
