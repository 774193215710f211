import type { AgentResult, PeriodResult } from "../../engine/periodResult";
import { rankedAgents } from "./rankedAgents";

/** Who stands in the ranking, in its order, and who doesn't. */
export interface Ranking {
  readonly agents: readonly AgentResult[];
  /** What the names of all accounts of the ranking begin with, such as `店铺:`; empty where they differ. */
  readonly prefix: string;
  /** Accounts all of whose sessions were left out by the filters and who earned nothing, such as robots. */
  readonly setAside: readonly AgentResult[];
}

/** The accounts of a month, ranked. */
export function rankingOf({ agents }: PeriodResult): Ranking {
  const ranked = rankedAgents(agents.filter((agent) => !isSetAside(agent)));
  return { agents: ranked, prefix: sharedPrefix(ranked), setAside: agents.filter(isSetAside) };
}

const DEEDS = ["sessions", "placedOrders", "paidOrders", "sales"] as const;

function isSetAside({ filtered, metrics }: AgentResult): boolean {
  const leftOut = Object.values(filtered).some((count) => count > 0);
  return leftOut && DEEDS.every((code) => (metrics[code]?.value ?? 0) === 0);
}

/** Up to and with the last colon of a name: platforms write the shop before it, then the account. */
function sharedPrefix(agents: readonly AgentResult[]): string {
  const prefixes = new Set(agents.map(({ agent }) => agent.slice(0, agent.search(/[:：][^:：]*$/) + 1)));
  const [prefix = ""] = prefixes;
  return prefixes.size === 1 && agents.length > 1 && agents.every(({ agent }) => agent !== prefix) ? prefix : "";
}

/** An account's name where its shop is clear. */
export function shortName({ agent }: AgentResult, ranking: Ranking): string {
  return shortAccount(agent, ranking);
}

/** The name of any account, without the shop that those of the ranking share. */
export function shortAccount(account: string, { prefix }: Ranking): string {
  return account.startsWith(prefix) ? account.slice(prefix.length) : account;
}
