import { int } from "../records/columnAccess";
import type { SessionTable } from "../records/records";
import { NO_GAP } from "../periodResult";
import type { AttributionInput } from "./attributionInput";
import { endOf } from "./buyerSessions";
import { ownerRule, type OwnerRule } from "./ownerRule";
import type { OrderFacts } from "./orderFacts";
import type { OrdersByBuyer } from "./ordersByBuyer";
import { REASON } from "./reasons";
import type { SessionIndex } from "./sessionIndex";
import { findWinners, PAID, PLACED, runnerUpOf, winningAgent, winningSession, type OrderWinners } from "./winners";

/** Who earned each order, in columns beside `OrderFacts`. Agents are places in `Staff.accounts`, −1 is nobody. */
export interface Attribution {
  readonly owner: Int32Array;
  readonly placedBy: Int32Array;
  readonly paidBy: Int32Array;
  /** Who came second in the event that decided; nobody where a decision overruled the sessions. */
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

interface Deciding {
  readonly orders: OrderFacts;
  readonly winners: OrderWinners;
  readonly sessions: SessionTable | undefined;
  readonly out: Attribution;
}

/** Notes the owner's session and who came second, in the event that decided; nothing where no session did. */
function noteWin(order: number, reason: number, { orders, winners, sessions, out }: Deciding): void {
  const byPaying = reason === REASON.paid || reason === REASON.chased;
  if (sessions === undefined || !(byPaying || reason === REASON.placed)) return;
  const decided = byPaying ? PAID : PLACED;
  const session = winningSession(winners, order, decided);
  const moment = int(byPaying ? orders.paid : orders.created, order);
  out.runnerUp[order] = runnerUpOf(winners, order, decided);
  out.session[order] = session;
  out.gap[order] = moment - endOf(sessions, session);
}

function isOther(agent: number, owner: number): boolean {
  return agent >= 0 && agent !== owner;
}

/** Whether an agent other than the owner has a candidate session. */
function isContested(order: number, owner: number, { winners, out }: Deciding): boolean {
  return (
    isOther(int(out.placedBy, order), owner) ||
    isOther(int(out.paidBy, order), owner) ||
    isOther(runnerUpOf(winners, order, PLACED), owner) ||
    isOther(runnerUpOf(winners, order, PAID), owner)
  );
}

/** The owner that a reason comes to. */
function ownerFor(order: number, reason: number, { out, rule }: Deciding & { rule: OwnerRule }): number {
  if (reason === REASON.placed) return int(out.placedBy, order);
  return reason === REASON.paid || reason === REASON.chased ? int(out.paidBy, order) : rule.decidedOwner(order, reason);
}

/** Orders, and the sessions that may have earned them. */
interface Contested {
  readonly orders: OrderFacts;
  readonly byBuyer: OrdersByBuyer;
  readonly sessions: SessionIndex | undefined;
}

/**
 * Decides for every order who earned it and why (metrics.md §4): override > memo rule > the order's own agent >
 * the attribution rule over the winners at creation and at payment.
 */
export function attributeOrders({ orders, byBuyer, sessions }: Contested, input: AttributionInput): Attribution {
  const { settings } = input;
  const rule = ownerRule(orders, input.records.names, input);
  const winners = findWinners(orders, { index: sessions, byBuyer, chaseSeconds: settings.chaseMinutes * 60 });
  const out = blankAttribution(orders.count);
  const deciding = { orders, winners, sessions: sessions?.sessions, out, rule };
  for (let order = 0; order < orders.count; order++) {
    const placedBy = winningAgent(winners, order, PLACED);
    const paidBy = winningAgent(winners, order, PAID);
    out.placedBy[order] = placedBy;
    out.paidBy[order] = paidBy;
    const reason = rule.reasonOf(order, placedBy, paidBy);
    const owner = ownerFor(order, reason, deciding);
    out.owner[order] = owner;
    out.reason[order] = reason;
    out.contested[order] = isContested(order, owner, deciding) ? 1 : 0;
    noteWin(order, reason, deciding);
  }
  return out;
}
