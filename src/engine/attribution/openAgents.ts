import { ascendingOrder } from "../records/ascendingOrder";
import { int, intsAt } from "../records/columnAccess";
import { lastNotAfter, type GroupedColumn } from "../records/lastNotAfter";
import type { Span } from "./bestTree";
import { maximumTree } from "./maximumTree";

/** Positions by agent, ascending for each. */
function positionsByAgent(agents: Int32Array): GroupedColumn {
  const values = ascendingOrder(agents);
  const offsets: number[] = [];
  for (let i = 0; i < values.length; i++) {
    if (i === 0 || int(agents, int(values, i)) !== int(agents, int(values, i - 1))) offsets.push(i);
  }
  return { values, offsets: Int32Array.from([...offsets, values.length]) };
}

/**
 * Prepares naming the agents with a session in any span of positions that lasted at least until a moment, each once.
 * Cost grows with the agents there are, and not even with them where no session lasted so long.
 *
 * @param sessions - Agent and end per position.
 */
export function openAgents(sessions: {
  readonly agents: Int32Array;
  readonly ends: Int32Array;
}): (span: Span, until: number, visit: (agent: number) => void) => void {
  const { agents, ends } = sessions;
  const byAgent = positionsByAgent(agents);
  const latestEnd = maximumTree(ends);
  const latestOfAgent = maximumTree(intsAt(ends, byAgent.values));
  return (span, until, visit) => {
    if (latestEnd(span) < until) return;
    for (let group = 0; group + 1 < byAgent.offsets.length; group++) {
      const from = lastNotAfter(byAgent, group, span.from - 1) + 1;
      const to = lastNotAfter(byAgent, group, span.to - 1) + 1;
      if (latestOfAgent({ from, to }) >= until) visit(int(agents, int(byAgent.values, from)));
    }
  };
}
