import { addInt, int } from "../records/columnAccess";

/** Whole seconds counted one by one below this; anything else goes to the list of others. */
const WIDTH = 4096;

/** Values of one account, kept so that percentiles over any union of accounts can be read. */
export interface Histogram {
  readonly counts: Int32Array;
  /** Values that aren't whole seconds below 4,096. */
  readonly others: number[];
}

export function blankHistogram(): Histogram {
  return { counts: new Int32Array(WIDTH), others: [] };
}

export function addToHistogram({ counts, others }: Histogram, value: number): void {
  if (value >= 0 && value < WIDTH && Math.floor(value) === value) addInt(counts, value, 1);
  else others.push(value);
}

/** Everything that the given histograms hold. */
export function mergedHistogram(parts: readonly Histogram[]): Histogram {
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return only;
  const merged = blankHistogram();
  for (const { counts, others } of parts) {
    for (let value = 0; value < WIDTH; value++) addInt(merged.counts, value, int(counts, value));
    for (const value of others) merged.others.push(value);
  }
  return merged;
}

/** How many values there are. */
function sizeOf({ counts, others }: Histogram): number {
  let size = others.length;
  for (let value = 0; value < WIDTH; value++) size += int(counts, value);
  return size;
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
  for (let value = 0; value < WIDTH; value++) {
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
  const values = valuesAt(histogram.counts, others, places);
  return shares.map((share, i) => {
    const place = share * (size - 1);
    const [low = 0, high = 0] = values.slice(2 * i, 2 * i + 2);
    return low + (high - low) * (place - Math.floor(place));
  });
}
