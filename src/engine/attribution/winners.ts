import { byte, int } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { SessionIndex } from "./sessionIndex";
import type { OrderEvent } from "./orderEvent";
import type { OrderFacts } from "./orderFacts";

/** The winning sessions of both events of each order, as places in `BuyerSessions`; −1 for none. */
export interface Winners {
  readonly placed: Int32Array;
  readonly paid: Int32Array;
  /** The best candidate of another agent, as a place too. */
  readonly placedRunnerUp: Int32Array;
  readonly paidRunnerUp: Int32Array;
}

export interface WinnersInput {
  readonly index: SessionIndex | undefined;
  /** 1 per masked buyer: never joined. */
  readonly masked: Uint8Array;
  readonly chaseSeconds: number;
}

function blankWinners(count: number): Winners {
  const none = (): Int32Array => new Int32Array(count).fill(-1);
  return { placed: none(), paid: none(), placedRunnerUp: none(), paidRunnerUp: none() };
}

/**
 * Finds who placed each order and who got it paid. Where nobody placed it, only a session that started later, by the chase
 * minutes at least, can have got it paid (metrics.md §4). One event object is used over and over: no garbage per order.
 */
export function findWinners(orders: OrderFacts, { index, masked, chaseSeconds }: WinnersInput): Winners {
  const out = blankWinners(orders.count);
  if (index === undefined) return out;
  const { search } = index;
  const event: OrderEvent = { buyer: -1, moment: 0, notBefore: NO_MOMENT, shop: -1 };
  for (let order = 0; order < orders.count; order++) {
    event.buyer = int(orders.buyer, order);
    if (event.buyer < 0 || byte(masked, event.buyer) === 1) continue;
    event.moment = int(orders.created, order);
    event.shop = int(orders.shop, order);
    event.notBefore = NO_MOMENT;
    const placed = search.best(event);
    out.placed[order] = placed.winner;
    out.placedRunnerUp[order] = placed.runnerUp;
    const paidAt = int(orders.paid, order);
    if (paidAt === NO_MOMENT) continue;
    if (placed.winner < 0) event.notBefore = event.moment + chaseSeconds;
    event.moment = paidAt;
    const paid = search.best(event);
    out.paid[order] = paid.winner;
    out.paidRunnerUp[order] = paid.runnerUp;
  }
  return out;
}
