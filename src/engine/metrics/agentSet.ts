import { int } from "../records/columnAccess";

/** Accounts, each once. One set is used over and over: clearing it costs nothing. */
export interface AgentSet {
  readonly clear: () => void;
  readonly add: (agent: number) => void;
  /** Calls `visit` with each, in the order in which they came. */
  readonly each: (visit: (agent: number) => void) => void;
}

/** @param accounts - How many accounts there are. */
export function agentSet(accounts: number): AgentSet {
  const members = new Int32Array(accounts);
  const position = new Int32Array(accounts);
  let count = 0;
  return {
    clear: () => {
      count = 0;
    },
    add: (agent) => {
      const at = int(position, agent);
      if (at < count && int(members, at) === agent) return;
      position[agent] = count;
      members[count++] = agent;
    },
    each: (visit) => {
      for (let i = 0; i < count; i++) visit(int(members, i));
    },
  };
}
