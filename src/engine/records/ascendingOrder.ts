import { addInt, int } from "./columnAccess";

const BITS = 11;
const BUCKETS = 1 << BITS;

function isAscending(key: Int32Array): boolean {
  for (let i = 1; i < key.length; i++) if (int(key, i - 1) > int(key, i)) return false;
  return true;
}

function range(key: Int32Array): { low: number; high: number } {
  let low = int(key, 0);
  let high = low;
  for (const value of key) {
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return { low, high };
}

/** One stable counting pass over 11 bits of the keys. */
function pass(key: Int32Array, from: Int32Array, digit: { low: number; shift: number }): Int32Array {
  const { low, shift } = digit;
  const next = new Int32Array(BUCKETS + 1);
  const bucketOf = (row: number): number => ((int(key, row) - low) >>> shift) & (BUCKETS - 1);
  for (const row of from) addInt(next, bucketOf(row) + 1, 1);
  for (let b = 0; b < BUCKETS; b++) addInt(next, b + 1, int(next, b));
  const to = new Int32Array(from.length);
  for (const row of from) {
    const bucket = bucketOf(row);
    to[int(next, bucket)] = row;
    addInt(next, bucket, 1);
  }
  return to;
}

/** Row numbers in ascending order of their keys; rows of equal keys keep their order. Cost grows with the rows. */
export function ascendingOrder(key: Int32Array): Int32Array {
  let order: Int32Array = Int32Array.from(key, (_, row) => row);
  if (key.length < 2 || isAscending(key)) return order;
  const { low, high } = range(key);
  for (let shift = 0; shift < 32 && (high - low) / 2 ** shift >= 1; shift += BITS)
    order = pass(key, order, { low, shift });
  return order;
}
