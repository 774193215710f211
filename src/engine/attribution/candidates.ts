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
  /** The winner by touch rule and the runner-up: one object, which holds until the next call. */
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

/** What an event asks: which of the buyer's sessions from `from` down touch at `earliest` or later, and so on. */
interface Question {
  buyer: number;
  from: number;
  earliest: number;
  notBefore: number;
  shop: number;
}

/** Walks one buyer's sessions back in time from the event, until the window's edge. No list is made of them. */
interface Walk {
  /** Notes what the event asks; false where that was asked last. */
  readonly ask: (question: Question, event: OrderEvent) => boolean;
  /** The first candidate from a place down; −1 for none. */
  readonly seek: (question: Question, from: number) => number;
}

function newQuestion(): Question {
  return { buyer: -1, from: -1, earliest: 0, notBefore: 0, shop: -1 };
}

function candidateWalk({ index, settings }: SearchInput, shops: SessionShops): Walk {
  const { offsets, start, touchAt, reach } = index;
  const inShop = sameShop(index, shops);
  const starts = { offsets, values: start };
  const ask: Walk["ask"] = (question, { buyer, moment, notBefore, shop }) => {
    const from = lastNotAfter(starts, buyer, moment);
    const earliest = earliestTouch(moment, settings);
    const isSame = question.buyer === buyer && question.from === from && question.earliest === earliest;
    if (isSame && question.notBefore === notBefore && question.shop === shop) return false;
    question.buyer = buyer;
    question.from = from;
    question.earliest = earliest;
    question.notBefore = notBefore;
    question.shop = shop;
    return true;
  };
  const seek: Walk["seek"] = ({ buyer, earliest, notBefore, shop }, from) => {
    const first = int(offsets, buyer);
    for (let place = from; place >= first; place--) {
      if (int(reach, place) < earliest || int(start, place) < notBefore) return -1;
      if (int(touchAt, place) >= earliest && inShop(place, shop)) return place;
    }
    return -1;
  };
  return { ask, seek };
}

/** Looks at a buyer's sessions one by one: the fast way while they are few. */
function searchByWalk(input: SearchInput, shops: SessionShops): CandidateSearch {
  const { agent, offsets, start } = input.index;
  const walk = candidateWalk(input, shops);
  const inShop = sameShop(input.index, shops);
  const contest = touchContest(input.order, agent);
  const contested = newQuestion();
  const visited = newQuestion();
  return {
    best: (event) => {
      // Most orders are paid before the buyer writes again: then both events have the same candidates.
      if (!walk.ask(contested, event)) return contest.found;
      contest.clear();
      let place = walk.seek(contested, contested.from);
      for (; place >= 0; place = walk.seek(contested, place - 1)) contest.offer(place);
      return contest.found;
    },
    eachAgent: (event, visit) => {
      walk.ask(visited, event); // who asks the same again is told again
      let place = walk.seek(visited, visited.from);
      for (; place >= 0; place = walk.seek(visited, place - 1)) visit(int(agent, place));
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
