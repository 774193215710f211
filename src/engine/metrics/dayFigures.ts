import type { DayFigures } from "../periodResult";
import { addFloat, byte, int } from "../records/columnAccess";
import { compareText } from "../units/compareText";
import { day, SECONDS_PER_DAY } from "../units/moment";
import type { BuyerOrders } from "./buyerOrders";
import type { CameOf } from "./conversion";
import { FINAL } from "./conversion";
import type { MeasureInput } from "./measureInput";
import { isIn, salesOf } from "./orderTotals";
import type { Reception } from "./receptions";

/** All days with nothing on them. */
export function blankDays({ period: { firstDay, endDay }, scopes, staff }: MeasureInput): DayFigures {
  const days = endDay - firstDay;
  const column = (): Float64Array => new Float64Array(scopes.accounts * days);
  return {
    accounts: staff.accounts,
    firstDay: day(firstDay),
    days,
    enquiries: column(),
    ripe: column(),
    converted: column(),
    sales: column(),
    payingBuyers: column(),
    shopPayingBuyers: new Float64Array(days),
  };
}

/** Adds an enquiry to its day. @param outcome - What came of it; `undefined` where orders aren't known. */
export function addEnquiry(
  figures: DayFigures,
  { account, day: on }: Readonly<Reception>,
  outcome: CameOf | undefined,
): void {
  const place = account * figures.days + on - figures.firstDay;
  addFloat(figures.enquiries, place, 1);
  if (outcome === undefined || byte(outcome.ripe, FINAL) === 0) return;
  addFloat(figures.ripe, place, 1);
  addFloat(figures.converted, place, byte(outcome.did, FINAL));
}

/** Adds the orders that somebody earned to the days on which they count. @param byBuyer - As the period's measuring has them. */
export function addOrderDays(figures: DayFigures, input: MeasureInput, byBuyer: BuyerOrders | undefined): void {
  const { orders, attribution, period, settings, masked } = input;
  if (orders === undefined || attribution === undefined) return;
  const dayAt = (countedAt: number): number =>
    Math.floor((countedAt - settings.dayStart) / SECONDS_PER_DAY) - figures.firstDay;
  const isKnown = (buyer: number): boolean => byBuyer !== undefined && buyer >= 0 && byte(masked, buyer) === 0;
  for (let order = 0; order < orders.count; order++) {
    const owner = int(attribution.owner, order);
    const countedAt = int(orders.countedAt, order);
    if (owner < 0 || !isIn(period, countedAt)) continue;
    const on = dayAt(countedAt);
    addFloat(figures.sales, owner * figures.days + on, salesOf(orders, order, settings.keepFreight));
    if (isKnown(int(orders.buyer, order))) continue;
    addFloat(figures.payingBuyers, owner * figures.days + on, 1);
    addFloat(figures.shopPayingBuyers, on, 1);
  }
  if (byBuyer !== undefined) addKnownBuyers(figures, byBuyer, { period, dayAt });
}

/** Orders stand buyer by buyer: who was last seen at a place tells whether this one is new there. */
function addKnownBuyers(
  figures: DayFigures,
  byBuyer: BuyerOrders,
  { period, dayAt }: { readonly period: MeasureInput["period"]; readonly dayAt: (countedAt: number) => number },
): void {
  const seen = new Int32Array(figures.payingBuyers.length).fill(-1);
  const seenInShop = new Int32Array(figures.days).fill(-1);
  for (let buyer = 0; buyer + 1 < byBuyer.offsets.length; buyer++) {
    for (let place = int(byBuyer.offsets, buyer); place < int(byBuyer.offsets, buyer + 1); place++) {
      const owner = int(byBuyer.owner, place);
      const countedAt = int(byBuyer.countedAt, place);
      if (owner < 0 || !isIn(period, countedAt)) continue;
      const on = dayAt(countedAt);
      countOnce(figures.payingBuyers, owner * figures.days + on, { buyer, seen });
      countOnce(figures.shopPayingBuyers, on, { buyer, seen: seenInShop });
    }
  }
}

function countOnce(
  column: Float64Array,
  place: number,
  { buyer, seen }: { readonly buyer: number; readonly seen: Int32Array },
): void {
  if (int(seen, place) === buyer) return;
  seen[place] = buyer;
  addFloat(column, place, 1);
}

/** The same with the accounts by name, so that the order of rows doesn't matter. */
export function daysByName(figures: DayFigures): DayFigures {
  const { accounts, days } = figures;
  const order = accounts.map((_, account) => account).sort((a, b) => compareText(accounts[a] ?? "", accounts[b] ?? ""));
  const sorted = (column: Float64Array): Float64Array => {
    const copy = new Float64Array(column.length);
    order.forEach((account, place) => copy.set(column.subarray(account * days, (account + 1) * days), place * days));
    return copy;
  };
  return {
    ...figures,
    accounts: order.map((account) => accounts[account] ?? ""),
    enquiries: sorted(figures.enquiries),
    ripe: sorted(figures.ripe),
    converted: sorted(figures.converted),
    sales: sorted(figures.sales),
    payingBuyers: sorted(figures.payingBuyers),
  };
}
