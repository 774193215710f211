import { compareText } from "../units/compareText";
import type { PersonTerms } from "./personTerms";
import type { RosterRow } from "./planRules";

/** Who is paid, from the roster rows of their accounts. */
export interface RosterPerson extends PersonTerms {
  readonly person: string;
  /** In code-point order. */
  readonly accounts: readonly string[];
}

function personOf(person: string, rows: readonly RosterRow[]): RosterPerson {
  const first = <Value>(pick: (row: RosterRow) => Value | null): Value | null =>
    rows.map(pick).find((value) => value !== null) ?? null;
  return {
    person,
    accounts: rows.map(({ account }) => account),
    group: first((row) => row.group),
    plan: first((row) => row.plan),
    scheme: first((row) => row.scheme),
    baseSalary: first((row) => row.baseSalary),
    hired: first((row) => row.hired),
    left: first((row) => row.left),
    target: first((row) => row.target),
    attendance: first((row) => row.attendance),
    manual: Object.fromEntries([...rows].reverse().flatMap((row) => Object.entries(row.manual))),
  };
}

/**
 * People in code-point order. What the roster gives once per person (salary, target, plan …) is the first filled cell of
 * their accounts in code-point order, never added up.
 */
export function rosterPeople(roster: readonly RosterRow[]): readonly RosterPerson[] {
  const sorted = [...roster].sort((a, b) => compareText(a.account, b.account));
  const names = [...new Set(sorted.map(({ person }) => person))].sort(compareText);
  return names.map((name) =>
    personOf(
      name,
      sorted.filter(({ person }) => person === name),
    ),
  );
}
