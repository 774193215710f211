import { byte } from "../../records/columnAccess";
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

/** 1 for each of the accounts. */
export function memberMarks(accounts: readonly number[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const account of accounts) marks[account] = 1;
  return marks;
}

/** False for −1: nobody. */
export function isMarked(marks: Uint8Array, account: number): boolean {
  return account >= 0 && byte(marks, account) === 1;
}
