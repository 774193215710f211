import { int, intsAt } from "../records/columnAccess";
import { lastNotAfter } from "../records/lastNotAfter";
import type { Settings } from "../settings";
import { agentsOfSpan } from "./agentsOfSpan";
import { bestTree } from "./bestTree";
import { earliestTouch, type BuyerSessions } from "./buyerSessions";
import type { OrderEvent, StartRange } from "./orderEvent";
import { openAgents } from "./openAgents";
import { openBest } from "./openBest";
import type { TouchContest } from "./touchContest";

/** One buyer's sessions (of one shop), prepared for many questions. The same answers as looking at each of them. */
export interface Lane {
  /** Calls `offer` with candidates of the event among which are the winner and the best of another agent. */
  readonly eachBest: (event: OrderEvent, offer: (place: number) => void) => void;
  /** Names the agents of the event's candidates; some maybe twice. */
  readonly eachAgent: (event: OrderEvent, visit: (agent: number) => void) => void;
  /** Names the agents of sessions by their start, each once. */
  readonly eachAgentStarted: (range: StartRange, visit: (agent: number) => void) => void;
}

export interface LaneInput {
  readonly index: BuyerSessions;
  readonly settings: Settings;
  /** A contest of its own for each call. */
  readonly newContest: () => TouchContest;
}

/** Makes a thing when it is first asked for. */
function lazily<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}

/** The event's candidates: those that started inside the window, and before them those still open when it began. */
function spansOf(places: Int32Array, { index, settings }: LaneInput) {
  const starts = { values: intsAt(index.start, places), offsets: Int32Array.of(0, places.length) };
  const firstFrom = (moment: number): number => lastNotAfter(starts, 0, Math.ceil(moment) - 1) + 1;
  const within = (from: number, to: number) => ({ from: firstFrom(from), to: firstFrom(to) });
  const ofEvent = ({ moment, notBefore }: OrderEvent) => {
    const earliest = earliestTouch(moment, settings);
    const begun = within(Math.max(notBefore, earliest), moment + 1);
    return { earliest, begun, open: { from: firstFrom(notBefore), to: begun.from } };
  };
  return { within, ofEvent };
}

/**
 * Prepares a lane; each structure is built when it is first needed.
 *
 * @param places - Ascending places in `BuyerSessions`, all of one buyer.
 */
export function lane(places: Int32Array, input: LaneInput): Lane {
  const { index, settings, newContest } = input;
  const spans = spansOf(places, input);
  const rolling = settings.window.kind === "rollingHours";
  const agents = lazily(() => intsAt(index.agent, places));
  const best = lazily(() => bestTree(places, newContest()));
  const open = lazily(() => openBest(places, index.end, newContest()));
  const agentsBegun = lazily(() => agentsOfSpan(agents()));
  const agentsOpen = lazily(() => openAgents({ agents: agents(), ends: intsAt(index.end, places) }));
  return {
    eachBest: (event, offer) => {
      const { begun, open: before, earliest } = spans.ofEvent(event);
      best().each(begun, offer);
      if (!rolling || before.from >= before.to) return;
      if (settings.touch === "last") {
        // The last touch ends last: where it ended before the window, all did.
        best().each(before, (place) => {
          if (int(index.end, place) >= earliest) offer(place);
        });
      } else open().each(before, earliest, offer);
    },
    eachAgent: (event, visit) => {
      const { begun, open: before, earliest } = spans.ofEvent(event);
      agentsBegun()(begun, visit);
      if (rolling && before.from < before.to) agentsOpen()(before, earliest, visit);
    },
    eachAgentStarted: ({ from, to }, visit) => agentsBegun()(spans.within(from, to), visit),
  };
}
