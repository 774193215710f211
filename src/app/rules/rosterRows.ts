import type { RosterRow } from "../../engine/commission/planRules";
import type { Records, RosterEntry } from "../../engine/records/records";
import type { RosterCells } from "./rowSchemas";

/** One rule row per account of CS_Roster. */
export function rosterRows(roster: readonly RosterCells[]): readonly RosterRow[] {
  return roster.flatMap(({ row, person, group, plan, scheme, baseSalary, hired, left, target, manual, ...cells }) =>
    cells.account.map((account) => {
      const { attendance } = cells;
      return { row, account, person, group, plan, scheme, baseSalary, hired, left, target, manual, attendance };
    }),
  );
}

/** A mapped roster as rule rows; none without one. */
export function mappedRosterRows({ roster, names }: Records): readonly RosterRow[] {
  return (roster ?? []).map((entry) => ({
    row: entry.row,
    account: names.accounts[entry.account] ?? "",
    person: entry.person,
    group: entry.group ?? null,
    plan: entry.plan ?? null,
    scheme: entry.scheme ?? null,
    baseSalary: entry.baseSalary ?? null,
    hired: entry.hired ?? null,
    left: entry.left ?? null,
    target: entry.target ?? null,
    manual: entry.manual,
    attendance: entry.attendance ?? null,
  }));
}

/** Records leave out what a row doesn't say. */
function said<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}

function entriesOf(cells: RosterCells, table: number, indexOf: (account: string) => number): readonly RosterEntry[] {
  const { account: accounts, row, person, manual } = cells;
  return accounts.map((account) => ({
    table,
    row,
    account: indexOf(account),
    person,
    group: said(cells.group),
    position: said(cells.position),
    plan: said(cells.plan),
    scheme: said(cells.scheme),
    baseSalary: said(cells.baseSalary),
    hired: said(cells.hired),
    left: said(cells.left),
    target: said(cells.target),
    capacity: said(cells.capacity),
    attendance: said(cells.attendance),
    manual,
  }));
}

/**
 * Records whose roster is CS_Roster's, whatever roster was mapped: the same facts for figures and for pay.
 *
 * @param sheet - Where CS_Roster stands; it becomes one of the tables read.
 */
export function recordsWithRoster(records: Records, roster: readonly RosterCells[], sheet: string): Records {
  const accounts = [...records.names.accounts];
  const places = new Map(accounts.map((account, place) => [account, place]));
  const indexOf = (account: string): number => {
    const known = places.get(account);
    if (known !== undefined) return known;
    places.set(account, accounts.length);
    return accounts.push(account) - 1;
  };
  const entries = roster.flatMap((cells) => entriesOf(cells, records.tables.length, indexOf));
  const count = roster.length;
  return {
    ...records,
    names: { ...records.names, accounts },
    roster: entries,
    tables: [
      ...records.tables,
      { source: "", sheet, kind: "roster", read: count, records: count, rejected: 0, skipped: 0 },
    ],
  };
}
