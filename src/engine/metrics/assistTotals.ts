import { earliestTouch } from "../attribution/buyerSessions";
import { addFloat, byte, float, int } from "../records/columnAccess";
import type { Settings } from "../settings";
import { NO_MOMENT, SECONDS_PER_DAY } from "../units/moment";
import type { Period } from "../units/period";
import { agentSet, type AgentSet } from "./agentSet";
import type { JoinedRecords, MeasureInput } from "./measureInput";
import { isExcluded, isIn } from "./orderTotals";

/** Fills `agents` anew with those who had a candidate session when the order was placed or paid. */
function findParticipants(order: number, input: HelpInput, agents: AgentSet): void {
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

/** An agent and an order. */
type Visit = (agent: number, order: number) => void;

/** What agents and orders are found in. */
type HelpInput = Omit<MeasureInput, "totals">;

/** Agents and orders that were found, side by side. */
export interface AgentOrders {
  readonly agent: Int32Array;
  readonly order: Int32Array;
}

/** Who helped with which orders, whatever the day. */
export interface HelpLog {
  readonly assists: AgentOrders;
  readonly chases: AgentOrders;
}

function pairsOf(find: (visit: Visit) => void): AgentOrders {
  const agents: number[] = [];
  const orders: number[] = [];
  find((agent, order) => {
    agents.push(agent);
    orders.push(order);
  });
  return { agent: Int32Array.from(agents), order: Int32Array.from(orders) };
}

/** Finds all help of a period and writes it down. */
export function helpLog(joined: JoinedRecords, period: Period): HelpLog {
  const input: HelpInput = { ...joined, period };
  return {
    assists: pairsOf((visit) => findAssists(input, visit)),
    chases: pairsOf((visit) => findChases(input, visit)),
  };
}

/** The pairs whose order's moment is in the period. */
function eachIn(
  { agent, order }: AgentOrders,
  { moment, period }: { moment: Int32Array; period: Period },
  visit: Visit,
): void {
  for (let i = 0; i < order.length; i++) {
    if (isIn(period, int(moment, int(order, i)))) visit(int(agent, i), int(order, i));
  }
}

/** Orders paid in the period that agents of other persons than the owner had a hand in; from the log where there is one. */
export function eachAssist(input: MeasureInput, visit: Visit): void {
  const { found, orders, period } = input;
  if (found === undefined) findAssists(input, visit);
  else if (orders !== undefined) eachIn(found.assists, { moment: orders.paid, period }, visit);
}

function findAssists(input: HelpInput, visit: Visit): void {
  const { orders, attribution, period, staff } = input;
  if (orders === undefined || attribution === undefined) return;
  const participants = agentSet(staff.accounts.length);
  for (let order = 0; order < orders.count; order++) {
    if (byte(attribution.contested, order) === 0 || int(attribution.owner, order) < 0) continue;
    if (!isIn(period, int(orders.paid, order))) continue;
    findParticipants(order, input, participants);
    const owner = int(staff.personOf, int(attribution.owner, order));
    participants.each((agent) => {
      if (int(staff.personOf, agent) !== owner) visit(agent, order);
    });
  }
}

/** 协助跟进. Money is the order's amount. */
export function measureAssists(input: MeasureInput): void {
  const { orders, totals } = input;
  if (orders === undefined) return;
  eachAssist(input, (agent, order) => {
    addFloat(totals.assists, agent, 1);
    addFloat(totals.assistedSales, agent, float(orders.amount, order));
  });
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
function findChasers(order: number, input: HelpInput, agents: AgentSet): void {
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
function isSilentlyPlaced(order: number, { orders, attribution, period, masked }: HelpInput): boolean {
  if (orders === undefined || attribution === undefined) return false;
  const buyer = int(orders.buyer, order);
  if (buyer < 0 || byte(masked, buyer) === 1 || int(attribution.placedBy, order) >= 0) return false;
  return !isExcluded(attribution, order) && isIn(period, int(orders.created, order));
}

/** Orders created in the period that no session brought about, for each agent who could have chased them; as `eachAssist`. */
export function eachChase(input: MeasureInput, visit: Visit): void {
  const { found, orders, period } = input;
  if (found === undefined) findChases(input, visit);
  else if (orders !== undefined) eachIn(found.chases, { moment: orders.created, period }, visit);
}

function findChases(input: HelpInput, visit: Visit): void {
  const { orders, attribution, staff } = input;
  if (orders === undefined || attribution === undefined) return;
  const chasers = agentSet(staff.accounts.length);
  for (let order = 0; order < orders.count; order++) {
    if (!isSilentlyPlaced(order, input)) continue;
    findChasers(order, input, chasers);
    chasers.each((agent) => visit(agent, order));
  }
}

/** 催付: chances, and which of them a later session got paid. */
export function measureChases(input: MeasureInput): void {
  const { attribution, totals } = input;
  if (attribution === undefined) return;
  eachChase(input, (agent, order) => {
    addFloat(totals.chaseChances, agent, 1);
    if (int(attribution.paidBy, order) === agent) addFloat(totals.chased, agent, 1);
  });
}
