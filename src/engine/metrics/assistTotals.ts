import { earliestTouch } from "../attribution/buyerSessions";
import { addFloat, byte, float, int } from "../records/columnAccess";
import type { Settings } from "../settings";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import { agentSet, type AgentSet } from "./agentSet";
import type { MeasureInput } from "./measureInput";
import { isExcluded, isIn } from "./orderTotals";

/** Fills `agents` anew with those who had a candidate session when the order was placed or paid. */
function findParticipants(order: number, input: MeasureInput, agents: AgentSet): void {
  const { orders, attribution, sessions, settings } = input;
  agents.clear();
  if (orders === undefined || attribution === undefined || sessions === undefined) return;
  const buyer = int(orders.buyer, order);
  const shop = int(orders.shop, order);
  const created = int(orders.created, order);
  const paid = int(orders.paid, order);
  const isSilent = int(attribution.placedBy, order) < 0; // nobody was a candidate when it was placed
  const notBefore = isSilent ? created + settings.chaseMinutes * 60 : NO_MOMENT;
  const sameWindow = paid >= created && earliestTouch(paid, settings) === earliestTouch(created, settings);
  sessions.search.eachAgent({ buyer, moment: paid, notBefore, shop }, agents.add);
  if (isSilent || sameWindow) return; // those when it was placed are among them
  sessions.search.eachAgent({ buyer, moment: created, notBefore: NO_MOMENT, shop }, agents.add);
}

/** 协助跟进: orders paid in the period that agents of other persons than the owner had a hand in. Money is the order's amount. */
export function measureAssists(input: MeasureInput): void {
  const { orders, attribution, totals, period, staff } = input;
  if (orders === undefined || attribution === undefined) return;
  const participants = agentSet(staff.accounts.length);
  for (let order = 0; order < orders.count; order++) {
    if (byte(attribution.contested, order) === 0 || int(attribution.owner, order) < 0) continue;
    if (!isIn(period, int(orders.paid, order))) continue;
    findParticipants(order, input, participants);
    const owner = int(staff.personOf, int(attribution.owner, order));
    const amount = float(orders.amount, order);
    participants.each((agent) => {
      if (int(staff.personOf, agent) === owner) return;
      addFloat(totals.assists, agent, 1);
      addFloat(totals.assistedSales, agent, amount);
    });
  }
}

/** The first moment at which a session is too late for an event's window, measured from the session's start. */
function windowEnd(moment: number, { window, dayStart }: Settings): number {
  if (window.kind === "rollingHours") return Math.floor(moment + window.hours * 3600) + 1;
  return (Math.floor((moment - dayStart) / SECONDS_PER_DAY) + window.days) * SECONDS_PER_DAY + dayStart;
}

/**
 * The agents of the buyer's sessions after a silent order: from the chase minutes on, before payment, inside the window
 * of creation. Fills `agents` anew.
 */
function findChasers(order: number, input: MeasureInput, agents: AgentSet): void {
  const { orders, sessions, settings } = input;
  agents.clear();
  if (orders === undefined || sessions === undefined) return;
  const created = int(orders.created, order);
  const paid = int(orders.paid, order);
  const end = windowEnd(created, settings);
  const range = {
    buyer: int(orders.buyer, order),
    from: created + settings.chaseMinutes * 60,
    to: paid === NO_MOMENT ? end : Math.min(end, paid),
    shop: int(orders.shop, order),
  };
  sessions.search.eachAgentStarted(range, agents.add);
}

/** Whether the order was placed in the period by a buyer who can be told, without any session's doing. */
function isSilentlyPlaced(order: number, { orders, attribution, period, masked }: MeasureInput): boolean {
  if (orders === undefined || attribution === undefined) return false;
  const buyer = int(orders.buyer, order);
  if (buyer < 0 || byte(masked, buyer) === 1 || int(attribution.placedBy, order) >= 0) return false;
  return !isExcluded(attribution, order) && isIn(period, int(orders.created, order));
}

/** 催付: orders created in the period that no session brought about, and which of them a later session got paid. */
export function measureChases(input: MeasureInput): void {
  const { orders, attribution, totals, staff } = input;
  if (orders === undefined || attribution === undefined) return;
  const chasers = agentSet(staff.accounts.length);
  for (let order = 0; order < orders.count; order++) {
    if (!isSilentlyPlaced(order, input)) continue;
    findChasers(order, input, chasers);
    const paidBy = int(attribution.paidBy, order);
    chasers.each((agent) => {
      addFloat(totals.chaseChances, agent, 1);
      if (paidBy === agent) addFloat(totals.chased, agent, 1);
    });
  }
}
