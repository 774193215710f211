import { addInt, int } from "./columnAccess";

const BITS = 11;
const BUCKETS = 1 << BITS;

function isAscending(key: Int32Array): boolean {
  for (let i = 1; i < key.length; i++) if (int(key, i - 1) > int(key, i)) return false;
  return true;
}

/** Exports that begin with the newest row: the runs of equal keys from the last to the first. `undefined` for other keys. */
function reversedOrder(key: Int32Array): Int32Array | undefined {
  for (let i = 1; i < key.length; i++) if (int(key, i - 1) < int(key, i)) return undefined;
  const rows = new Int32Array(key.length);
  for (let end = key.length, place = 0; end > 0;) {
    let start = end - 1;
    while (start > 0 && int(key, start - 1) === int(key, start)) start--;
    for (let row = start; row < end; row++) rows[place++] = row;
    end = start;
  }
  return rows;
}

function range(key: Int32Array): { low: number; high: number } {
  let low = int(key, 0);
  let high = low;
  for (let i = 1; i < key.length; i++) {
    const value = int(key, i);
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return { low, high };
}

/** One stable counting pass over 11 bits of the keys. @param rows.from - Every row once. */
function pass(
  key: Int32Array,
  rows: { from: Int32Array; to: Int32Array },
  digit: { low: number; shift: number },
): void {
  const { from, to } = rows;
  const { low, shift } = digit;
  const next = new Int32Array(BUCKETS + 1);
  for (let row = 0; row < key.length; row++) addInt(next, (((int(key, row) - low) >>> shift) & (BUCKETS - 1)) + 1, 1);
  for (let b = 0; b < BUCKETS; b++) addInt(next, b + 1, int(next, b));
  for (let i = 0; i < from.length; i++) {
    const row = int(from, i);
    const bucket = ((int(key, row) - low) >>> shift) & (BUCKETS - 1);
    to[int(next, bucket)] = row;
    addInt(next, bucket, 1);
  }
}

/** 0, 1, 2 … */
export function rowNumbers(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

/** Row numbers in ascending order of their keys; rows of equal keys keep their order. Cost grows with the rows. */
export function ascendingOrder(key: Int32Array): Int32Array {
  if (key.length < 2 || isAscending(key)) return rowNumbers(key.length);
  const reversed = reversedOrder(key);
  if (reversed !== undefined) return reversed;
  let from: Int32Array = rowNumbers(key.length);
  let to: Int32Array = new Int32Array(key.length);
  const { low, high } = range(key);
  for (let shift = 0; shift < 32 && (high - low) / 2 ** shift >= 1; shift += BITS) {
    pass(key, { from, to }, { low, shift });
    [from, to] = [to, from];
  }
  return from;
}

/** Sorts, in place, the rows of an ascending order that have one key and so stand beside one another. */
export function sortTies(order: Int32Array, key: Int32Array, compare: (a: number, b: number) => number): Int32Array {
  const { length } = order;
  for (let from = 0, to = 1; to <= length; to++) {
    if (to < length && int(key, int(order, to)) === int(key, int(order, from))) continue;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}
