import { addFloat, float, int } from "../../records/columnAccess";
import type { JoinedRecords } from "../measureInput";
import { ADDITIVE, type AdditiveCode, type TotalCode } from "../totals";
import { RECEPTION, SALE, type DailyTotals } from "./dailyTotals";
import type { DayEvents } from "./dayEvents";
import { distinctDays, type DistinctDays, type EventRows } from "./distinctDays";
import { rowsOfMembers } from "./members";

/** Sums over days from (included) to (excluded), by places. */
export type DaySums = (from: number, to: number) => number;

/** What a scope's figures of any span of days are read from. */
export type ScopeDays = Readonly<Record<Exclude<TotalCode, "peakConcurrency">, DaySums>> & {
  readonly filtered: DaySums;
};

/** Sums of any span out of the values of the days. */
export function daySums(values: Float64Array): DaySums {
  const before = new Float64Array(values.length + 1);
  values.forEach((value, day) => (before[day + 1] = float(before, day) + value));
  return (from, to) => float(before, to) - float(before, from);
}

/** The values of the days over several accounts, out of a column at the places account × days + day. */
export function overAccounts(column: Float64Array, accounts: readonly number[], days: number): Float64Array {
  const sums = new Float64Array(days);
  for (const account of accounts) {
    for (let day = 0; day < days; day++) addFloat(sums, day, float(column, account * days + day));
  }
  return sums;
}

/** 1 for each day above capacity. */
function overloadedDays(receptions: Float64Array, capacity: number): Float64Array {
  return receptions.map((count) => (count > capacity ? 1 : 0));
}

type Additive = Record<AdditiveCode, DaySums>;

function isComplete(sums: Partial<Additive>): sums is Additive {
  return ADDITIVE.every((code) => sums[code] !== undefined);
}

function additiveSums({ totals, days }: DailyTotals, accounts: readonly number[]): Additive {
  const sums: Partial<Additive> = {};
  for (const code of ADDITIVE) sums[code] = daySums(overAccounts(totals[code], accounts, days.count));
  if (!isComplete(sums)) throw new TypeError("Cannot add up days: a total has no sums");
  return sums;
}

/** Finds the events of some accounts. */
function eventsFinder(events: DayEvents, accounts: number): (members: readonly number[]) => EventRows {
  const rowsOf = rowsOfMembers(events.account, accounts);
  return (members) => ({ events, rows: rowsOf(members) });
}

/** Days above capacity: of an account or a person by their receptions; groups and the shop add up their persons'. */
function overloadSums({ scopes, staff, settings }: JoinedRecords, daily: DailyTotals): (scope: number) => DaySums {
  const days = daily.days.count;
  const { receptions } = daily.totals;
  const accountsOf = (person: number): number[] =>
    staff.accounts.flatMap((_, account) => (int(staff.personOf, account) === person ? [account] : []));
  const ofPerson = (person: number, accounts: readonly number[]): Float64Array =>
    overloadedDays(overAccounts(receptions, accounts, days), staff.persons[person]?.capacity ?? settings.capacity);
  return (scope) => {
    if (scope < scopes.firstPerson) return daySums(ofPerson(int(staff.personOf, scope), [scope]));
    const members = staff.persons.flatMap(({ group }, person) =>
      [scopes.shop, scopes.firstPerson + person, ...(group < 0 ? [] : [scopes.firstGroup + group])].includes(scope)
        ? [person]
        : [],
    );
    const sums = new Float64Array(days);
    for (const person of members)
      ofPerson(person, accountsOf(person)).forEach((flag, day) => addFloat(sums, day, flag));
    return daySums(sums);
  };
}

function both(left: DaySums | DistinctDays, right: DaySums): DaySums {
  return (from, to) => left(from, to) + right(from, to);
}

const NOBODY: DistinctDays = () => 0;

/** Distinct buyers who can be told from others, by what their receptions were. */
function receptionBuyers(
  receptions: EventRows,
  days: number,
): Record<"convertedBuyers" | "enquiringBuyers" | "receivedBuyers" | "ripeBuyers", DistinctDays> {
  const { any, enquiry, ripe, converted } = RECEPTION;
  const [receivedBuyers = NOBODY, enquiringBuyers = NOBODY, ripeBuyers = NOBODY, convertedBuyers = NOBODY] =
    distinctDays(receptions, days, [any, enquiry, ripe, converted]);
  return { receivedBuyers, enquiringBuyers, ripeBuyers, convertedBuyers };
}

/** Distinct buyers who can be told from others: all who paid, and those who did for the first time. */
function saleBuyers(sales: EventRows, days: number): Record<"firstTimeBuyers" | "payingBuyers", DistinctDays> {
  const { owned, firstPayment } = SALE;
  const [payingBuyers = NOBODY, firstTimeBuyers = NOBODY] = distinctDays(sales, days, [owned, owned | firstPayment]);
  return { payingBuyers, firstTimeBuyers };
}

/** Prepares making what the figures of a scope are read from, scope by scope. @param membersOf - Accounts of a scope. */
export function scopeDaysOf(
  joined: JoinedRecords,
  daily: DailyTotals,
  membersOf: (scope: number) => readonly number[],
): (scope: number) => ScopeDays {
  const accounts = joined.staff.accounts.length;
  const days = daily.days.count;
  const receptionsOf = eventsFinder(daily.receptions, accounts);
  const salesOf = eventsFinder(daily.sales, accounts);
  const overloadOf = overloadSums(joined, daily);
  return (scope) => {
    const members = membersOf(scope);
    const sumsOf = (column: Float64Array): DaySums => daySums(overAccounts(column, members, days));
    const { receivedBuyers, ...buyers } = receptionBuyers(receptionsOf(members), days);
    const { payingBuyers, firstTimeBuyers } = saleBuyers(salesOf(members), days);
    return {
      ...additiveSums(daily, members),
      ...buyers,
      filtered: sumsOf(daily.filtered),
      receivedBuyers: both(receivedBuyers, sumsOf(daily.totals.receivedBuyers)),
      payingBuyers: both(payingBuyers, sumsOf(daily.totals.payingBuyers)),
      repeatBuyers: (from, to) => payingBuyers(from, to) - firstTimeBuyers(from, to),
      overloadDays: overloadOf(scope),
    };
  };
}
