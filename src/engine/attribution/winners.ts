import { int } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { OrderEvent } from "./orderEvent";
import type { OrderFacts } from "./orderFacts";
import type { OrdersByBuyer } from "./ordersByBuyer";
import type { SessionIndex } from "./sessionIndex";
import type { Winners } from "./touchContest";

/** Who won one kind of event, creation or payment, order by order; −1 for nobody. Agents are places in `Staff.accounts`. */
export interface EventWinners {
  /** The winning session, as a place in `BuyerSessions`. */
  readonly place: Int32Array;
  readonly agent: Int32Array;
  /** The agent of the best candidate of another agent. */
  readonly runnerUp: Int32Array;
}

/** The winners of both events of each order. */
export interface OrderWinners {
  readonly placed: EventWinners;
  readonly paid: EventWinners;
}

export interface WinnersInput {
  readonly index: SessionIndex | undefined;
  readonly byBuyer: OrdersByBuyer;
  readonly chaseSeconds: number;
}

function blankWinners(count: number): EventWinners {
  const none = (): Int32Array => new Int32Array(count).fill(-1);
  return { place: none(), agent: none(), runnerUp: none() };
}

/** Notes an order's winners; the agents are read now, while the buyer's sessions are at hand. */
function noteWinners(order: number, { winner, runnerUp }: Readonly<Winners>, into: EventWinners & Agents): void {
  if (winner < 0) return;
  into.place[order] = winner;
  into.agent[order] = int(into.agents, winner);
  if (runnerUp >= 0) into.runnerUp[order] = int(into.agents, runnerUp);
}

interface Agents {
  /** By place in `BuyerSessions`. */
  readonly agents: Int32Array;
}

/**
 * Finds who placed each order and who got it paid. Where nobody placed it, only a session that started later, by the chase
 * minutes at least, can have got it paid (metrics.md §4). Buyer by buyer, since a buyer's orders and sessions each stand
 * side by side; one event object is used over and over: no garbage per order.
 */
export function findWinners(orders: OrderFacts, { index, byBuyer, chaseSeconds }: WinnersInput): OrderWinners {
  const [placed, paid] = [blankWinners(orders.count), blankWinners(orders.count)];
  if (index === undefined) return { placed, paid };
  const { search } = index;
  const { agent: agents } = index.index;
  const [intoPlaced, intoPaid] = [
    { ...placed, agents },
    { ...paid, agents },
  ];
  const event: OrderEvent = { buyer: 0, moment: 0, notBefore: NO_MOMENT, shop: -1 };
  for (let nth = 0; nth < byBuyer.at.length; nth++) {
    while (int(byBuyer.offsets, event.buyer + 1) <= nth) event.buyer++;
    const order = int(byBuyer.at, nth);
    const created = int(byBuyer.creations.values, nth);
    event.shop = int(orders.shop, order);
    event.moment = created;
    event.notBefore = NO_MOMENT;
    noteWinners(order, search.best(event), intoPlaced);
    event.moment = int(byBuyer.paid, nth);
    if (event.moment === NO_MOMENT) continue;
    if (int(placed.place, order) < 0) event.notBefore = created + chaseSeconds;
    noteWinners(order, search.best(event), intoPaid);
  }
  return { placed, paid };
}
