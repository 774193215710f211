import { int } from "../records/columnAccess";
import type { Records, SessionTable } from "../records/records";
import type { Staff } from "../records/staff";
import { CREDIT_REASONS, NO_GAP, type CreditReason } from "../periodResult";
import type { Settings } from "../settings";
import { NO_MOMENT } from "../units/moment";
import { buyerSessions, type BuyerSessions } from "./buyerSessions";
import { candidateSearch, type CandidateSearch, type OrderEvent } from "./candidates";
import { decideOwner, type Decision } from "./decideOwner";
import type { OrderFacts } from "./orderFacts";
import { touchOrder } from "./touchOrder";

/** Who earned each order, in columns beside `OrderFacts`. Agents are places in `Staff.accounts`, −1 is nobody. */
export interface Attribution {
  readonly owner: Int32Array;
  readonly placedBy: Int32Array;
  readonly paidBy: Int32Array;
  readonly runnerUp: Int32Array;
  /** Into `CREDIT_REASONS`. */
  readonly reason: Uint8Array;
  /** The owner's session in the session table; −1 where no session decided. */
  readonly session: Int32Array;
  /** Event minus the session's end, seconds; NO_GAP where no session decided. */
  readonly gap: Int32Array;
  /** 1 where an agent other than the owner has a candidate session. */
  readonly contested: Uint8Array;
}

/** What searching candidates needs; absent without sessions. */
export interface SessionIndex {
  readonly sessions: SessionTable;
  readonly index: BuyerSessions;
  readonly search: CandidateSearch;
}

export interface AttributionInput {
  readonly records: Records;
  readonly staff: Staff;
  readonly settings: Settings;
  /** Per session, 0 where it counts. */
  readonly filter: Uint8Array;
  /** 1 per masked buyer. */
  readonly masked: Uint8Array;
}

/** Indexes the sessions for the search of candidates. */
export function indexSessions(sessions: SessionTable, input: AttributionInput): SessionIndex {
  const { settings, records, staff } = input;
  const index = buyerSessions(sessions, settings.window, input);
  const order = touchOrder(settings.touch, { sessions, index, rank: staff.rank });
  const matchShops = sessions.shop !== undefined && records.orders?.shop !== undefined;
  return { sessions, index, search: candidateSearch({ sessions, index, order, settings, matchShops }) };
}

/** Winner of one event as an account and a place in the index. */
interface Touch {
  agent: number;
  place: number;
  runnerUp: number;
}

const NO_TOUCH: Readonly<Touch> = { agent: -1, place: -1, runnerUp: -1 };

function touchOf({ index, search }: SessionIndex, event: OrderEvent): Touch {
  const { winner, runnerUp } = search.best(event);
  return {
    agent: winner < 0 ? -1 : (index.agent[winner] ?? -1),
    place: winner,
    runnerUp: runnerUp < 0 ? -1 : (index.agent[runnerUp] ?? -1),
  };
}

interface Touches {
  readonly placed: Readonly<Touch>;
  readonly paid: Readonly<Touch>;
}

/** Both winners of an order. Where nobody brought it about, only a later chase can have got it paid. */
function touchesOf(
  order: number,
  orders: OrderFacts,
  { index, chaseSeconds }: { index: SessionIndex; chaseSeconds: number },
): Touches {
  const buyer = int(orders.buyer, order);
  const created = int(orders.created, order);
  const paidAt = int(orders.paid, order);
  const shop = int(orders.shop, order);
  const placed = touchOf(index, { buyer, moment: created, notBefore: NO_MOMENT, shop });
  if (paidAt === NO_MOMENT) return { placed, paid: NO_TOUCH };
  const notBefore = placed.agent < 0 ? created + chaseSeconds : NO_MOMENT;
  return { placed, paid: touchOf(index, { buyer, moment: paidAt, notBefore, shop }) };
}

function blankAttribution(count: number): Attribution {
  const nobody = (): Int32Array => new Int32Array(count).fill(-1);
  return {
    owner: nobody(),
    placedBy: nobody(),
    paidBy: nobody(),
    runnerUp: nobody(),
    reason: new Uint8Array(count),
    session: nobody(),
    gap: new Int32Array(count).fill(NO_GAP),
    contested: new Uint8Array(count),
  };
}

const REASON_NUMBER = Object.fromEntries(CREDIT_REASONS.map((reason, i) => [reason, i]));

/** The touch that made the owner the owner; none where nobody is, or where a decision overruled the sessions. */
function winningTouch(reason: CreditReason, { placed, paid }: Touches): Readonly<Touch> | undefined {
  if (reason === "placed") return placed;
  return reason === "paid" || reason === "chased" ? paid : undefined;
}

/** Notes the owner's session, and who came second in the event that it won. */
function noteWin(out: Attribution, order: number, win: Win): void {
  const { touches, owner, reason, orders, index } = win;
  const won = winningTouch(reason, touches);
  if (won === undefined || index === undefined) {
    const others = [touches.placed.agent, touches.paid.agent].filter((agent) => agent >= 0 && agent !== owner);
    out.runnerUp[order] = others[0] ?? -1;
    return;
  }
  const moment = int(won === touches.placed ? orders.created : orders.paid, order);
  out.runnerUp[order] = won.runnerUp;
  out.session[order] = int(index.at, won.place);
  out.gap[order] = moment - int(index.end, won.place);
}

interface Win {
  readonly touches: Touches;
  readonly owner: number;
  readonly reason: CreditReason;
  readonly orders: OrderFacts;
  readonly index: BuyerSessions | undefined;
}

/** Whether an agent other than the owner has a candidate session. */
function isContested(owner: number, { placed, paid }: Touches): boolean {
  const others = [placed.agent, placed.runnerUp, paid.agent, paid.runnerUp];
  return others.some((agent) => agent >= 0 && agent !== owner);
}

const NOT_TOUCHED: Touches = { placed: NO_TOUCH, paid: NO_TOUCH };

/** Why no session can be looked for; `null` where it can. */
function unjoinable(buyer: number, masked: Uint8Array): "noBuyer" | "maskedBuyer" | null {
  if (buyer < 0) return "noBuyer";
  return masked[buyer] === 1 ? "maskedBuyer" : null;
}

/**
 * Decides for every order who earned it and why (metrics.md §4): override > memo rule > the order's own agent >
 * the attribution rule over the winners at creation and at payment.
 */
export function attributeOrders(
  orders: OrderFacts,
  index: SessionIndex | undefined,
  input: AttributionInput,
): Attribution {
  const { masked, settings } = input;
  const out = blankAttribution(orders.count);
  const decide = decideOwner(orders, input.records.names, input);
  const search = index === undefined ? undefined : { index, chaseSeconds: settings.chaseMinutes * 60 };
  for (let order = 0; order < orders.count; order++) {
    const obstacle = unjoinable(orders.buyer[order] ?? -1, masked);
    const touches = obstacle !== null || search === undefined ? NOT_TOUCHED : touchesOf(order, orders, search);
    const { owner, reason }: Decision = decide(order, touches.placed.agent, { paidBy: touches.paid.agent, obstacle });
    out.owner[order] = owner;
    out.placedBy[order] = touches.placed.agent;
    out.paidBy[order] = touches.paid.agent;
    out.reason[order] = REASON_NUMBER[reason] ?? 0;
    out.contested[order] = isContested(owner, touches) ? 1 : 0;
    noteWin(out, order, { touches, owner, reason, orders, index: index?.index });
  }
  return out;
}
