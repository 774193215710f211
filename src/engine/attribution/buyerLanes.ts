import { ascendingOrder } from "../records/ascendingOrder";
import { int, intsAt } from "../records/columnAccess";
import { lane, type Lane, type LaneInput } from "./lane";

/** Shop per session in the session table; −1 where a session names none. `undefined`: shops don't matter. */
export type SessionShops = Int32Array | undefined;

/** Lanes of one buyer; made when first asked for. */
interface Lanes {
  readonly all: () => Lane;
  /** Of one shop, or of the sessions that name none (−1). */
  readonly ofShop: (shop: number) => Lane | undefined;
}

function placesBetween(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, i) => from + i);
}

/** Places by shop, ascending for each. */
function placesByShop(places: Int32Array, shops: Int32Array): ReadonlyMap<number, Int32Array> {
  const sorted = ascendingOrder(shops);
  const byShop = new Map<number, Int32Array>();
  for (let from = 0, to = 1; to <= sorted.length; to++) {
    const shop = int(shops, int(sorted, from));
    if (to < sorted.length && int(shops, int(sorted, to)) === shop) continue;
    byShop.set(shop, intsAt(places, sorted.subarray(from, to)));
    from = to;
  }
  return byShop;
}

function lanesOf(places: Int32Array, shops: SessionShops, input: LaneInput): Lanes {
  const made = new Map<number, Lane>();
  let all: Lane | undefined;
  let byShop: ReadonlyMap<number, Int32Array> | undefined;
  return {
    all: () => (all ??= lane(places, input)),
    ofShop: (shop) => {
      const found = made.get(shop);
      if (found !== undefined || shops === undefined) return found;
      byShop ??= placesByShop(places, intsAt(shops, intsAt(input.index.at, places)));
      const own = byShop.get(shop);
      if (own === undefined) return undefined;
      const prepared = lane(own, input);
      made.set(shop, prepared);
      return prepared;
    },
  };
}

/**
 * Prepares lanes of buyers with many sessions, each buyer's when first asked for: those in which an order of a shop (−1:
 * of none) finds its candidates.
 */
export function buyerLanes(
  input: LaneInput,
  shops: SessionShops,
): (buyer: number, shop: number, visit: (lane: Lane) => void) => void {
  const { offsets } = input.index;
  const prepared = new Map<number, Lanes>();
  return (buyer, shop, visit) => {
    let lanes = prepared.get(buyer);
    if (lanes === undefined) {
      lanes = lanesOf(placesBetween(int(offsets, buyer), int(offsets, buyer + 1)), shops, input);
      prepared.set(buyer, lanes);
    }
    const own = shops === undefined || shop < 0 ? [lanes.all()] : [lanes.ofShop(shop), lanes.ofShop(-1)];
    for (const one of own) if (one !== undefined) visit(one);
  };
}
