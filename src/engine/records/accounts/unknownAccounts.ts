import { compareText } from "../../units/compareText";
import type { Records } from "../records";

/** An account that rows name and the roster doesn't. */
export interface UnknownAccount {
  readonly account: string;
  /** Rows that name it. */
  readonly sessions: number;
  readonly orders: number;
  readonly reports: number;
}

function countRows(column: Int32Array | undefined, accounts: number): Float64Array {
  const counts = new Float64Array(accounts);
  for (const account of column ?? []) if (account >= 0) counts[account] = (counts[account] ?? 0) + 1;
  return counts;
}

/** Accounts to be bound to a person, those with most rows first, then by name; none where the roster lists all. */
export function unknownAccounts({
  names,
  roster,
  sessions,
  orders,
  agentSummaries,
}: Records): readonly UnknownAccount[] {
  const { accounts } = names;
  const listed = new Set(roster?.map(({ account }) => account));
  const bySession = countRows(sessions?.agent, accounts.length);
  const byOrder = countRows(orders?.agent, accounts.length);
  const byReport = countRows(agentSummaries?.agent, accounts.length);
  const unknown = accounts.flatMap((account, i): UnknownAccount[] => {
    const rows = { sessions: bySession[i] ?? 0, orders: byOrder[i] ?? 0, reports: byReport[i] ?? 0 };
    return listed.has(i) || rows.sessions + rows.orders + rows.reports === 0 ? [] : [{ account, ...rows }];
  });
  const weight = ({ sessions: own, orders: sold, reports }: UnknownAccount): number => own + sold + reports;
  return unknown.sort((a, b) => weight(b) - weight(a) || compareText(a.account, b.account));
}
