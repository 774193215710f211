import { byte, int } from "../records/columnAccess";
import { lastNotAfter } from "../records/lastNotAfter";
import { AFTER_SALE, PRE_SALE, UNKNOWN } from "../records/records";
import type { Settings } from "../settings";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";

/** Asks whether a session is about an order already bought (metrics.md §3). @param place - The session's among the phases. */
export type IsAfterSale = (place: number, buyer: number, start: number) => boolean;

/** Paid before the session's start, at most `seconds` before it (included). */
function paidRecently(
  { payments }: BuyerOrders,
  buyer: number,
  { start, seconds }: { start: number; seconds: number },
): boolean {
  const place = lastNotAfter(payments, buyer, start - 1);
  const paid = int(payments.values, place);
  return place >= int(payments.offsets, buyer) && paid !== NO_MOMENT && paid >= start - seconds;
}

/** Creates an order from the session's start (included) to the end of the next business day. */
function ordersAgain(
  { creations }: BuyerOrders,
  buyer: number,
  { start, dayStart }: { start: number; dayStart: number },
): boolean {
  const day = Math.floor((start - dayStart) / SECONDS_PER_DAY);
  const place = lastNotAfter(creations, buyer, (day + 2) * SECONDS_PER_DAY + dayStart - 1);
  return place >= int(creations.offsets, buyer) && int(creations.values, place) >= start;
}

/**
 * The session's own phase decides where it has one. Without orders that name buyers no other session is after-sale.
 *
 * @param phases - Of the sessions asked about; `undefined` where none has one.
 */
export function afterSaleTest(
  phases: Uint8Array | undefined,
  orders: BuyerOrders | undefined,
  settings: Settings,
): IsAfterSale {
  const about = { start: 0, seconds: settings.afterSaleDays * SECONDS_PER_DAY, dayStart: settings.dayStart };
  return (place, buyer, start) => {
    const said = phases === undefined ? UNKNOWN : byte(phases, place);
    if (said === AFTER_SALE) return true;
    if (said === PRE_SALE || orders === undefined) return false;
    about.start = start;
    return paidRecently(orders, buyer, about) && !ordersAgain(orders, buyer, about);
  };
}
