import { int } from "./columnAccess";

/** Below this many rows a look at each is faster than halving. */
const SHORT = 16;

/**
 * The last place from `from` (included) to `to` (excluded) whose value isn't greater than `limit`; `from` − 1 if none.
 *
 * @param ascending - Ascending within the span; equal values are fine.
 */
export function lastNotAfter(ascending: Int32Array, limit: number, [from, to]: readonly [number, number]): number {
  let low = from;
  let high = to;
  while (high - low > SHORT) {
    const middle = (low + high) >>> 1;
    if (int(ascending, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  let place = high - 1;
  while (place >= low && int(ascending, place) > limit) place--;
  return place;
}
