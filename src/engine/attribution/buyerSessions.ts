import { int, intsAt } from "../records/columnAccess";
import type { SessionTable } from "../records/records";
import type { AttributionWindow, Settings } from "../settings";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import { groupByBuyer, type BuyerGroups } from "./groupByBuyer";

/** The joinable sessions by buyer, ascending by start; columns are copied side by side so that a buyer's are neighbours. */
export interface BuyerSessions extends BuyerGroups {
  readonly start: Int32Array;
  /** Missing end = start. */
  readonly end: Int32Array;
  readonly agent: Int32Array;
  /** What a window is measured from: the start for natural days, the end for rolling hours. */
  readonly touchAt: Int32Array;
  /** The latest `touchAt` of this session and the buyer's earlier ones: where it is too old, so are they all. */
  readonly reach: Int32Array;
}

/** When a session ended; its start where that isn't stated. */
export function endOf({ start, end }: SessionTable, session: number): number {
  const stated = end === undefined ? NO_MOMENT : int(end, session);
  return stated === NO_MOMENT ? int(start, session) : stated;
}

function endsOf(sessions: SessionTable, at: Int32Array, start: Int32Array): Int32Array {
  return sessions.end === undefined ? start : at.map((session) => endOf(sessions, session));
}

function runningLatest(end: Int32Array, offsets: Int32Array): Int32Array {
  const latest = end.slice();
  for (let b = 0; b + 1 < offsets.length; b++) {
    for (let i = (offsets[b] ?? 0) + 1; i < (offsets[b + 1] ?? 0); i++) {
      latest[i] = Math.max(latest[i] ?? 0, latest[i - 1] ?? 0);
    }
  }
  return latest;
}

/** Indexes the sessions that can earn an order: unfiltered, their buyer not masked. */
export function buyerSessions(
  sessions: SessionTable,
  window: AttributionWindow,
  joinable: { readonly filter: Uint8Array; readonly masked: Uint8Array },
): BuyerSessions {
  const { filter, masked } = joinable;
  const buyer = sessions.buyer.map((b, i) => (filter[i] === 0 && masked[b] === 0 ? b : -1));
  const groups = groupByBuyer({ buyer, key: sessions.start, buyers: masked.length });
  const start = intsAt(sessions.start, groups.at);
  const end = endsOf(sessions, groups.at, start);
  const rolling = window.kind === "rollingHours";
  return {
    ...groups,
    start,
    end,
    agent: intsAt(sessions.agent, groups.at),
    touchAt: rolling ? end : start,
    reach: rolling ? runningLatest(end, groups.offsets) : start,
  };
}

/** The earliest `touchAt` that an event at `moment` can still be credited to, included. */
export function earliestTouch(moment: number, { window, dayStart }: Settings): number {
  if (window.kind === "rollingHours") return moment - window.hours * 3600;
  const day = Math.floor((moment - dayStart) / SECONDS_PER_DAY);
  return (day - window.days + 1) * SECONDS_PER_DAY + dayStart;
}

/** Days of a window, for metrics that count in days: natural days, or 1 + the hours' full days. */
export function windowDays(window: AttributionWindow): number {
  return window.kind === "naturalDays" ? window.days : 1 + Math.ceil(window.hours / 24);
}
