import type { AgentResult, PeriodResult } from "../../engine/periodResult";
import { rankedAgents } from "./rankedAgents";

/** Who stands in the ranking, in its order, and who doesn't. */
export interface Ranking {
  readonly agents: readonly AgentResult[];
  /** What the names of all accounts of the ranking begin with, such as `店铺:`, whichever colon they are written with; empty where they differ. */
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

/** The name with half-width colons, of the same length: exports write one shop with either kind. */
function withPlainColons(account: string): string {
  return account.replaceAll("：", ":");
}

/** Up to and with the last colon of a name: platforms write the shop before it, then the account. */
function prefixOf(account: string): string {
  return account.slice(0, withPlainColons(account).lastIndexOf(":") + 1);
}

/** What all names begin with, as the first writes it; none where an account would be left without a name of its own. */
function sharedPrefix(agents: readonly AgentResult[]): string {
  const prefixes = agents.map(({ agent }) => prefixOf(agent));
  const [prefix = ""] = prefixes;
  const names = new Set(agents.map(({ agent }) => agent.slice(prefix.length)));
  const shared = new Set(prefixes.map(withPlainColons)).size === 1;
  return shared && agents.length > 1 && names.size === agents.length && !names.has("") ? prefix : "";
}

/** An account's name where its shop is clear. */
export function shortName({ agent }: AgentResult, ranking: Ranking): string {
  return shortAccount(agent, ranking);
}

/** The name of any account, without the shop that those of the ranking share. */
export function shortAccount(account: string, { prefix }: Ranking): string {
  const begins = account.startsWith(prefix) || withPlainColons(account).startsWith(withPlainColons(prefix));
  return begins ? account.slice(prefix.length) : account;
}
