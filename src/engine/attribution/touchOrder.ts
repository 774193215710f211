import type { SessionTable } from "../records/records";
import type { Settings } from "../settings";
import type { BuyerSessions } from "./buyerSessions";

/** Below 0 when the session at place `a` beats the one at place `b`. Never 0 for two sessions. */
export type TouchOrder = (a: number, b: number) => number;

interface TouchContext {
  readonly sessions: SessionTable;
  readonly index: BuyerSessions;
  /** Code-point place of each account. */
  readonly rank: Int32Array;
}

/** Back-and-forths of a chat: the smaller of both message counts; a missing count is 0. */
function roundsOf({ buyerMessages, agentMessages }: SessionTable, session: number): number {
  return Math.max(0, Math.min(buyerMessages?.[session] ?? 0, agentMessages?.[session] ?? 0));
}

/** Which of two candidate sessions wins, with every tie of metrics.md §4 down to the row. */
export function touchOrder(touch: Settings["touch"], { sessions, index, rank }: TouchContext): TouchOrder {
  const { start, end, agent, at } = index;
  const byLastTime: TouchOrder = (a, b) => (end[b] ?? 0) - (end[a] ?? 0) || (start[b] ?? 0) - (start[a] ?? 0);
  const byFirstTime: TouchOrder = (a, b) => (start[a] ?? 0) - (start[b] ?? 0) || (end[a] ?? 0) - (end[b] ?? 0);
  const byRounds: TouchOrder = (a, b) => roundsOf(sessions, at[b] ?? 0) - roundsOf(sessions, at[a] ?? 0);
  const byName: TouchOrder = (a, b) => (rank[agent[a] ?? 0] ?? 0) - (rank[agent[b] ?? 0] ?? 0);
  const byRow: TouchOrder = (a, b) => {
    const [p, q] = [at[a] ?? 0, at[b] ?? 0];
    return (sessions.table[p] ?? 0) - (sessions.table[q] ?? 0) || (sessions.row[p] ?? 0) - (sessions.row[q] ?? 0);
  };
  const rest: TouchOrder = (a, b) => byRounds(a, b) || byName(a, b) || byRow(a, b);
  switch (touch) {
    case "last":
      return (a, b) => byLastTime(a, b) || rest(a, b);
    case "first":
      return (a, b) => byFirstTime(a, b) || rest(a, b);
    case "mostRounds":
      return (a, b) => byRounds(a, b) || byLastTime(a, b) || rest(a, b);
  }
}
