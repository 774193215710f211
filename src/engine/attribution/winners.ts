import { int, intsAt } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { BuyerSessions } from "./buyerSessions";
import type { OrderEvent } from "./orderEvent";
import type { OrderFacts } from "./orderFacts";
import type { OrdersByBuyer } from "./ordersByBuyer";
import type { SessionIndex } from "./sessionIndex";
import type { Winners } from "./touchContest";

/**
 * The winners of both events of each order, creation and payment. An order's six numbers stand side by side: orders are
 * contested buyer by buyer, so that each stands somewhere else than the one before, and one line of memory is fetched
 * instead of six.
 */
export type OrderWinners = Int32Array;

const PER_ORDER = 6;

/** Where an event's three numbers begin among an order's six. */
export const PLACED = 0;
export const PAID = 3;
export type WonEvent = typeof PLACED | typeof PAID;

/** The session that won, as its place in the session table; −1 for nobody. */
export function winningSession(winners: OrderWinners, order: number, event: WonEvent): number {
  return int(winners, order * PER_ORDER + event);
}

/** Its agent, as a place in `Staff.accounts`; −1 for nobody. */
export function winningAgent(winners: OrderWinners, order: number, event: WonEvent): number {
  return int(winners, order * PER_ORDER + event + 1);
}

/** The agent of the best candidate of another agent; −1 for nobody. */
export function runnerUpOf(winners: OrderWinners, order: number, event: WonEvent): number {
  return int(winners, order * PER_ORDER + event + 2);
}

export interface WinnersInput {
  readonly index: SessionIndex | undefined;
  readonly byBuyer: OrdersByBuyer;
  readonly chaseSeconds: number;
}

interface Noting {
  readonly winners: OrderWinners;
  readonly index: BuyerSessions;
}

/** Orders contested before their winners go to their places: all at once, so that no order waits for memory. */
const BATCH = 1024;

/** Takes the winners of a batch of orders to the places of those orders. */
function distribute(batch: OrderWinners, orders: Int32Array, winners: OrderWinners): void {
  for (let nth = 0; nth < orders.length; nth++) {
    const [from, to] = [nth * PER_ORDER, int(orders, nth) * PER_ORDER];
    for (let i = 0; i < PER_ORDER; i++) winners[to + i] = int(batch, from + i);
  }
}

/** Notes who won from `at` on; sessions and agents are read now, while the buyer's are at hand. */
function noteWinners({ winners, index }: Noting, at: number, { winner, runnerUp }: Readonly<Winners>): void {
  if (winner < 0) return;
  winners[at] = int(index.at, winner);
  winners[at + 1] = int(index.agent, winner);
  if (runnerUp >= 0) winners[at + 2] = int(index.agent, runnerUp);
}

/**
 * Finds who placed each order and who got it paid. Where nobody placed it, only a session that started later, by the chase
 * minutes at least, can have got it paid (metrics.md §4). Buyer by buyer, since a buyer's orders and sessions each stand
 * side by side; one event object is used over and over: no garbage per order.
 */
export function findWinners(orders: OrderFacts, { index, byBuyer, chaseSeconds }: WinnersInput): OrderWinners {
  const winners = new Int32Array(orders.count * PER_ORDER).fill(-1);
  if (index === undefined) return winners;
  const { search } = index;
  const { at, offsets, creations, paid } = byBuyer;
  const batch = new Int32Array(BATCH * PER_ORDER);
  const noting = { winners: batch, index: index.index };
  const event: OrderEvent = { buyer: 0, moment: 0, notBefore: NO_MOMENT, shop: -1 };
  for (let from = 0; from < at.length; from += BATCH) {
    const contested = at.subarray(from, from + BATCH);
    const shops = intsAt(orders.shop, contested);
    batch.fill(-1);
    for (let nth = 0; nth < contested.length; nth++) {
      while (int(offsets, event.buyer + 1) <= from + nth) event.buyer++;
      const created = int(creations.values, from + nth);
      event.shop = int(shops, nth);
      event.moment = created;
      event.notBefore = NO_MOMENT;
      noteWinners(noting, nth * PER_ORDER + PLACED, search.best(event));
      event.moment = int(paid, from + nth);
      if (event.moment === NO_MOMENT) continue;
      if (winningSession(batch, nth, PLACED) < 0) event.notBefore = created + chaseSeconds;
      noteWinners(noting, nth * PER_ORDER + PAID, search.best(event));
    }
    distribute(batch, contested, winners);
  }
  return winners;
}
