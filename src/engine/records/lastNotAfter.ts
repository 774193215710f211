import { int } from "./columnAccess";

/** Values in groups, ascending within each: those of group g stand from `offsets[g]` (included) to `offsets[g + 1]` (excluded). */
export interface GroupedColumn {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Below this many rows a look at each is faster than halving. */
const SHORT = 16;

/** The last place of a group whose value isn't greater than `limit`; the place before the group's first if none. */
export function lastNotAfter({ offsets, values }: GroupedColumn, group: number, limit: number): number {
  let low = int(offsets, group);
  let high = int(offsets, group + 1);
  while (high - low > SHORT) {
    const middle = (low + high) >>> 1;
    if (int(values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  let place = high - 1;
  while (place >= low && int(values, place) > limit) place--;
  return place;
}
