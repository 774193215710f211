import type { Records } from "../records";
import type { AccountBinding } from "./bindAccounts";

/** An account with the rows that name it. */
export interface AccountRows {
  readonly account: string;
  readonly sessions: number;
  readonly orders: number;
  /** Rows of platforms' reports. */
  readonly reports: number;
}

/** Who tables tell of: what is needed to find out whose an account is. */
export interface NamedAccounts {
  /** Accounts that sessions, orders or reports name. */
  readonly accounts: readonly AccountRows[];
  /** Accounts whose person is known, as the roster has them. */
  readonly roster: readonly AccountBinding[];
  readonly shops: readonly string[];
}

function countRows(column: Int32Array | undefined, accounts: number): Float64Array {
  const counts = new Float64Array(accounts);
  for (const account of column ?? []) if (account >= 0) counts[account] = (counts[account] ?? 0) + 1;
  return counts;
}

/** The accounts of records; those that only the roster or settings name are nobody's work and left out. */
export function namedAccounts(records: Records): NamedAccounts {
  const { names, roster = [], sessions, orders, agentSummaries } = records;
  const count = names.accounts.length;
  const bySession = countRows(sessions?.agent, count);
  const byOrder = countRows(orders?.agent, count);
  const byReport = countRows(agentSummaries?.agent, count);
  const accounts = names.accounts.flatMap((account, i): AccountRows[] => {
    const rows = { sessions: bySession[i] ?? 0, orders: byOrder[i] ?? 0, reports: byReport[i] ?? 0 };
    return rows.sessions + rows.orders + rows.reports === 0 ? [] : [{ account, ...rows }];
  });
  return {
    accounts,
    roster: roster.map(({ account, person }) => ({ account: names.accounts[account] ?? "", person })),
    shops: names.shops,
  };
}

/** The accounts of several tables together: rows add up by name, rosters and shops stand behind each other. */
export function joinNamedAccounts(parts: readonly NamedAccounts[]): NamedAccounts {
  const joined = new Map<string, AccountRows>();
  for (const { account, sessions, orders, reports } of parts.flatMap((part) => part.accounts)) {
    const before = joined.get(account) ?? { sessions: 0, orders: 0, reports: 0 };
    joined.set(account, {
      account,
      sessions: before.sessions + sessions,
      orders: before.orders + orders,
      reports: before.reports + reports,
    });
  }
  return {
    accounts: [...joined.values()],
    roster: parts.flatMap(({ roster }) => roster),
    shops: [...new Set(parts.flatMap(({ shops }) => shops))],
  };
}
