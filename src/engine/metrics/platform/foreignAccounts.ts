import { platformOfTool } from "../../records/platformOfTool";
import type { Platform } from "../../settings";
import type { MeasureInput } from "../measureInput";
import type { PlatformAgent } from "./platformAgents";

/** Accounts with a session or an order of their own. */
export function measuredAccounts({ records, attribution }: MeasureInput): ReadonlySet<number> {
  const own = new Set<number>(records.sessions?.agent);
  for (const owner of attribution?.owner ?? []) if (owner >= 0) own.add(owner);
  return own;
}

/** Tables that tell of agents: those of sessions, and those of orders of which somebody earned one. */
function tellingTables({ records, orders, attribution }: MeasureInput): ReadonlySet<number> {
  const tables = new Set<number>(records.sessions?.table);
  attribution?.owner.forEach((owner, order) => {
    const table = orders?.table[order];
    if (owner >= 0 && table !== undefined) tables.add(table);
  });
  return tables;
}

/** The platforms that we measure agents of; `undefined` among them where nobody knows whose a table is. */
function measuredPlatforms(input: MeasureInput): ReadonlySet<Platform | undefined> {
  const { tables } = input.records;
  return new Set([...tellingTables(input)].map((table) => platformOfTool(tables[table]?.platform)));
}

/**
 * Accounts that nothing but a platform's report tells of: no session, no order, and no other account of their platform is
 * measured either (拼多多's and 抖音's orders name no buyer, so that nobody earns them). All their figures are the
 * platform's. Where it can't be told whose sessions or orders were read, no account is taken for one.
 */
export function foreignAccounts(input: MeasureInput, agents: ReadonlyMap<number, PlatformAgent>): ReadonlySet<number> {
  const own = measuredAccounts(input);
  const measured = measuredPlatforms(input);
  if (measured.has(undefined)) return new Set();
  const foreign = [...agents].filter(
    ([account, { platforms }]) =>
      !own.has(account) && platforms.size > 0 && [...platforms].every((platform) => !measured.has(platform)),
  );
  return new Set(foreign.map(([account]) => account));
}
