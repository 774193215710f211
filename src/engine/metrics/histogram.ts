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
  const merged = blankHistogram();
  for (const { counts, others } of parts) {
    for (let value = 0; value < WIDTH; value++) addInt(merged.counts, value, int(counts, value));
    for (const value of others) merged.others.push(value);
  }
  return merged;
}

/** The values in ascending order, as runs of equal ones. */
function runsOf({ counts, others }: Histogram): readonly (readonly [value: number, times: number])[] {
  const whole = Array.from(counts, (times, value) => [value, times] as const).filter(([, times]) => times > 0);
  return [...whole, ...others.map((value) => [value, 1] as const)].sort(([a], [b]) => a - b);
}

/** The k-th smallest value, k from 0. */
function kth(runs: readonly (readonly [number, number])[], k: number): number {
  let seen = 0;
  for (const [value, times] of runs) {
    seen += times;
    if (k < seen) return value;
  }
  return Number.NaN;
}

/**
 * Percentiles as Excel's PERCENTILE.INC gives them: between two values it goes in a straight line.
 *
 * @param shares - Each from 0 to 1, both included.
 * @returns One value per share; `null` for an empty histogram.
 */
export function percentiles(histogram: Histogram, shares: readonly number[]): readonly number[] | null {
  const runs = runsOf(histogram);
  const count = runs.reduce((sum, [, times]) => sum + times, 0);
  if (count === 0) return null;
  return shares.map((share) => {
    const place = share * (count - 1);
    const below = Math.floor(place);
    const low = kth(runs, below);
    return below === place ? low : low + (kth(runs, below + 1) - low) * (place - below);
  });
}
