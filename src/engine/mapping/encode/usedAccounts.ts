import type {
  AgentSummaryTable,
  Names,
  OrderTable,
  Records,
  ReviewTable,
  RosterEntry,
  SessionTable,
} from "../../records/records";

interface AccountUsers {
  readonly sessions: SessionTable | undefined;
  readonly orders: OrderTable | undefined;
  readonly reviews: ReviewTable | undefined;
  readonly roster: readonly RosterEntry[] | undefined;
  readonly agentSummaries: AgentSummaryTable | undefined;
}

function agentColumns({ sessions, orders, reviews, agentSummaries }: AccountUsers): Int32Array[] {
  const columns = [sessions?.agent, orders?.agent, reviews?.agent, agentSummaries?.agent];
  return columns.filter((column) => column !== undefined);
}

/** New index per account, −1 for those that no record names. */
function newIndices(accounts: readonly string[], users: AccountUsers): Int32Array {
  const used = new Uint8Array(accounts.length);
  for (const column of agentColumns(users)) {
    for (const account of column) if (account >= 0) used[account] = 1;
  }
  for (const { account } of users.roster ?? []) used[account] = 1;
  let next = 0;
  return Int32Array.from(used, (isUsed) => (isUsed === 1 ? next++ : -1));
}

/** Accounts are agents with a line of their own: those that only rejected or totals rows name are taken out. */
export function withUsedAccounts(names: Names, users: AccountUsers): Pick<Records, "names" | keyof AccountUsers> {
  const index = newIndices(names.accounts, users);
  if (!index.includes(-1)) return { names, ...users };
  for (const column of agentColumns(users)) {
    for (let row = 0; row < column.length; row++) column[row] = index[column[row] ?? -1] ?? -1;
  }
  return {
    ...users,
    names: { ...names, accounts: names.accounts.filter((_, account) => index[account] !== -1) },
    roster: users.roster?.map((entry) => ({ ...entry, account: index[entry.account] ?? -1 })),
  };
}
