import { diagnose, mediansOf, type Medians } from "./metrics/diagnosis";
import type { Measured } from "./metrics/measure";
import type { MeasureInput } from "./metrics/measureInput";
import type { AgentResult, PeriodResult, PersonResult } from "./periodResult";
import { byte, int } from "./records/columnAccess";
import type { Staff } from "./records/staff";

function groupedBy(items: readonly number[], keyOf: (item: number) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Accounts that belong in the result: with a session, an order, a platform's figures, or a place on the roster. */
function seenAccounts({ records, staff, attribution }: MeasureInput, reported: Iterable<number>): Uint8Array {
  const seen = Uint8Array.from(staff.onRoster);
  for (const account of reported) seen[account] = 1;
  for (const account of records.sessions?.agent ?? []) seen[account] = 1;
  for (const account of attribution?.owner ?? []) if (account >= 0) seen[account] = 1;
  return seen;
}

function groupName(staff: Staff, group: number): string | null {
  return staff.groups[group] ?? null;
}

/** Medians of each group's persons; persons without a group are a group of their own. */
function mediansByGroup(persons: readonly number[], staff: Staff, measured: Measured): ReadonlyMap<number, Medians> {
  const members = groupedBy(persons, (person) => staff.persons[person]?.group ?? -1);
  return new Map(
    Array.from(members, ([group, own]) => [group, mediansOf(own.map((person) => measured.persons[person] ?? {}))]),
  );
}

interface People {
  readonly input: MeasureInput;
  readonly measured: Measured;
  /** Accounts that belong in the result, in code-point order. */
  readonly accounts: readonly number[];
}

function personResults({ input, measured, accounts }: People): ReadonlyMap<number, PersonResult> {
  const { staff } = input;
  const accountsOf = groupedBy(accounts, (account) => int(staff.personOf, account));
  const people = [...accountsOf.keys()].sort((a, b) => a - b);
  const medians = mediansByGroup(people, staff, measured);
  const resultOf = (index: number): PersonResult => {
    const { name = "", group = -1 } = staff.persons[index] ?? {};
    const metrics = measured.persons[index] ?? {};
    return {
      person: name,
      group: groupName(staff, group),
      agents: (accountsOf.get(index) ?? []).map((account) => staff.accounts[account] ?? ""),
      metrics,
      diagnosis: diagnose(metrics, medians.get(group) ?? new Map()),
    };
  };
  return new Map(people.map((index) => [index, resultOf(index)]));
}

function agentResult(
  account: number,
  { person, group, diagnosis }: PersonResult,
  { input, measured }: People,
): AgentResult {
  return {
    agent: input.staff.accounts[account] ?? "",
    person,
    group,
    onRoster: byte(input.staff.onRoster, account) === 1,
    metrics: measured.accounts[account] ?? {},
    filtered: measured.filtered[account] ?? {},
    diagnosis,
  };
}

/**
 * Results per account and per person, in code-point order of their names; a person's diagnosis is their accounts'.
 *
 * @param reported - By account, what platforms report of the period.
 */
export function peopleOf(
  input: MeasureInput,
  measured: Measured,
  reported: ReadonlyMap<number, unknown>,
): Pick<PeriodResult, "agents" | "persons"> {
  const { staff } = input;
  const seen = seenAccounts(input, reported.keys());
  const accounts = staff.accounts.map((_, i) => i).filter((i) => byte(seen, i) === 1);
  accounts.sort((a, b) => int(staff.rank, a) - int(staff.rank, b));
  const people: People = { input, measured, accounts };
  const persons = personResults(people);
  return {
    persons: [...persons.values()],
    agents: accounts.flatMap((account) => {
      const person = persons.get(int(staff.personOf, account));
      return person === undefined ? [] : [agentResult(account, person, people)];
    }),
  };
}
