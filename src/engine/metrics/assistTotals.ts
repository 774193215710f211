import { earliestTouch } from "../attribution/buyerSessions";
import { addFloat, byte, float, int } from "../records/columnAccess";
import { lastNotAfter } from "../records/lastNotAfter";
import { NO_MOMENT } from "../units/moment";
import type { OrderEvent } from "../attribution/candidates";
import type { MeasureInput } from "./measureInput";
import { isExcluded, isIn } from "./orderTotals";

/** Agents with a candidate session at the event. */
function collect(input: MeasureInput, event: OrderEvent, agents: Set<number>): void {
  const { sessions } = input;
  if (sessions === undefined) return;
  sessions.search.each(event, (place) => agents.add(int(sessions.index.agent, place)));
}

/** Agents of other persons than the owner who took part in an order that was paid in the period. */
function assistants(order: number, input: MeasureInput): ReadonlySet<number> {
  const { orders, attribution, staff, settings } = input;
  const agents = new Set<number>();
  if (orders === undefined || attribution === undefined) return agents;
  const buyer = int(orders.buyer, order);
  const shop = int(orders.shop, order);
  const created = int(orders.created, order);
  const notBefore = int(attribution.placedBy, order) < 0 ? created + settings.chaseMinutes * 60 : NO_MOMENT;
  collect(input, { buyer, moment: created, notBefore: NO_MOMENT, shop }, agents);
  collect(input, { buyer, moment: int(orders.paid, order), notBefore, shop }, agents);
  const owner = int(staff.personOf, int(attribution.owner, order));
  for (const agent of agents) if (int(staff.personOf, agent) === owner) agents.delete(agent);
  return agents;
}

/** 协助跟进: orders paid in the period that others than the owner had a hand in. Money is the order's amount. */
export function measureAssists(input: MeasureInput): void {
  const { orders, attribution, totals, period } = input;
  if (orders === undefined || attribution === undefined) return;
  for (let order = 0; order < orders.count; order++) {
    if (byte(attribution.contested, order) === 0 || int(attribution.owner, order) < 0) continue;
    if (!isIn(period, int(orders.paid, order))) continue;
    for (const agent of assistants(order, input)) {
      addFloat(totals.assists, agent, 1);
      addFloat(totals.assistedSales, agent, float(orders.amount, order));
    }
  }
}

/**
 * The agents of the buyer's sessions after a silent order: from the chase minutes on, before payment, inside the window
 * of creation. Fills `agents` anew.
 */
function findChasers(order: number, input: MeasureInput, agents: Set<number>): void {
  const { orders, sessions, settings } = input;
  agents.clear();
  if (orders === undefined || sessions === undefined) return;
  const { offsets, start, agent } = sessions.index;
  const buyer = int(orders.buyer, order);
  const created = int(orders.created, order);
  const paid = int(orders.paid, order);
  const end = int(offsets, buyer + 1);
  let place = lastNotAfter({ offsets, values: start }, buyer, created + settings.chaseMinutes * 60 - 1) + 1;
  for (; place < end && created >= earliestTouch(int(start, place), settings); place++) {
    const inTime = paid === NO_MOMENT || int(start, place) < paid;
    if (inTime && sessions.search.inShop(place, int(orders.shop, order))) agents.add(int(agent, place));
  }
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
  const { orders, attribution, totals } = input;
  if (orders === undefined || attribution === undefined) return;
  const chasers = new Set<number>();
  for (let order = 0; order < orders.count; order++) {
    if (!isSilentlyPlaced(order, input)) continue;
    findChasers(order, input, chasers);
    for (const agent of chasers) {
      addFloat(totals.chaseChances, agent, 1);
      if (int(attribution.paidBy, order) === agent) addFloat(totals.chased, agent, 1);
    }
  }
}
