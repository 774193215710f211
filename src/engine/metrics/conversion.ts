import { windowDays } from "../attribution/buyerSessions";
import { addFloat, int } from "../records/columnAccess";
import { lastNotAfter } from "../records/lastNotAfter";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";
import type { MeasureInput } from "./measureInput";
import type { Reception } from "./receptions";
import { distinctBuyers } from "./totals";

/** What came of an enquiry, by each conversion's own last day. */
interface Outcome {
  placed: boolean;
  final: boolean;
  nextDay: boolean;
  sameDay: boolean;
}

/** Starts of the days after the last day on which the order may be placed or paid, for an enquiry on `day`. */
interface Bounds {
  readonly placed: number;
  readonly final: number;
  readonly nextDay: number;
  readonly sameDay: number;
}

function boundsOf(day: number, { settings }: MeasureInput): Bounds {
  const startOf = (later: number): number => (day + later) * SECONDS_PER_DAY + settings.dayStart;
  return {
    placed: startOf(windowDays(settings.window)),
    final: startOf(settings.payDays),
    nextDay: startOf(2),
    sameDay: startOf(1),
  };
}

function noteOrder(outcome: Outcome, bounds: Bounds, { created, paid }: { created: number; paid: number }): void {
  outcome.placed = true;
  if (paid === NO_MOMENT) return;
  outcome.final ||= paid < bounds.final;
  outcome.nextDay ||= paid < bounds.nextDay;
  outcome.sameDay ||= created < bounds.sameDay && paid < bounds.sameDay;
}

/** Looks for orders of the enquiry's buyer, owned by its agent, created from its first session on (included). */
function outcomeOf(enquiry: Readonly<Reception>, bounds: Bounds, orders: BuyerOrders): Outcome {
  const outcome: Outcome = { placed: false, final: false, nextDay: false, sameDay: false };
  const span = [int(orders.offsets, enquiry.buyer), int(orders.offsets, enquiry.buyer + 1)] as const;
  let place = lastNotAfter(orders.created, enquiry.firstStart - 1, span) + 1;
  for (; place < span[1] && int(orders.created, place) < bounds.placed; place++) {
    if (int(orders.owner, place) !== enquiry.account) continue;
    noteOrder(outcome, bounds, { created: int(orders.created, place), paid: int(orders.paid, place) });
  }
  return outcome;
}

/**
 * Counts enquiries and what came of them (metrics.md §5). An enquiry is left out of a conversion, above and below the
 * line, while that conversion's last day isn't over at `asOf`.
 */
export function conversionCounter(
  input: MeasureInput,
  orders: BuyerOrders | undefined,
): (enquiry: Readonly<Reception>) => void {
  const { totals, scopes, asOf } = input;
  const ripeBuyer = distinctBuyers(totals.ripeBuyers, scopes);
  const convertedBuyer = distinctBuyers(totals.convertedBuyers, scopes);
  return (enquiry) => {
    const { account, buyer } = enquiry;
    if (orders === undefined) return;
    const bounds = boundsOf(enquiry.day, input);
    const outcome = outcomeOf(enquiry, bounds, orders);
    const count = (ripe: Float64Array, converted: Float64Array, [over, did]: readonly [number, boolean]): void => {
      if (over > asOf) return;
      addFloat(ripe, account, 1);
      if (did) addFloat(converted, account, 1);
    };
    count(totals.ripePlaced, totals.convertedPlaced, [bounds.placed, outcome.placed]);
    count(totals.ripe, totals.converted, [bounds.final, outcome.final]);
    count(totals.ripeNextDay, totals.convertedNextDay, [bounds.nextDay, outcome.nextDay]);
    count(totals.ripeSameDay, totals.convertedSameDay, [bounds.sameDay, outcome.sameDay]);
    if (bounds.final > asOf) return;
    ripeBuyer(account, buyer);
    if (outcome.final) convertedBuyer(account, buyer);
  };
}
