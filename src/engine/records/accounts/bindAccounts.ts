import type { Records, RosterEntry } from "../records";

/** A chat account and the person who is paid for it, as somebody said once. */
export interface AccountBinding {
  readonly account: string;
  readonly person: string;
}

/** What a binding adds to the roster: no facts, which stand in the person's own rows. */
function entryOf(account: number, person: string, beside: RosterEntry | undefined): RosterEntry {
  return {
    table: beside?.table ?? 0,
    row: beside?.row ?? 0,
    account,
    person,
    group: undefined,
    position: undefined,
    plan: undefined,
    scheme: undefined,
    baseSalary: undefined,
    hired: undefined,
    left: undefined,
    target: undefined,
    capacity: undefined,
    attendance: undefined,
    manual: {},
  };
}

/**
 * The records with accounts bound to persons, as if they stood on the roster. The roster itself beats a binding, and of
 * two bindings of an account the later counts. Bindings of accounts that no row names change nothing.
 */
export function bindAccounts(records: Records, bindings: readonly AccountBinding[]): Records {
  const { names, roster = [] } = records;
  const listed = new Set(roster.map(({ account }) => account));
  const personOf = new Map(bindings.map(({ account, person }) => [account, person.trim()]));
  const added = names.accounts.flatMap((name, account) => {
    const person = personOf.get(name) ?? "";
    if (person === "" || listed.has(account)) return [];
    return [
      entryOf(
        account,
        person,
        roster.find((entry) => entry.person === person),
      ),
    ];
  });
  return added.length === 0 ? records : { ...records, roster: [...roster, ...added] };
}
