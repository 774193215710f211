import { ascendingOrder } from "../records/ascendingOrder";
import { int } from "../records/columnAccess";
import { lastNotAfter, type GroupedColumn } from "../records/lastNotAfter";
import type { BuyerOrders } from "./buyerOrders";

/** Up to so many orders of a buyer are looked at one by one; more are grouped by owner first. */
const FEW = 64;

/** What is asked of a buyer's orders: those of one owner, created from (included) to (excluded). */
export interface OwnedRange {
  readonly buyer: number;
  readonly owner: number;
  readonly from: number;
  readonly to: number;
}

type Visit = (place: number) => void;

/** One buyer's orders by owner, ascending by creation for each: places in `BuyerOrders` and their creations. */
interface ByOwner {
  readonly groupOf: ReadonlyMap<number, number>;
  readonly places: Int32Array;
  readonly creations: GroupedColumn;
}

function groupByOwner({ creations, owner }: BuyerOrders, buyer: number): ByOwner {
  const first = int(creations.offsets, buyer);
  const owners = owner.subarray(first, int(creations.offsets, buyer + 1));
  const places = ascendingOrder(owners);
  const offsets: number[] = [];
  const groupOf = new Map<number, number>();
  places.forEach((at, i) => {
    if (!groupOf.has(int(owners, at))) groupOf.set(int(owners, at), offsets.push(i) - 1);
    places[i] = first + at;
  });
  const values = places.map((place) => int(creations.values, place));
  return { groupOf, places, creations: { offsets: Int32Array.from([...offsets, places.length]), values } };
}

function eachGrouped({ groupOf, places, creations }: ByOwner, { owner, from, to }: OwnedRange, visit: Visit): void {
  const group = groupOf.get(owner);
  if (group === undefined) return;
  const end = int(creations.offsets, group + 1);
  let at = lastNotAfter(creations, group, from - 1) + 1;
  for (; at < end && int(creations.values, at) < to; at++) visit(int(places, at));
}

function eachLookedAt({ creations, owner }: BuyerOrders, range: OwnedRange, visit: Visit): void {
  const end = int(creations.offsets, range.buyer + 1);
  let place = lastNotAfter(creations, range.buyer, range.from - 1) + 1;
  for (; place < end && int(creations.values, place) < range.to; place++) {
    if (int(owner, place) === range.owner) visit(place);
  }
}

/**
 * Prepares naming the orders of one buyer and one owner, as places in `BuyerOrders`, ascending by creation. Ask buyer by
 * buyer: only the last buyer's groups are kept.
 */
export function ownedOrders(orders: BuyerOrders): (range: OwnedRange, visit: Visit) => void {
  const { offsets } = orders.creations;
  let groupedBuyer = -1;
  let groups: ByOwner | undefined;
  return (range, visit) => {
    if (int(offsets, range.buyer + 1) - int(offsets, range.buyer) <= FEW) {
      eachLookedAt(orders, range, visit);
      return;
    }
    if (groups === undefined || groupedBuyer !== range.buyer) groups = groupByOwner(orders, range.buyer);
    groupedBuyer = range.buyer;
    eachGrouped(groups, range, visit);
  };
}
