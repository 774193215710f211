import { addInt, byte, int } from "../../records/columnAccess";
import type { JoinedRecords } from "../measureInput";
import { SCOPES_OF_ACCOUNT } from "../scopes";

/** Finds the accounts of a scope, as places in `Staff.accounts`. */
export function membersOfScopes({ scopes }: JoinedRecords): (scope: number) => readonly number[] {
  const members = Array.from({ length: scopes.count }, (): number[] => []);
  scopes.ofAccount.forEach((scope, i) => {
    if (scope >= 0) members[scope]?.push(Math.floor(i / SCOPES_OF_ACCOUNT));
  });
  return (scope) => members[scope] ?? [];
}

/** Finds the rows of some accounts, in their order; those of a single one without looking at the others'. */
export type RowsOfMembers = (members: readonly number[]) => Int32Array;

/** The rows of several accounts, in their order. */
function rowsOfMany(account: Int32Array, members: readonly number[], accounts: number): Int32Array {
  const isMember = new Uint8Array(accounts);
  for (const member of members) isMember[member] = 1;
  const rows = new Int32Array(account.length);
  let count = 0;
  for (let row = 0; row < account.length; row++) {
    if (int(account, row) >= 0 && byte(isMember, int(account, row)) === 1) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** Groups rows by account once. @param account - Of each row; −1 for nobody's. */
export function rowsOfMembers(account: Int32Array, accounts: number): RowsOfMembers {
  const ends = new Int32Array(accounts + 1);
  for (const own of account) if (own >= 0) addInt(ends, own + 1, 1);
  for (let i = 0; i < accounts; i++) addInt(ends, i + 1, int(ends, i));
  const grouped = new Int32Array(int(ends, accounts));
  const next = ends.slice();
  for (let row = 0; row < account.length; row++) {
    const own = int(account, row);
    if (own < 0) continue;
    grouped[int(next, own)] = row;
    addInt(next, own, 1);
  }
  return (members) => {
    const [only, another] = members;
    if (only === undefined || another !== undefined) return rowsOfMany(account, members, accounts);
    return grouped.subarray(int(ends, only), int(ends, only + 1));
  };
}
