import { addFloat, float, int } from "../../records/columnAccess";
import type { JoinedRecords } from "../measureInput";
import { ADDITIVE, type AdditiveCode, type TotalCode } from "../totals";
import { RECEPTION, SALE, type DailyTotals } from "./dailyTotals";
import { distinctDays, type DistinctDays } from "./distinctDays";

/** Sums over days from (included) to (excluded), by places. */
export type DaySums = (from: number, to: number) => number;

/** What a scope's figures of any span of days are read from. */
export type ScopeDays = Readonly<Record<Exclude<TotalCode, "peakConcurrency">, DaySums>> & {
  readonly filtered: DaySums;
  /** Distinct buyers of orders that aren't excluded; of the shop also of those that nobody earned. */
  readonly shopBuyers: DaySums;
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

const NONE: DistinctDays = () => 0;

/** In place of an account: orders that nobody earned. */
const NOBODY = -1;

/** Distinct buyers of a scope who can be told from others. */
interface ScopeBuyers {
  /** By what their receptions were. */
  readonly received: DistinctDays;
  readonly enquiring: DistinctDays;
  readonly ripe: DistinctDays;
  readonly converted: DistinctDays;
  /** All who paid, and those who did for the first time. */
  readonly paying: DistinctDays;
  readonly firstTime: DistinctDays;
  /** Who paid for orders that aren't excluded; of the shop also for nobody's. */
  readonly shop: DistinctDays;
}

function buyersOfScopes(
  { staff, scopes }: JoinedRecords,
  { receptions, sales, days }: DailyTotals,
  membersOf: (scope: number) => readonly number[],
): (scope: number) => ScopeBuyers {
  const accounts = staff.accounts.length;
  const members = Array.from({ length: scopes.count }, (_, scope) =>
    scope === scopes.shop ? [NOBODY, ...membersOf(scope)] : membersOf(scope),
  );
  const { any, enquiry, ripe, converted } = RECEPTION;
  const question = { days: days.count, members };
  const received = distinctDays(receptions, accounts, { ...question, kinds: [any, enquiry, ripe, converted] });
  const { owned, firstPayment, notExcluded } = SALE;
  const paid = distinctDays(sales, accounts, { ...question, kinds: [owned, owned | firstPayment, notExcluded] });
  return (scope) => {
    const [all = NONE, enquiring = NONE, ripeOnes = NONE, convertedOnes = NONE] = received(scope);
    const [paying = NONE, firstTime = NONE, shop = NONE] = paid(scope);
    return { received: all, enquiring, ripe: ripeOnes, converted: convertedOnes, paying, firstTime, shop };
  };
}

/** Prepares making what the figures of a scope are read from, scope by scope. @param membersOf - Accounts of a scope. */
export function scopeDaysOf(
  joined: JoinedRecords,
  daily: DailyTotals,
  membersOf: (scope: number) => readonly number[],
): (scope: number) => ScopeDays {
  const days = daily.days.count;
  const buyersOf = buyersOfScopes(joined, daily, membersOf);
  const overloadOf = overloadSums(joined, daily);
  return (scope) => {
    const members = membersOf(scope);
    const sumsOf = (column: Float64Array): DaySums => daySums(overAccounts(column, members, days));
    const buyers = buyersOf(scope);
    return {
      ...additiveSums(daily, members),
      filtered: sumsOf(daily.filtered),
      receivedBuyers: both(buyers.received, sumsOf(daily.totals.receivedBuyers)),
      enquiringBuyers: buyers.enquiring,
      ripeBuyers: buyers.ripe,
      convertedBuyers: buyers.converted,
      payingBuyers: both(buyers.paying, sumsOf(daily.totals.payingBuyers)),
      repeatBuyers: (from, to) => buyers.paying(from, to) - buyers.firstTime(from, to),
      shopBuyers: buyers.shop,
      overloadDays: overloadOf(scope),
    };
  };
}
