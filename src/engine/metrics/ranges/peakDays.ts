import { int } from "../../records/columnAccess";

/** Spans of time ascending by start, with the place of the day that each starts on. */
export interface DaySpans {
  readonly start: Int32Array;
  /** Excluded, after the start. */
  readonly end: Int32Array;
  readonly day: Int32Array;
}

/** Most spans that overlap, among those that start on days from (included) to (excluded), by places. 0 without any. */
export type PeakDays = (from: number, to: number) => number;

function firstAbove(values: Int32Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (int(values, middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans open at each start, itself included, whatever day the others began on. */
function openAtStarts({ start, end }: DaySpans): Int32Array {
  const ends = end.slice().sort();
  let ended = 0;
  return start.map((moment, i) => {
    while (ended < ends.length && int(ends, ended) <= moment) ended++;
    return i + 1 - ended;
  });
}

/**
 * Peaks of the days that spans from before `from` reach into: those don't count in a span of days that begins with `from`.
 * Usually that is the first day alone, by chats over midnight.
 */
function firstPeaks(spans: DaySpans, open: Int32Array, { from, offsets }: Days): readonly number[] {
  const begin = int(offsets, from);
  const older = spans.end.slice(0, begin).filter((end) => end > (spans.start[begin] ?? Infinity));
  older.sort();
  const peaks: number[] = [];
  const latest = older[older.length - 1] ?? 0;
  for (let day = from; day + 1 < offsets.length; day++) {
    if (int(spans.start, int(offsets, day)) >= latest) break;
    let peak = 0;
    for (let i = int(offsets, day); i < int(offsets, day + 1); i++) {
      peak = Math.max(peak, int(open, i) - (older.length - firstAbove(older, int(spans.start, i))));
    }
    peaks.push(peak);
  }
  return peaks;
}

interface Days {
  readonly from: number;
  /** First span of each day, and their number at the end. */
  readonly offsets: Int32Array;
}

/** Finds the peaks of all days once, so that any span of days asks for the largest of them. Exact. */
export function peakDays(spans: DaySpans, days: number): PeakDays {
  const open = openAtStarts(spans);
  const offsets = Int32Array.from({ length: days + 1 }, (_, day) => firstAbove(spans.day, day - 1));
  const peaks = new Int32Array(days);
  open.forEach((count, i) => (peaks[int(spans.day, i)] = Math.max(int(peaks, int(spans.day, i)), count)));
  const corrected = new Map<number, readonly number[]>();
  return (from, to) => {
    const first = corrected.get(from) ?? firstPeaks(spans, open, { from, offsets });
    corrected.set(from, first);
    let peak = 0;
    for (let day = from; day < to; day++) peak = Math.max(peak, first[day - from] ?? int(peaks, day));
    return peak;
  };
}
