import { compareText } from "../../units/compareText";
import type { AccountRows, NamedAccounts } from "./namedAccounts";

/** Accounts to be bound to a person, those with most rows first, then by name; none where the roster lists all. */
export function unknownAccounts({ accounts, roster }: NamedAccounts): readonly AccountRows[] {
  const listed = new Set(roster.map(({ account }) => account));
  const weight = ({ sessions, orders, reports }: AccountRows): number => sessions + orders + reports;
  return accounts
    .filter(({ account }) => !listed.has(account))
    .sort((a, b) => weight(b) - weight(a) || compareText(a.account, b.account));
}
