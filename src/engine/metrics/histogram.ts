import { addInt, int } from "../records/columnAccess";

/** Whole seconds counted one by one below this; anything else goes to the list of others. */
const WIDTH = 4096;

/** Up to so many values stand in the list: a column of counts would be larger. */
const FEW = 256;

/** Values of one account, kept so that percentiles over any union of accounts can be read. */
export interface Histogram {
  /** How often each whole second occurs, from 0; empty while there are few values. As long as the largest asks for. */
  counts: Int32Array;
  /** Values that aren't counted there. */
  readonly others: number[];
}

export function blankHistogram(): Histogram {
  return { counts: new Int32Array(0), others: [] };
}

function isCountable(value: number): boolean {
  return value >= 0 && value < WIDTH && Math.floor(value) === value;
}

/** Counts a value a number of times, in a column at least twice as long as before where it is too short. */
function count(histogram: Histogram, value: number, times: number): void {
  if (value >= histogram.counts.length) {
    const longer = new Int32Array(Math.min(WIDTH, Math.max(64, 2 * histogram.counts.length, value + 1)));
    longer.set(histogram.counts);
    histogram.counts = longer;
  }
  addInt(histogram.counts, value, times);
}

/** From now on whole seconds are counted: moves those out of the list. */
function beginCounting(histogram: Histogram): void {
  const listed = histogram.others.splice(0);
  count(histogram, 0, 0);
  for (const value of listed) addToHistogram(histogram, value);
}

export function addToHistogram(histogram: Histogram, value: number): void {
  const { counts, others } = histogram;
  if (counts.length > 0 && isCountable(value)) count(histogram, value, 1);
  else if (others.push(value) > FEW && counts.length === 0) beginCounting(histogram);
}

/** Everything that the given histograms hold. */
export function mergedHistogram(parts: readonly Histogram[]): Histogram {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const merged = blankHistogram();
  for (const { counts, others } of parts) {
    counts.forEach((times, value) => {
      if (times > 0) count(merged, value, times);
    });
    for (const value of others) addToHistogram(merged, value);
  }
  return merged;
}

/** How many values there are. */
function sizeOf({ counts, others }: Histogram): number {
  return counts.reduce((sum, times) => sum + times, others.length);
}

/**
 * The k-th smallest values, k from 0, for ascending `places`: one walk over the seconds, the others taken in between.
 *
 * @param others - Ascending.
 */
function valuesAt(counts: Int32Array, others: readonly number[], places: readonly number[]): readonly number[] {
  const found: number[] = [];
  let seen = 0;
  let next = 0;
  const note = (value: number, times: number): void => {
    seen += times;
    while (found.length < places.length && (places[found.length] ?? 0) < seen) found.push(value);
  };
  for (let value = 0; value < counts.length; value++) {
    for (; next < others.length && (others[next] ?? 0) < value; next++) note(others[next] ?? 0, 1);
    if (int(counts, value) > 0) note(value, int(counts, value));
  }
  for (; next < others.length; next++) note(others[next] ?? 0, 1);
  return found;
}

/**
 * Percentiles as Excel's PERCENTILE.INC gives them: between two values it goes in a straight line.
 *
 * @param shares - Ascending, each from 0 to 1, both included.
 * @returns One value per share; `null` for an empty histogram.
 */
export function percentiles(histogram: Histogram, shares: readonly number[]): readonly number[] | null {
  const size = sizeOf(histogram);
  if (size === 0) return null;
  const places = shares.flatMap((share) => [Math.floor(share * (size - 1)), Math.ceil(share * (size - 1))]);
  const others = [...histogram.others].sort((a, b) => a - b);
  places.sort((a, b) => a - b); // with few values the places of one share lie between those of the next
  const values = valuesAt(histogram.counts, others, places);
  const valueAt = (place: number): number => values[places.indexOf(place)] ?? 0;
  return shares.map((share) => percentile(share, size, valueAt));
}

/**
 * One percentile of `size` values (at least one), as Excel's PERCENTILE.INC gives it.
 *
 * @param valueAt - The k-th smallest value, k from 0.
 */
export function percentile(share: number, size: number, valueAt: (place: number) => number): number {
  const place = share * (size - 1);
  const [low, high] = [valueAt(Math.floor(place)), valueAt(Math.ceil(place))];
  return low + (high - low) * (place - Math.floor(place));
}
