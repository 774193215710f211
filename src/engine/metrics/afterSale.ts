import { byte, int } from "../records/columnAccess";
import { lastNotAfter } from "../records/lastNotAfter";
import { AFTER_SALE, PRE_SALE, type SessionTable } from "../records/records";
import type { Settings } from "../settings";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";

/** Asks whether a session is about an order already bought (metrics.md §3). */
export type IsAfterSale = (session: number, buyer: number) => boolean;

type Span = readonly [number, number];

/** Paid before the session's start, at most `seconds` before it (included). */
function paidRecently(
  { payments }: BuyerOrders,
  start: number,
  { span, seconds }: { span: Span; seconds: number },
): boolean {
  const place = lastNotAfter(payments, start - 1, span);
  return place >= span[0] && int(payments, place) !== NO_MOMENT && int(payments, place) >= start - seconds;
}

/** Creates an order from the session's start (included) to the end of the next business day. */
function ordersAgain(
  { created }: BuyerOrders,
  start: number,
  { span, dayStart }: { span: Span; dayStart: number },
): boolean {
  const day = Math.floor((start - dayStart) / SECONDS_PER_DAY);
  const end = (day + 2) * SECONDS_PER_DAY + dayStart;
  const place = lastNotAfter(created, end - 1, span);
  return place >= span[0] && int(created, place) >= start;
}

/** The session's own phase decides where it has one. Without orders that name buyers no other session is after-sale. */
export function afterSaleTest(
  sessions: SessionTable,
  orders: BuyerOrders | undefined,
  settings: Settings,
): IsAfterSale {
  const { phase, start } = sessions;
  const seconds = settings.afterSaleDays * SECONDS_PER_DAY;
  const { dayStart } = settings;
  return (session, buyer) => {
    const said = phase === undefined ? 0 : byte(phase, session);
    if (said === AFTER_SALE) return true;
    if (said === PRE_SALE || orders === undefined) return false;
    const span = [int(orders.offsets, buyer), int(orders.offsets, buyer + 1)] as const;
    const at = int(start, session);
    return paidRecently(orders, at, { span, seconds }) && !ordersAgain(orders, at, { span, dayStart });
  };
}
