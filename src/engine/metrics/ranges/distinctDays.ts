import { addInt, int } from "../../records/columnAccess";
import { eventsAt, type DayEvents } from "./dayEvents";
import { keptByNumber } from "./keptByNumber";
import { listedDays } from "./listedDays";
import { rowsOfMembers } from "./members";
import { tabledDays } from "./tabledDays";

/** Counts distinct buyers of any span of days, by places: from (included) to (excluded). */
export type DistinctDays = (from: number, to: number) => number;

/** What is counted of events, and for whom. */
export interface DistinctQuestion {
  /** Places that days have. */
  readonly days: number;
  /** For each count the bits that an event must all have to be counted. */
  readonly kinds: readonly number[];
  /** Of each scope the accounts whose events it has; −1 for nobody's. */
  readonly members: readonly (readonly number[])[];
}

/** Cells that a table may have per event: it must not outgrow them. */
const CELLS_PER_EVENT = 2;

/** Cells that a table may always have. */
const FEW_CELLS = 4096;

/** For each scope the first that has the same members. */
function firstAlike(members: DistinctQuestion["members"]): readonly number[] {
  const first = new Map<string, number>();
  return members.map((own, scope) => {
    const key = own.join(" ");
    const found = first.get(key) ?? scope;
    first.set(key, found);
    return found;
  });
}

/** Numbers accounts from 1, nobody is 0. */
function numbered(account: Int32Array): Int32Array {
  return account.map((own) => own + 1);
}

/** Lists of a scope's own events, for scopes that have too few for a table. */
function listsOf(
  events: DayEvents,
  accounts: number,
  { days, kinds, members }: DistinctQuestion,
): (scope: number) => readonly DistinctDays[] {
  const grouped = keptByNumber(() => rowsOfMembers(numbered(events.account), accounts + 1));
  return keptByNumber((scope) => {
    const own = eventsAt(events, grouped(0)((members[scope] ?? []).map((account) => account + 1)));
    return kinds.map((one) => listedDays(own, days, one));
  });
}

/** Days without any event aside: most days have orders placed, few of them sessions. */
function onOwnDays({ day, ...events }: DayEvents, days: number) {
  const before = new Int32Array(days + 1);
  for (const place of day) before[place + 1] = 1;
  for (let place = 0; place < days; place++) addInt(before, place + 1, int(before, place));
  return { events: { ...events, day: day.map((place) => int(before, place)) }, before };
}

/** Counts of each scope, where days are numbered by those that have events. */
function countsOf(
  events: DayEvents,
  accounts: number,
  question: DistinctQuestion,
): (scope: number) => readonly DistinctDays[] {
  const { days, members } = question;
  const sizes = new Int32Array(accounts + 1);
  for (const own of events.account) addInt(sizes, own + 1, 1);
  const first = firstAlike(members);
  const isTabled = members.map((own, scope) => {
    const size = own.reduce((sum, account) => sum + int(sizes, account + 1), 0);
    return first[scope] === scope && (days + 1) ** 2 <= Math.max(FEW_CELLS, CELLS_PER_EVENT * size);
  });
  const tabled = members.map((own, scope) => (isTabled[scope] === true ? own : []));
  const tables = tabledDays(events, accounts, { ...question, members: tabled });
  const lists = listsOf(events, accounts, question);
  return (asked) => {
    const scope = first[asked] ?? asked;
    return (isTabled[scope] === true ? tables[scope] : undefined) ?? lists(scope);
  };
}

/**
 * A buyer of a span is counted on their first day in it: that is a day whose day before, of the same buyer, lies before the
 * span. Exact.
 *
 * @returns Finds the counts of a scope, by kind.
 */
export function distinctDays(
  all: DayEvents,
  accounts: number,
  question: DistinctQuestion,
): (scope: number) => readonly DistinctDays[] {
  const { events, before } = onOwnDays(all, question.days);
  const days = int(before, question.days);
  const counts = countsOf(events, accounts, { ...question, days });
  return (scope) =>
    counts(scope).map(
      (own): DistinctDays =>
        (from, to) =>
          own(int(before, from), int(before, to)),
    );
}
