import type { RowIssue } from "../../issues/rowIssue";
import type { Dictionary } from "../../records/dictionary";
import type { RosterEntry } from "../../records/records";
import type { TableMapping } from "../../records/tableMapping";
import { fen, type Fen } from "../../units/fen";
import { rowNumber } from "../../units/ids";
import { day, SECONDS_PER_DAY, type Day } from "../../units/moment";
import { MANUAL_PREFIX } from "../fields";
import type { RecordStore } from "./recordStore";

export interface RosterInput {
  readonly store: RecordStore;
  /** The roster's own texts by index. */
  readonly texts: readonly string[];
  /** Where accounts get their index among the names of the records. */
  readonly accounts: Dictionary;
  readonly mappings: readonly TableMapping[];
}

export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly issues: readonly RowIssue[];
  /** The table of each row that was left out. */
  readonly rejected: readonly number[];
}

/** Between accounts that share a cell. */
const SEPARATORS = /[,，、;；/|\s]+/;

/** What is true of a person, whichever of their accounts' rows says it. */
const PERSON_FACTS = [
  "group",
  "position",
  "plan",
  "scheme",
  "baseSalary",
  "hired",
  "left",
  "target",
  "capacity",
  "attendance",
] as const;

/** Reads the cells of one row of the store. */
function cellsOf({ store, texts }: RosterInput, place: number) {
  const number = (field: string): number | undefined => {
    const column = store.columns.get(field);
    return column === undefined || column.isMissing(place) ? undefined : column.array[place];
  };
  return {
    number,
    text: (field: string): string | undefined => texts[number(field) ?? -1],
    money: (field: string): Fen | undefined => {
      const amount = number(field);
      return amount === undefined ? undefined : fen(amount);
    },
    day: (field: string): Day | undefined => {
      const moment = number(field);
      return moment === undefined ? undefined : day(Math.floor(moment / SECONDS_PER_DAY));
    },
  };
}

function manualScores({ store }: RosterInput, place: number): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const [field, column] of store.columns) {
    const score = column.array[place];
    if (field.startsWith(MANUAL_PREFIX) && score !== undefined && !column.isMissing(place))
      scores[field.slice(MANUAL_PREFIX.length)] = score;
  }
  return scores;
}

/** One entry per account of a row. */
function entriesOfRow(input: RosterInput, place: number): RosterEntry[] {
  const cells = cellsOf(input, place);
  const cell = cells.text("account") ?? "";
  const names = cell.split(SEPARATORS).filter((name) => name !== "");
  return [...new Set(names.length === 0 ? [cell] : names)].map((name) => ({
    table: input.store.table.array[place] ?? 0,
    row: input.store.row.array[place] ?? 1,
    account: input.accounts.indexOf(name),
    person: cells.text("person") ?? name,
    group: cells.text("group"),
    position: cells.text("position"),
    plan: cells.text("plan"),
    scheme: cells.text("scheme"),
    baseSalary: cells.money("baseSalary"),
    hired: cells.day("hired"),
    left: cells.day("left"),
    target: cells.money("target"),
    capacity: cells.number("capacity"),
    attendance: cells.number("attendance"),
    manual: manualScores(input, place),
  }));
}

function issueAt(entry: RosterEntry, code: RowIssue["code"], about: { input: RosterInput; field: string }): RowIssue {
  const { input, field } = about;
  const column = input.mappings[entry.table]?.columns.find((mapped) => mapped.field === field);
  const value = field === "account" ? input.accounts.textAt(entry.account) : entry.person;
  return {
    code,
    severity: "error",
    table: entry.table,
    row: rowNumber(entry.row),
    ...(column === undefined ? {} : { column: column.index }),
    field,
    received: value ?? "",
  };
}

/** Entries by what `key` says, in order of reading. */
function grouped<Key>(entries: readonly RosterEntry[], key: (entry: RosterEntry) => Key): RosterEntry[][] {
  const groups = new Map<Key, RosterEntry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** What an entry says, wherever it stands. */
function factsOf(entry: RosterEntry): string {
  return JSON.stringify({ ...entry, table: 0, row: 0 });
}

/** One entry per account. Rows that give an account different facts are all left out: nobody knows which is right. */
function distinctAccounts(entries: readonly RosterEntry[], input: RosterInput, issues: RowIssue[]): RosterEntry[] {
  return grouped(entries, ({ account }) => account).flatMap((same) => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    const agree = others.every((entry) => factsOf(entry) === factsOf(first));
    const code = agree ? "duplicateRow" : "conflictingRoster";
    for (const entry of agree ? others : same) issues.push(issueAt(entry, code, { input, field: "account" }));
    return agree ? [first] : [];
  });
}

/** A fact that a person's rows disagree on counts as missing in all of them. */
function withoutDisputes(entries: readonly RosterEntry[], input: RosterInput, issues: RowIssue[]): RosterEntry[] {
  return grouped(entries, ({ person }) => person).flatMap((rows) => {
    const disputed = PERSON_FACTS.filter((fact) => {
      const values = rows.map((row) => row[fact]).filter((value) => value !== undefined);
      return new Set(values).size > 1;
    });
    if (disputed.length === 0) return rows;
    for (const row of rows) {
      for (const field of disputed) issues.push(issueAt(row, "conflictingRoster", { input, field }));
    }
    return rows.map((row) => ({ ...row, ...Object.fromEntries(disputed.map((fact) => [fact, undefined])) }));
  });
}

/**
 * The roster's accounts, several of which may share a cell, each with the person behind it. The same account twice with
 * the same facts is one; with different facts, none.
 */
export function rosterEntries(input: RosterInput): Roster {
  const { store } = input;
  const issues: RowIssue[] = [];
  const places = Array.from({ length: store.count }, (_, place) => place);
  const read = places.flatMap((place) => entriesOfRow(input, place));
  const entries = withoutDisputes(distinctAccounts(read, input, issues), input, issues);
  const kept = new Set(entries.map(({ table, row }) => `${table} ${row}`));
  const rejected = places
    .map((place) => ({ table: store.table.array[place] ?? 0, row: store.row.array[place] ?? 1 }))
    .filter(({ table, row }) => !kept.has(`${table} ${row}`))
    .map(({ table }) => table);
  return { entries: entries.sort((a, b) => a.table - b.table || a.row - b.row), issues, rejected };
}
