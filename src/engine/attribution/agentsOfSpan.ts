import { int } from "../records/columnAccess";
import type { Span } from "./bestTree";

/** Stretches of fewer sessions are looked at one by one. */
const BLOCK = 32;

/** The next position of the same agent; behind the last position where there is none. */
function nextOfAgent(agents: Int32Array): Int32Array {
  const next = new Int32Array(agents.length);
  const latest = new Map<number, number>();
  for (let at = agents.length - 1; at >= 0; at--) {
    next[at] = latest.get(int(agents, at)) ?? agents.length;
    latest.set(int(agents, at), at);
  }
  return next;
}

/** The largest value of every stretch, in a full binary tree: node 1 is the root, the stretches are its leaves. */
function largestByBlock(values: Int32Array): { readonly largest: Int32Array; readonly leaves: number } {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, values.length / BLOCK)));
  const largest = new Int32Array(2 * leaves);
  for (let at = 0; at < values.length; at++) {
    const leaf = leaves + Math.floor(at / BLOCK);
    largest[leaf] = Math.max(int(largest, leaf), int(values, at));
  }
  for (let node = leaves - 1; node >= 1; node--) {
    largest[node] = Math.max(int(largest, 2 * node), int(largest, 2 * node + 1));
  }
  return { largest, leaves };
}

/**
 * Prepares naming the agents of any span of positions, each once. The last session of each agent in the span is the one
 * whose next is outside; only stretches that hold such a one are looked into, so cost grows with the agents named.
 *
 * @param agents - Per position.
 */
export function agentsOfSpan(agents: Int32Array): (span: Span, visit: (agent: number) => void) => void {
  const next = nextOfAgent(agents);
  const { largest, leaves } = largestByBlock(next);
  const look = ({ from, to }: Span, block: number, visit: (agent: number) => void): void => {
    const end = Math.min(to, (block + 1) * BLOCK);
    for (let at = Math.max(from, block * BLOCK); at < end; at++) {
      if (int(next, at) >= to) visit(int(agents, at));
    }
  };
  return (span, visit) => {
    const descend = (node: number, firstBlock: number, blocks: number): void => {
      if (firstBlock * BLOCK >= span.to || (firstBlock + blocks) * BLOCK <= span.from) return;
      if (int(largest, node) < span.to) return;
      if (blocks === 1) {
        look(span, firstBlock, visit);
        return;
      }
      descend(2 * node, firstBlock, blocks / 2);
      descend(2 * node + 1, firstBlock + blocks / 2, blocks / 2);
    };
    if (span.from < span.to) descend(1, 0, leaves);
  };
}
