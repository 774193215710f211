import { int } from "../records/columnAccess";
import { NO_MOMENT } from "../units/moment";
import type { Span } from "./bestTree";

/** Prepares asking for the largest value of any span; `NO_MOMENT` for an empty one. */
export function maximumTree(values: Int32Array): (span: Span) => number {
  const leaves = values.length;
  const largest = new Int32Array(2 * leaves);
  largest.set(values, leaves);
  for (let node = leaves - 1; node >= 1; node--) {
    largest[node] = Math.max(int(largest, 2 * node), int(largest, 2 * node + 1));
  }
  return ({ from, to }) => {
    let found = NO_MOMENT;
    for (let [low, high] = [from + leaves, to + leaves]; low < high; low >>>= 1, high >>>= 1) {
      if (low % 2 === 1) found = Math.max(found, int(largest, low++));
      if (high % 2 === 1) found = Math.max(found, int(largest, --high));
    }
    return found;
  };
}
