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

interface Contested extends WinnersInput {
  readonly index: SessionIndex;
}

interface Noting {
  readonly winners: OrderWinners;
  readonly index: BuyerSessions;
}

/** So many orders are contested before their winners go to their places: all at once, so that no order waits for memory. */
const ORDERS_AT_ONCE = 1024;

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

/** Asks, order after order, who won its events. */
function contestOf({ index, byBuyer, chaseSeconds }: Contested, batch: OrderWinners) {
  const { offsets, creations, paid } = byBuyer;
  const noting = { winners: batch, index: index.index };
  const event: OrderEvent = { buyer: 0, moment: 0, notBefore: NO_MOMENT, shop: -1 };
  /** @param nth - The order's place by buyer, in ascending calls; its winners go to the place `into` of the batch. */
  return (nth: number, shop: number, into: number): void => {
    while (int(offsets, event.buyer + 1) <= nth) event.buyer++;
    const created = int(creations.values, nth);
    event.shop = shop;
    event.moment = created;
    event.notBefore = NO_MOMENT;
    noteWinners(noting, into * PER_ORDER + PLACED, index.search.best(event));
    event.moment = int(paid, nth);
    if (event.moment === NO_MOMENT) return;
    if (winningSession(batch, into, PLACED) < 0) event.notBefore = created + chaseSeconds;
    noteWinners(noting, into * PER_ORDER + PAID, index.search.best(event));
  };
}

/**
 * Finds who placed each order and who got it paid. Where nobody placed it, only a session that started later, by the chase
 * minutes at least, can have got it paid (metrics.md §4). Buyer by buyer, since a buyer's orders and sessions each stand
 * side by side; one event object is used over and over: no garbage per order.
 */
export function findWinners(orders: OrderFacts, { index, byBuyer, chaseSeconds }: WinnersInput): OrderWinners {
  const winners = new Int32Array(orders.count * PER_ORDER).fill(-1);
  if (index === undefined) return winners;
  const { at } = byBuyer;
  const batch = new Int32Array(ORDERS_AT_ONCE * PER_ORDER);
  const contest = contestOf({ index, byBuyer, chaseSeconds }, batch);
  for (let from = 0; from < at.length; from += ORDERS_AT_ONCE) {
    const contested = at.subarray(from, from + ORDERS_AT_ONCE);
    const shops = intsAt(orders.shop, contested);
    batch.fill(-1);
    for (let i = 0; i < contested.length; i++) contest(from + i, int(shops, i), i);
    distribute(batch, contested, winners);
  }
  return winners;
}
