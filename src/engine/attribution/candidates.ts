import { int } from "../records/columnAccess";
import type { SessionTable } from "../records/records";
import type { Settings } from "../settings";
import { lastNotAfter } from "../records/lastNotAfter";
import { earliestTouch, type BuyerSessions } from "./buyerSessions";
import { buyerLanes, type SessionShops } from "./buyerLanes";
import type { OrderEvent, StartRange } from "./orderEvent";
import { touchContest, type Winners } from "./touchContest";
import type { TouchOrder } from "./touchOrder";

export interface CandidateSearch {
  /** The winner by touch rule and the runner-up. The same object is filled anew by each call. */
  readonly best: (event: OrderEvent) => Readonly<Winners>;
  /** Calls `visit` with the agent of every candidate of the event (metrics.md §4), maybe more than once. */
  readonly eachAgent: (event: OrderEvent, visit: (agent: number) => void) => void;
  /** Calls `visit` with the agent of every session in the range, maybe more than once. */
  readonly eachAgentStarted: (range: StartRange, visit: (agent: number) => void) => void;
}

interface SearchInput {
  readonly sessions: SessionTable;
  readonly index: BuyerSessions;
  readonly order: TouchOrder;
  readonly settings: Settings;
  /** Whether orders carry shops too: then candidates must be of the same one. */
  readonly matchShops: boolean;
}

/** Up to so many sessions of a buyer are looked at one by one; for more, trees are built first. */
const FEW = 64;

/** Whether the session at a place is of a shop; shops that aren't named don't differ. */
function sameShop({ at }: BuyerSessions, shops: SessionShops): (place: number, shop: number) => boolean {
  if (shops === undefined) return () => true;
  return (place, shop) => {
    const own = int(shops, int(at, place));
    return own < 0 || shop < 0 || own === shop;
  };
}

/** Places of one event's candidates: from `last` down to where `next` says −1. No list is made of them. */
interface Walk {
  /** The latest candidate; −1 for none. */
  readonly last: (event: OrderEvent) => number;
  /** The next earlier candidate of the same event; −1 for none. */
  readonly next: (event: OrderEvent, place: number) => number;
}

/** Walks one buyer's sessions back in time from the event, until the window's edge. */
function candidateWalk({ index, settings }: SearchInput, shops: SessionShops): Walk {
  const { offsets, start, touchAt, reach } = index;
  const inShop = sameShop(index, shops);
  const starts = { offsets, values: start };
  const seek = (event: OrderEvent, from: number): number => {
    const first = int(offsets, event.buyer);
    const earliest = earliestTouch(event.moment, settings);
    for (let place = from; place >= first; place--) {
      if (int(reach, place) < earliest || int(start, place) < event.notBefore) return -1;
      if (int(touchAt, place) >= earliest && inShop(place, event.shop)) return place;
    }
    return -1;
  };
  return {
    last: (event) => seek(event, lastNotAfter(starts, event.buyer, event.moment)),
    next: (event, place) => seek(event, place - 1),
  };
}

/** Looks at a buyer's sessions one by one: the fast way while they are few. */
function searchByWalk(input: SearchInput, shops: SessionShops): CandidateSearch {
  const { agent, offsets, start } = input.index;
  const walk = candidateWalk(input, shops);
  const inShop = sameShop(input.index, shops);
  const contest = touchContest(input.order, agent);
  return {
    best: (event) => {
      contest.clear();
      for (let place = walk.last(event); place >= 0; place = walk.next(event, place)) contest.offer(place);
      return contest.found;
    },
    eachAgent: (event, visit) => {
      for (let place = walk.last(event); place >= 0; place = walk.next(event, place)) visit(int(agent, place));
    },
    eachAgentStarted: ({ buyer, from, to, shop }, visit) => {
      let place = lastNotAfter({ offsets, values: start }, buyer, to - 1);
      for (; place >= int(offsets, buyer) && int(start, place) >= from; place--) {
        if (inShop(place, shop)) visit(int(agent, place));
      }
    },
  };
}

/** Asks trees over a buyer's sessions: the way while they are many. */
function searchByLanes({ index, order, settings }: SearchInput, shops: SessionShops): CandidateSearch {
  const newContest = () => touchContest(order, index.agent);
  const contest = newContest();
  const eachLane = buyerLanes({ index, settings, newContest }, shops);
  return {
    best: (event) => {
      contest.clear();
      eachLane(event.buyer, event.shop, (lane) => lane.eachBest(event, contest.offer));
      return contest.found;
    },
    eachAgent: (event, visit) => eachLane(event.buyer, event.shop, (lane) => lane.eachAgent(event, visit)),
    eachAgentStarted: (range, visit) =>
      eachLane(range.buyer, range.shop, (lane) => lane.eachAgentStarted(range, visit)),
  };
}

/** Prepares the search; `best` reuses its answer, so read it before the next call. */
export function candidateSearch(input: SearchInput): CandidateSearch {
  const shops = input.matchShops ? input.sessions.shop : undefined;
  const { offsets } = input.index;
  const few = searchByWalk(input, shops);
  const many = searchByLanes(input, shops);
  const by = (buyer: number): CandidateSearch => (int(offsets, buyer + 1) - int(offsets, buyer) > FEW ? many : few);
  return {
    best: (event) => by(event.buyer).best(event),
    eachAgent: (event, visit) => by(event.buyer).eachAgent(event, visit),
    eachAgentStarted: (range, visit) => by(range.buyer).eachAgentStarted(range, visit),
  };
}
