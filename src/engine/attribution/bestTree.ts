import { int } from "../records/columnAccess";
import type { TouchContest } from "./touchContest";

/** Positions in a lane: from (included) to (excluded). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Answers which session of any span wins, and which of another agent comes next, in as many steps as the span has digits. */
export interface BestTree {
  /** Calls `offer` with places among which are the span's winner and its best place of another agent. */
  readonly each: (span: Span, offer: (place: number) => void) => void;
}

/**
 * Builds the tree: a node holds the best place of both its children and the best of another agent than that one's, so
 * two nodes' four places hold those of their union.
 *
 * @param contest - Used to build, left cleared.
 */
export function bestTree(places: Int32Array, contest: TouchContest): BestTree {
  const leaves = places.length;
  const best = new Int32Array(2 * leaves).fill(-1);
  const other = new Int32Array(2 * leaves).fill(-1);
  best.set(places, leaves);
  const offerNode = (node: number, offer: (place: number) => void): void => {
    if (int(best, node) >= 0) offer(int(best, node));
    if (int(other, node) >= 0) offer(int(other, node));
  };
  for (let node = leaves - 1; node >= 1; node--) {
    contest.clear();
    offerNode(2 * node, contest.offer);
    offerNode(2 * node + 1, contest.offer);
    best[node] = contest.found.winner;
    other[node] = contest.found.runnerUp;
  }
  contest.clear();
  const each: BestTree["each"] = ({ from, to }, offer) => {
    for (let [low, high] = [from + leaves, to + leaves]; low < high; low >>>= 1, high >>>= 1) {
      if (low % 2 === 1) offerNode(low++, offer);
      if (high % 2 === 1) offerNode(--high, offer);
    }
  };
  return { each };
}
