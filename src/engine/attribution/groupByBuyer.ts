import { addInt, int } from "../records/columnAccess";

/** Rows by buyer: those of buyer b are `at[offsets[b]]` to `at[offsets[b + 1] − 1]`, ascending by key. */
export interface BuyerGroups {
  readonly offsets: Int32Array;
  readonly at: Int32Array;
}

const SHORT = 24;

function insertionSort(at: Int32Array, key: Int32Array, [from, to]: readonly [number, number]): void {
  for (let i = from + 1; i < to; i++) {
    const row = int(at, i);
    const value = int(key, row);
    let j = i - 1;
    while (j >= from && int(key, int(at, j)) > value) {
      at[j + 1] = int(at, j);
      j--;
    }
    at[j + 1] = row;
  }
}

function isAscending(at: Int32Array, key: Int32Array, [from, to]: readonly [number, number]): boolean {
  for (let i = from + 1; i < to; i++) {
    if (int(key, int(at, i - 1)) > int(key, int(at, i))) return false;
  }
  return true;
}

/** Sorts the rows of one buyer by their keys. A buyer has a few as a rule; exports in time order need no move at all. */
export function sortGroup(at: Int32Array, key: Int32Array, span: readonly [from: number, to: number]): void {
  if (span[1] - span[0] <= SHORT) insertionSort(at, key, span);
  else if (!isAscending(at, key, span)) at.subarray(...span).sort((a, c) => int(key, a) - int(key, c));
}

/** Where each buyer's rows begin, and how many rows there are in all behind the last. */
function offsetsOf(buyer: Int32Array, buyers: number): Int32Array {
  const offsets = new Int32Array(buyers + 1);
  for (let i = 0; i < buyer.length; i++) if (int(buyer, i) >= 0) addInt(offsets, int(buyer, i) + 1, 1);
  for (let b = 0; b < buyers; b++) addInt(offsets, b + 1, int(offsets, b));
  return offsets;
}

/**
 * Groups rows by buyer and sorts each group by `key`. A counting sort: no row is an object, cost grows with the rows.
 *
 * @param rows.buyer - Per row; rows below 0 are in no group.
 */
export function groupByBuyer(rows: {
  readonly buyer: Int32Array;
  readonly key: Int32Array;
  readonly buyers: number;
}): BuyerGroups {
  const { buyer, key, buyers } = rows;
  const offsets = offsetsOf(buyer, buyers);
  const next = offsets.slice();
  const at = new Int32Array(int(offsets, buyers));
  for (let i = 0; i < buyer.length; i++) {
    const b = int(buyer, i);
    if (b < 0) continue;
    at[int(next, b)] = i;
    addInt(next, b, 1);
  }
  for (let b = 0; b < buyers; b++) sortGroup(at, key, [int(offsets, b), int(offsets, b + 1)]);
  return { offsets, at };
}
