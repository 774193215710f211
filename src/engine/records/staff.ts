import type { Settings } from "../settings";
import { compareText } from "../units/compareText";
import type { Fen } from "../units/fen";
import type { Day } from "../units/moment";
import type { Records, RosterEntry } from "./records";

/** Who is paid. Facts that the roster gives once per person, whatever the number of accounts. */
export interface Person {
  readonly name: string;
  /** Index into `Staff.groups`; −1 for none. */
  readonly group: number;
  readonly target: Fen | undefined;
  readonly capacity: number | undefined;
  readonly attendance: number | undefined;
  readonly hired: Day | undefined;
  readonly left: Day | undefined;
  readonly manual: Readonly<Record<string, number>>;
}

/** Every account that the records or settings name, and the person behind it. */
export interface Staff {
  /** `Records.names.accounts` in their order, then accounts that only settings name. */
  readonly accounts: readonly string[];
  /** Place of each account in code-point order. */
  readonly rank: Int32Array;
  /** Index into `persons`, per account. */
  readonly personOf: Int32Array;
  /** In code-point order of their names. */
  readonly persons: readonly Person[];
  /** In code-point order. */
  readonly groups: readonly string[];
  /** 1 where the roster lists the account. */
  readonly onRoster: Uint8Array;
}

function accountsNamedIn(settings: Settings): string[] {
  const overridden = settings.overrides.map((override) => override.account);
  const byMemo = settings.memoRules.map((rule) => (rule.outcome.kind === "agent" ? rule.outcome.account : null));
  return [...overridden, ...byMemo].filter((account) => account !== null);
}

/** Places of the texts in code-point order: `rank[i]` is the number of texts before the i-th. */
export function ranksOf(texts: readonly string[]): Int32Array {
  const order = texts.map((_, i) => i).sort((a, b) => compareText(texts[a] ?? "", texts[b] ?? ""));
  const rank = new Int32Array(texts.length);
  order.forEach((text, place) => {
    rank[text] = place;
  });
  return rank;
}

function firstFilled<Value>(
  entries: readonly RosterEntry[],
  pick: (entry: RosterEntry) => Value | undefined,
): Value | undefined {
  return entries.map(pick).find((value) => value !== undefined);
}

/** One person from the roster rows of their accounts, which come in code-point order of the accounts. */
function personFrom(name: string, entries: readonly RosterEntry[], groups: readonly string[]): Person {
  const group = firstFilled(entries, (entry) => entry.group);
  return {
    name,
    group: group === undefined ? -1 : groups.indexOf(group),
    target: firstFilled(entries, (entry) => entry.target),
    capacity: firstFilled(entries, (entry) => entry.capacity),
    attendance: firstFilled(entries, (entry) => entry.attendance),
    hired: firstFilled(entries, (entry) => entry.hired),
    left: firstFilled(entries, (entry) => entry.left),
    manual: Object.fromEntries([...entries].reverse().flatMap((entry) => Object.entries(entry.manual))),
  };
}

/** Binds accounts to persons by the roster; an account that isn't on it is a person of its own name. */
export function staffOf(records: Records, settings: Settings): Staff {
  const accounts = [...new Set([...records.names.accounts, ...accountsNamedIn(settings)])];
  const rank = ranksOf(accounts);
  const roster = [...(records.roster ?? [])].sort((a, b) => (rank[a.account] ?? 0) - (rank[b.account] ?? 0));
  const personNames = [...accounts];
  const onRoster = new Uint8Array(accounts.length);
  for (const entry of roster) {
    personNames[entry.account] = entry.person;
    onRoster[entry.account] = 1;
  }
  const groups = [...new Set(roster.map((entry) => entry.group).filter((group) => group !== undefined))].sort(
    compareText,
  );
  const entriesOf = new Map<string, RosterEntry[]>(personNames.map((name) => [name, []]));
  for (const entry of roster) entriesOf.get(entry.person)?.push(entry);
  const names = [...entriesOf.keys()].sort(compareText);
  const indexOf = new Map(names.map((name, i) => [name, i]));
  return {
    accounts,
    rank,
    personOf: Int32Array.from(personNames, (name) => indexOf.get(name) ?? -1),
    persons: names.map((name) => personFrom(name, entriesOf.get(name) ?? [], groups)),
    groups,
    onRoster,
  };
}
