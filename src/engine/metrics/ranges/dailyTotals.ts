import { sortGroup } from "../../attribution/groupByBuyer";
import { addFloat, byte, float, int } from "../../records/columnAccess";
import { NO_MOMENT, startOfDay, day } from "../../units/moment";
import { monthOfDay, type Period } from "../../units/period";
import { eachAssist, eachChase } from "../assistTotals";
import type { BuyerOrders } from "../buyerOrders";
import { FINAL, SENSES, type CameOf } from "../conversion";
import { findAll } from "../findAll";
import { ordersOfBuyers } from "../measure";
import type { JoinedRecords, MeasureInput } from "../measureInput";
import { addPlaced, addSale, isExcluded, placerOf, salesOf } from "../orderTotals";
import { firstPayment } from "../payingBuyers";
import { eachReception, type ReceptionLog } from "../receptionLog";
import { NEGATIVE_STARS, worstRatings } from "../reviewTotals";
import { sessionMeasures } from "../sessionTotals";
import { blankTotals, type Totals } from "../totals";
import type { ActiveDays } from "./activeDays";
import { EventLog, type DayEvents } from "./dayEvents";

/** What receptions are, as bits of their events. */
export const RECEPTION = { any: 0, enquiry: 1, ripe: 2, converted: 4 } as const;

/** What counted orders are, as bits of their events. */
export const SALE = { owned: 1, firstPayment: 2, notExcluded: 4 } as const;

/** What every day adds to the figures of each account. Refunds aside: which of them count depends on the span's end. */
export interface DailyTotals {
  readonly days: ActiveDays;
  /**
   * Additive totals at the place account × days + day. `receivedBuyers` and `payingBuyers` hold buyers who can't be told
   * from others only: the rest are in the events.
   */
  readonly totals: Totals;
  /** Sessions left out, at the same places. */
  readonly filtered: Float64Array;
  /** By day: what the shop sold, and its buyers who can't be told from others. */
  readonly shopFen: Float64Array;
  readonly shopUnknown: Float64Array;
  /** Receptions of buyers who can be told; kinds are bits of `RECEPTION`. */
  readonly receptions: DayEvents;
  /** Counted orders of such buyers, with nobody's; kinds are bits of `SALE`. */
  readonly sales: DayEvents;
}

/** A period that holds all days; its month says nothing. */
export function wholePeriod({ first, last }: ActiveDays, dayStart: number): Period {
  const endDay = day(last + 1);
  const [from, to] = [startOfDay(first, dayStart), startOfDay(endDay, dayStart)];
  return { month: monthOfDay(last), firstDay: first, endDay, from, to, dayStart };
}

/** Where things are added. */
interface Daily {
  readonly input: MeasureInput;
  readonly days: ActiveDays;
  readonly placeOf: (account: number, moment: number) => number;
}

function addSessions({ input, placeOf }: Daily): Float64Array {
  const { sessions } = input.records;
  const filtered = new Float64Array(input.totals.sessions.length);
  if (sessions === undefined) return filtered;
  const measures = sessionMeasures(sessions, input, null);
  for (let i = 0; i < sessions.count; i++) {
    const place = placeOf(int(sessions.agent, i), int(sessions.start, i));
    if (byte(input.filter, i) !== 0) addFloat(filtered, place, 1);
    else for (const measure of measures) measure(i, place);
  }
  return filtered;
}

/** Adds all receptions; answers with those of buyers who can be told. */
function addReceptions({ input, days, placeOf }: Daily, log: ReceptionLog): DayEvents {
  const { totals } = input;
  const [day, kinds] = [new Int32Array(log.known), new Uint8Array(log.known)];
  let at = 0;
  eachReception(input, undefined, (reception, outcome) => {
    const place = placeOf(reception.account, reception.firstStart);
    addFloat(totals.receptions, place, 1);
    if (reception.isSlow) addFloat(totals.slowReceptions, place, 1);
    if (reception.buyer < 0) {
      addFloat(totals.receivedBuyers, place, 1);
      return;
    }
    day[at] = days.placeAt(reception.firstStart);
    if (reception.isEnquiry) {
      addFloat(totals.enquiries, place, 1);
      kinds[at] = RECEPTION.enquiry | (outcome === undefined ? 0 : addOutcome(outcome, totals, place));
    }
    at++;
  });
  return { buyer: log.buyer.subarray(0, log.known), account: log.account.subarray(0, log.known), day, kinds };
}

/** Adds what came of an enquiry; answers with its kinds. */
function addOutcome({ ripe, did }: CameOf, totals: Totals, place: number): number {
  SENSES.forEach((sense, i) => {
    if (byte(ripe, i) === 0) return;
    addFloat(totals[sense.ripe], place, 1);
    addFloat(totals[sense.converted], place, byte(did, i));
  });
  if (byte(ripe, FINAL) === 0) return RECEPTION.any;
  return byte(did, FINAL) === 1 ? RECEPTION.ripe | RECEPTION.converted : RECEPTION.ripe;
}

function addOrders({ input, placeOf }: Daily): void {
  const { orders, attribution, totals, settings } = input;
  if (orders === undefined || attribution === undefined) return;
  const at = { totals, place: 0, keepFreight: settings.keepFreight };
  for (let order = 0; order < orders.count; order++) {
    const placer = placerOf(attribution, order);
    if (placer >= 0 && int(orders.created, order) !== NO_MOMENT) {
      at.place = placeOf(placer, int(orders.created, order));
      addPlaced(orders, order, at);
    }
    const owner = int(attribution.owner, order);
    if (owner < 0 || int(orders.countedAt, order) === NO_MOMENT) continue;
    at.place = placeOf(owner, int(orders.countedAt, order));
    addSale(orders, order, at);
  }
}

function addHelp({ input, placeOf }: Daily): void {
  const { orders, attribution, totals } = input;
  if (orders === undefined || attribution === undefined) return;
  eachAssist(input, (agent, order) => {
    const place = placeOf(agent, int(orders.paid, order));
    addFloat(totals.assists, place, 1);
    addFloat(totals.assistedSales, place, float(orders.amount, order));
  });
  eachChase(input, (agent, order) => {
    const place = placeOf(agent, int(orders.created, order));
    addFloat(totals.chaseChances, place, 1);
    if (int(attribution.paidBy, order) === agent) addFloat(totals.chased, place, 1);
  });
}

function addReviews({ input, placeOf }: Daily): void {
  const { orders, attribution, totals } = input;
  if (orders === undefined || attribution === undefined) return;
  worstRatings(input).worst.forEach((stars, order) => {
    const owner = int(attribution.owner, order);
    const counted = int(orders.countedAt, order);
    if (stars === Number.POSITIVE_INFINITY || owner < 0 || counted === NO_MOMENT) return;
    addFloat(totals.reviewedOrders, placeOf(owner, counted), 1);
    if (stars <= NEGATIVE_STARS) addFloat(totals.negativeOrders, placeOf(owner, counted), 1);
  });
}

/** What the shop sold, and buyers who can't be told from others: each counts as one of their own. */
function addShop({ input, days, placeOf }: Daily): Pick<DailyTotals, "shopFen" | "shopUnknown"> {
  const { orders, attribution, totals, masked, settings } = input;
  const [shopFen, shopUnknown] = [new Float64Array(days.count), new Float64Array(days.count)];
  if (orders === undefined || attribution === undefined) return { shopFen, shopUnknown };
  for (let order = 0; order < orders.count; order++) {
    const counted = int(orders.countedAt, order);
    if (counted === NO_MOMENT) continue;
    const owner = int(attribution.owner, order);
    const buyer = int(orders.buyer, order);
    const isUnknown = buyer < 0 || byte(masked, buyer) === 1;
    if (isUnknown && owner >= 0) addFloat(totals.payingBuyers, placeOf(owner, counted), 1);
    if (isExcluded(attribution, order)) continue;
    addFloat(shopFen, days.placeAt(counted), salesOf(orders, order, settings.keepFreight));
    if (isUnknown) addFloat(shopUnknown, days.placeAt(counted), 1);
  }
  return { shopFen, shopUnknown };
}

function saleKinds(is: { readonly isOwned: boolean; readonly isFirst: boolean; readonly isExcluded: boolean }): number {
  return (is.isOwned ? SALE.owned : 0) | (is.isFirst ? SALE.firstPayment : 0) | (is.isExcluded ? 0 : SALE.notExcluded);
}

/** Counted orders of buyers who can be told, ascending by day within each buyer. */
function saleEvents({ input, days }: Daily, byBuyer: BuyerOrders | undefined): DayEvents {
  const { orders, attribution } = input;
  const log = new EventLog(orders?.count ?? 0);
  if (orders === undefined || attribution === undefined || byBuyer === undefined) return log.finish();
  const { offsets } = byBuyer;
  const at = byBuyer.at.slice();
  for (let buyer = 0; buyer + 1 < offsets.length; buyer++) {
    const first = firstPayment(byBuyer, buyer);
    const span = [int(offsets, buyer), int(offsets, buyer + 1)] as const;
    sortGroup(at, orders.countedAt, span);
    for (let place = span[0]; place < span[1]; place++) {
      const order = int(at, place);
      if (int(orders.countedAt, order) === NO_MOMENT) continue;
      const account = int(attribution.owner, order);
      const isFirst = int(orders.paid, order) <= first;
      const kinds = saleKinds({ isOwned: account >= 0, isFirst, isExcluded: isExcluded(attribution, order) });
      log.add({ buyer, account }, days.placeAt(int(orders.countedAt, order)), kinds);
    }
  }
  return log.finish();
}

/** Goes through the records once and adds everything to its day. */
export function dailyTotals(joined: JoinedRecords, days: ActiveDays): DailyTotals {
  const totals = blankTotals({ count: joined.staff.accounts.length * days.count });
  const period = wholePeriod(days, joined.settings.dayStart);
  const byBuyer = ordersOfBuyers(joined);
  const found = joined.found ?? findAll(joined, byBuyer, period);
  const input: MeasureInput = { ...joined, totals, period, found };
  const placeOf = (account: number, moment: number): number => account * days.count + days.placeAt(moment);
  const daily: Daily = { input, days, placeOf };
  addOrders(daily);
  addHelp(daily);
  addReviews(daily);
  return {
    days,
    totals,
    filtered: addSessions(daily),
    ...addShop(daily),
    receptions: addReceptions(daily, found.receptions),
    sales: saleEvents(daily, byBuyer),
  };
}
