import { int } from "../records/columnAccess";
import type { Span } from "./bestTree";
import type { TouchContest } from "./touchContest";

/** Stretches of fewer sessions are looked at one by one. */
const BLOCK = 32;

/** Answers the same as a `BestTree`, among those sessions of a span that lasted at least until a moment. */
export interface OpenBest {
  readonly each: (span: Span, until: number, offer: (place: number) => void) => void;
}

/**
 * All stretches of `width` sessions side by side, each in order of end. `best` and `other` at a position are those of it
 * and the later-ending ones of its stretch.
 */
interface Level {
  readonly width: number;
  readonly byEnd: Int32Array;
  readonly best: Int32Array;
  readonly other: Int32Array;
}

/** Merges two neighbouring sorted stretches of `below` into the one from `from` on. */
function mergeInto(byEnd: Int32Array, below: Int32Array, { from, width, end }: Merging): void {
  const middle = from + width / 2;
  let [left, right] = [from, middle];
  for (let at = from; at < from + width; at++) {
    const takesLeft =
      right >= from + width || (left < middle && int(end, int(below, left)) <= int(end, int(below, right)));
    byEnd[at] = int(below, takesLeft ? left++ : right++);
  }
}

interface Merging {
  readonly from: number;
  readonly width: number;
  readonly end: Int32Array;
}

/** Every stretch of one width in order of end; what doesn't fill the last stretch is left out. */
function sortedLevel(below: Int32Array, width: number, end: Int32Array): Int32Array {
  const byEnd = below.slice(0, below.length - (below.length % width));
  for (let from = 0; from < byEnd.length; from += width) {
    if (width > BLOCK) mergeInto(byEnd, below, { from, width, end });
    else byEnd.subarray(from, from + width).sort((a, b) => int(end, a) - int(end, b));
  }
  return byEnd;
}

function levelOf(byEnd: Int32Array, width: number, contest: TouchContest): Level {
  const best = new Int32Array(byEnd.length);
  const other = new Int32Array(byEnd.length);
  for (let at = byEnd.length - 1; at >= 0; at--) {
    if (at % width === width - 1) contest.clear();
    contest.offer(int(byEnd, at));
    best[at] = contest.found.winner;
    other[at] = contest.found.runnerUp;
  }
  contest.clear();
  return { width, byEnd, best, other };
}

function levelsOf(places: Int32Array, end: Int32Array, contest: TouchContest): readonly Level[] {
  const levels: Level[] = [];
  let below = places;
  for (let width = BLOCK; width <= places.length; width *= 2) {
    below = sortedLevel(below, width, end);
    levels.push(levelOf(below, width, contest));
  }
  return levels;
}

/** The widest stretch that starts at a position and stays inside the span. */
function widestAt(levels: readonly Level[], from: number, to: number): Level | undefined {
  let widest: Level | undefined;
  for (const level of levels) {
    if (from % level.width !== 0 || from + level.width > to) return widest;
    widest = level;
  }
  return widest;
}

/** Offers what is best among the sessions of one stretch that last until the moment. */
function offerOpen({ width, byEnd, best, other }: Level, end: Int32Array, { from, until, offer }: Asked): void {
  let [low, high] = [from, from + width];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (int(end, int(byEnd, middle)) < until) low = middle + 1;
    else high = middle;
  }
  if (low === from + width) return;
  offer(int(best, low));
  if (int(other, low) >= 0) offer(int(other, low));
}

interface Asked {
  readonly from: number;
  readonly until: number;
  readonly offer: (place: number) => void;
}

/**
 * Builds the tree, n log n numbers: for windows by hours where another touch than the last one decides, so that the
 * sessions still inside the window aren't the ones that win.
 *
 * @param contest - Used to build, left cleared.
 */
export function openBest(places: Int32Array, end: Int32Array, contest: TouchContest): OpenBest {
  const levels = levelsOf(places, end, contest);
  const each: OpenBest["each"] = ({ from, to }, until, offer) => {
    for (let at = from; at < to;) {
      const level = widestAt(levels, at, to);
      if (level !== undefined) offerOpen(level, end, { from: at, until, offer });
      else if (int(end, int(places, at)) >= until) offer(int(places, at));
      at += level?.width ?? 1;
    }
  };
  return { each };
}
