import { int } from "../records/columnAccess";
import type { SessionTable } from "../records/records";
import type { Settings } from "../settings";
import { lastNotAfter } from "../records/lastNotAfter";
import { earliestTouch, type BuyerSessions } from "./buyerSessions";
import type { TouchOrder } from "./touchOrder";

/** An order placed or paid: who could have brought it about? */
export interface OrderEvent {
  buyer: number;
  moment: number;
  /** Sessions that started earlier aren't candidates. */
  notBefore: number;
  /** −1 where the order names no shop. */
  shop: number;
}

/** Places in `BuyerSessions`; −1 for none. */
export interface Winners {
  winner: number;
  /** The best candidate of another agent. */
  runnerUp: number;
}

export interface CandidateSearch {
  /** Calls `visit` with the place of every candidate of the event (metrics.md §4). */
  readonly each: (event: OrderEvent, visit: (place: number) => void) => void;
  /** Whether the session at a place is of a shop; shops that aren't named don't differ. */
  readonly inShop: (place: number, shop: number) => boolean;
  /** The winner by touch rule and the runner-up. The same object is filled anew by each call. */
  readonly best: (event: OrderEvent) => Readonly<Winners>;
}

interface SearchInput {
  readonly sessions: SessionTable;
  readonly index: BuyerSessions;
  readonly order: TouchOrder;
  readonly settings: Settings;
  /** Whether orders carry shops too: then candidates must be of the same one. */
  readonly matchShops: boolean;
}

function sameShop({ index, sessions, matchShops }: SearchInput): CandidateSearch["inShop"] {
  const { at } = index;
  const { shop: shops } = sessions;
  if (!matchShops || shops === undefined) return () => true;
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
function candidateWalk({ index, settings }: SearchInput, inShop: CandidateSearch["inShop"]): Walk {
  const { offsets, start, touchAt, reach } = index;
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

/** Prepares the search; `best` reuses its answer, so read it before the next call. */
export function candidateSearch(input: SearchInput): CandidateSearch {
  const { agent } = input.index;
  const inShop = sameShop(input);
  const walk = candidateWalk(input, inShop);
  const found: Winners = { winner: -1, runnerUp: -1 };
  const compete = (place: number): void => {
    const { winner, runnerUp } = found;
    if (winner < 0 || input.order(place, winner) < 0) {
      if (winner >= 0 && agent[winner] !== agent[place]) found.runnerUp = winner;
      found.winner = place;
    } else if (agent[winner] !== agent[place] && (runnerUp < 0 || input.order(place, runnerUp) < 0)) {
      found.runnerUp = place;
    }
  };
  const best = (event: OrderEvent): Winners => {
    found.winner = -1;
    found.runnerUp = -1;
    for (let place = walk.last(event); place >= 0; place = walk.next(event, place)) compete(place);
    return found;
  };
  const each: CandidateSearch["each"] = (event, visit) => {
    for (let place = walk.last(event); place >= 0; place = walk.next(event, place)) visit(place);
  };
  return { each, best, inShop };
}
