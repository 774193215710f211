import { int } from "../records/columnAccess";
import type { Staff } from "../records/staff";

/**
 * Everything that figures are rolled up to, numbered in one row: accounts first (as in `Staff.accounts`), then persons,
 * groups, and the shop last.
 */
export interface Scopes {
  readonly count: number;
  readonly accounts: number;
  /** Scope of the first person and of the first group. */
  readonly firstPerson: number;
  readonly firstGroup: number;
  readonly shop: number;
  /** Scope of each account's person. */
  readonly person: Int32Array;
  /** Four per account: itself, its person, its group (−1 for none), the shop. */
  readonly ofAccount: Int32Array;
}

/** Places of `ofAccount` per account. */
export const SCOPES_OF_ACCOUNT = 4;

export function scopesOf(staff: Staff): Scopes {
  const accounts = staff.accounts.length;
  const firstGroup = accounts + staff.persons.length;
  const shop = firstGroup + staff.groups.length;
  const groupOf = (account: number): number => staff.persons[int(staff.personOf, account)]?.group ?? -1;
  const person = staff.personOf.map((index) => accounts + index);
  const ofAccount = new Int32Array(accounts * SCOPES_OF_ACCOUNT);
  for (let account = 0; account < accounts; account++) {
    const group = groupOf(account);
    ofAccount.set(
      [account, int(person, account), group < 0 ? -1 : firstGroup + group, shop],
      account * SCOPES_OF_ACCOUNT,
    );
  }
  return { count: shop + 1, accounts, firstPerson: accounts, firstGroup, shop, person, ofAccount };
}

/** Calls `visit` with the account itself, its person, its group if any, and the shop. */
export function eachScope({ ofAccount }: Scopes, account: number, visit: (scope: number) => void): void {
  for (let i = account * SCOPES_OF_ACCOUNT; i < (account + 1) * SCOPES_OF_ACCOUNT; i++) {
    if (int(ofAccount, i) >= 0) visit(int(ofAccount, i));
  }
}
