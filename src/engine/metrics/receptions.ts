import { byte, bytesAt, float, int } from "../records/columnAccess";
import type { SessionTable } from "../records/records";
import { SECONDS_PER_DAY } from "../units/moment";
import { afterSaleTest } from "./afterSale";
import type { BuyerOrders } from "./buyerOrders";
import type { MeasureInput } from "./measureInput";
import { isSlower, responsesAt, type Responses } from "./responses";

/** One agent, one buyer, one business day: 接待(人天). */
export interface Reception {
  account: number;
  /** −1 for a masked buyer: nobody knows who it was. */
  buyer: number;
  day: number;
  firstStart: number;
  /** Not after-sale, and the buyer is known: 询单. */
  isEnquiry: boolean;
  /** The average response of all its sessions is above `SLOW_SECONDS`. */
  isSlow: boolean;
}

/** Seconds of average response above which a reception was slow (bound excluded). */
const SLOW_SECONDS = 120;

/** A reception being put together. */
interface OpenReception extends Reception {
  /** Sums of `Responses` over its sessions. */
  responseWeighted: number;
  responseWeight: number;
}

/** What receptions are found in. */
type ReceptionInput = Omit<MeasureInput, "totals">;

/** @param place - The session's in the responses. */
function addResponse(reception: OpenReception, { weighted, weights }: Responses, place: number): void {
  reception.responseWeighted += float(weighted, place);
  reception.responseWeight += int(weights, place);
}

function newReception(account: number, buyer: number, [day, firstStart]: readonly [number, number]): OpenReception {
  return { account, buyer, day, firstStart, isEnquiry: false, isSlow: false, responseWeighted: 0, responseWeight: 0 };
}

/** Visits a reception all of whose sessions are known. */
function close(reception: OpenReception, visit: Visit): void {
  reception.isSlow = isSlower(reception.responseWeighted, reception.responseWeight, SLOW_SECONDS);
  visit(reception);
}

type Visit = (reception: Readonly<Reception>) => void;

/** The receptions of one buyer on one day. Its objects are used again for the next day: a visitor must not keep them. */
interface OpenDay {
  readonly receptions: OpenReception[];
  count: number;
  /** Per account: where its reception stands, if it is open and the account's own. */
  readonly position: Int32Array;
}

/** Field by field: `Object.assign` takes as long as all the rest of a session. */
function begin(reception: OpenReception, { account, buyer, day, firstStart }: Readonly<Reception>): OpenReception {
  reception.account = account;
  reception.buyer = buyer;
  reception.day = day;
  reception.firstStart = firstStart;
  reception.isEnquiry = false;
  reception.responseWeighted = 0;
  reception.responseWeight = 0;
  return reception;
}

/** The account's reception of the day; a new one as `begun` where it has none. */
function receptionOf(open: OpenDay, begun: Readonly<OpenReception>): OpenReception {
  const at = int(open.position, begun.account);
  const found = open.receptions[at];
  if (at < open.count && found?.account === begun.account) return found;
  open.position[begun.account] = open.count;
  const reception = (open.receptions[open.count] ??= { ...begun });
  open.count++;
  return begin(reception, begun);
}

function closeDay(open: OpenDay, visit: Visit): void {
  for (let i = 0; i < open.count; i++) {
    const reception = open.receptions[i];
    if (reception !== undefined) close(reception, visit);
  }
  open.count = 0;
}

/** Receptions of buyers who can be told apart, buyer by buyer, days ascending. */
function eachKnownBuyer(input: ReceptionInput, orders: BuyerOrders | undefined, visit: Visit): void {
  const { sessions, period, settings } = input;
  if (sessions === undefined) return;
  const { offsets, at, start, agent } = sessions.index;
  const { phase } = sessions.sessions;
  const isAfterSale = afterSaleTest(phase && bytesAt(phase, at), orders, settings);
  const responses = responsesAt(at, sessions.sessions, input);
  const open: OpenDay = { receptions: [], count: 0, position: new Int32Array(input.staff.accounts.length) };
  const begun = newReception(-1, -1, [0, 0]);
  for (let buyer = 0; buyer + 1 < offsets.length; buyer++) {
    begun.buyer = buyer;
    for (let place = int(offsets, buyer); place < int(offsets, buyer + 1); place++) {
      const moment = int(start, place);
      if (moment < period.from || moment >= period.to) continue;
      const day = Math.floor((moment - settings.dayStart) / SECONDS_PER_DAY);
      if (open.count > 0 && day !== begun.day) closeDay(open, visit);
      begun.day = day;
      begun.firstStart = moment;
      begun.account = int(agent, place);
      const reception = receptionOf(open, begun);
      reception.isEnquiry ||= !isAfterSale(place, buyer, moment);
      addResponse(reception, responses, place);
    }
    closeDay(open, visit);
  }
}

/** Rows of the period's sessions whose buyers can't be told apart. */
function maskedSessions(sessions: SessionTable, { filter, masked, period }: ReceptionInput): Int32Array {
  const rows = new Int32Array(sessions.count);
  let count = 0;
  for (let i = 0; i < sessions.count; i++) {
    if (byte(filter, i) !== 0 || byte(masked, int(sessions.buyer, i)) === 0) continue;
    if (int(sessions.start, i) >= period.from && int(sessions.start, i) < period.to) rows[count++] = i;
  }
  return rows.subarray(0, count);
}

/** A masked buyer's session is a reception of its own and never an enquiry. */
function eachMasked(input: ReceptionInput, visit: Visit): void {
  const { sessions } = input.records;
  if (sessions === undefined) return;
  const rows = maskedSessions(sessions, input);
  const responses = responsesAt(rows, sessions, input);
  for (let i = 0; i < rows.length; i++) {
    const start = int(sessions.start, int(rows, i));
    const day = Math.floor((start - input.settings.dayStart) / SECONDS_PER_DAY);
    const reception = newReception(int(sessions.agent, int(rows, i)), -1, [day, start]);
    addResponse(reception, responses, i);
    close(reception, visit);
  }
}

/** Calls `visit` with every reception of the period: known buyers one after the other, then masked ones. */
export function findReceptions(input: ReceptionInput, orders: BuyerOrders | undefined, visit: Visit): void {
  eachKnownBuyer(input, orders, visit);
  eachMasked(input, visit);
}
