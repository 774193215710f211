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
  /** Scope of each account's group; −1 for none. */
  readonly group: Int32Array;
}

export function scopesOf(staff: Staff): Scopes {
  const accounts = staff.accounts.length;
  const firstGroup = accounts + staff.persons.length;
  const shop = firstGroup + staff.groups.length;
  const groupOf = (account: number): number => staff.persons[int(staff.personOf, account)]?.group ?? -1;
  return {
    count: shop + 1,
    accounts,
    firstPerson: accounts,
    firstGroup,
    shop,
    person: staff.personOf.map((person) => accounts + person),
    group: Int32Array.from(staff.accounts, (_, account) => (groupOf(account) < 0 ? -1 : firstGroup + groupOf(account))),
  };
}

/** Calls `visit` with the account itself, its person, its group if any, and the shop. */
export function eachScope(scopes: Scopes, account: number, visit: (scope: number) => void): void {
  visit(account);
  visit(int(scopes.person, account));
  const group = int(scopes.group, account);
  if (group >= 0) visit(group);
  visit(scopes.shop);
}
