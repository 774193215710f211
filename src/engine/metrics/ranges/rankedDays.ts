import { ascendingOrder } from "../../records/ascendingOrder";
import { float, floatsAt, int, intsAt } from "../../records/columnAccess";
import { percentile } from "../histogram";

/** Values with the day each is of, in columns. */
export interface DayValues {
  readonly value: Float64Array;
  /** Place of the day. */
  readonly day: Int32Array;
}

/** Percentiles of any span of days, by places: from (included) to (excluded); `null` without a value in it. */
export type RankedDays = (from: number, to: number, shares: readonly number[]) => readonly number[] | null;

/** Values are counted per day block by block, and one by one only within a block. */
const BLOCK = 1024;

/** Days of the values in ascending order of the values, and those values. */
interface Ranked {
  readonly sorted: Float64Array;
  readonly day: Int32Array;
}

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (float(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The values as whole numbers; `undefined` where one isn't. */
function wholeNumbers(value: Float64Array): Int32Array | undefined {
  const whole = Int32Array.from(value);
  for (let i = 0; i < value.length; i++) if (float(value, i) !== int(whole, i)) return undefined;
  return whole;
}

function ranked({ value, day }: DayValues): Ranked {
  const whole = wholeNumbers(value);
  if (whole === undefined) return rankedFractions({ value, day });
  const order = ascendingOrder(whole); // many times as fast as comparing
  return { sorted: floatsAt(value, order), day: intsAt(day, order) };
}

function rankedFractions({ value, day }: DayValues): Ranked {
  const sorted = value.slice().sort();
  const taken = new Int32Array(sorted.length);
  const days = new Int32Array(sorted.length);
  value.forEach((own, i) => {
    const first = placeOf(sorted, own);
    days[first + int(taken, first)] = int(day, i);
    taken[first] = int(taken, first) + 1;
  });
  return { sorted, day: days };
}

/** Per block and day, how many of the block's values are of earlier days. */
function blockCounts(day: Int32Array, days: number): readonly Int32Array[] {
  return Array.from({ length: Math.ceil(day.length / BLOCK) }, (_, block) => {
    const before = new Int32Array(days + 1);
    for (const own of day.subarray(block * BLOCK, (block + 1) * BLOCK)) before[own + 1] = int(before, own + 1) + 1;
    for (let i = 0; i < days; i++) before[i + 1] = int(before, i + 1) + int(before, i);
    return before;
  });
}

/** The k-th smallest value (k from 0) of the days, which have more than k. */
function valueAt(k: number, { sorted, day }: Ranked, { from, to, inBlocks }: Span): number {
  let left = k;
  let block = 0;
  for (; left >= (inBlocks[block] ?? Infinity); block++) left -= inBlocks[block] ?? 0;
  for (let i = block * BLOCK; i < sorted.length; i++) {
    const own = int(day, i);
    if (own >= from && own < to && left-- === 0) return float(sorted, i);
  }
  throw new RangeError(`Cannot rank: there is no value at place ${k}`);
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Values of the span in each block. */
  readonly inBlocks: readonly number[];
}

/** Orders values once, so that percentiles of any span of days are a count of blocks and a look into one. Exact. */
export function rankedDays(values: DayValues, days: number): RankedDays {
  const inOrder = ranked(values);
  const counts = blockCounts(inOrder.day, days);
  return (from, to, shares) => {
    const inBlocks = counts.map((before) => int(before, to) - int(before, from));
    const size = inBlocks.reduce((sum, count) => sum + count, 0);
    if (size === 0) return null;
    return shares.map((share) => percentile(share, size, (place) => valueAt(place, inOrder, { from, to, inBlocks })));
  };
}
