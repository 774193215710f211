import type { RowIssue } from "../issues/rowIssue";
import type { DayFigures, GroupResult, MetricValues } from "../periodResult";
import { float } from "../records/columnAccess";
import type { Person } from "../records/staff";
import { measureAssists, measureChases } from "./assistTotals";
import { availabilityOf, firstMissing, type Missing } from "./availability";
import { buyerOrders, type BuyerOrders } from "./buyerOrders";
import { CATALOGUE } from "./catalogue";
import { measureConcurrency } from "./concurrency";
import { addOrderDays } from "./dayFigures";
import { mergedHistogram, percentiles, type Histogram } from "./histogram";
import type { JoinedRecords, MeasureInput } from "./measureInput";
import { metricValues, type ScopeFacts } from "./metricValues";
import { measureOrders, shopSales, type ShopSales } from "./orderTotals";
import { measurePayingBuyers } from "./payingBuyers";
import { measureReceptions } from "./receptionTotals";
import { countedRefunds } from "./refunds";
import { measureReviews } from "./reviewTotals";
import { eachScope } from "./scopes";
import { measureSessions, type FilteredCounts, type SessionMeasures } from "./sessionTotals";
import { periodTarget } from "./targets";
import { rollUp } from "./totals";

/** All figures of a period. */
export interface Measured {
  /** By place in `Staff.accounts`. */
  readonly accounts: readonly MetricValues[];
  /** By place in `Staff.persons`. */
  readonly persons: readonly MetricValues[];
  readonly groups: readonly GroupResult[];
  readonly shop: MetricValues;
  readonly days: DayFigures;
  /** Sessions left out per account, by reason. */
  readonly filtered: FilteredCounts;
  /** Fen per order. */
  readonly refunded: Float64Array;
  readonly issues: readonly RowIssue[];
}

/** Orders by buyer, where orders name buyers at all. */
export function ordersOfBuyers(joined: JoinedRecords): BuyerOrders | undefined {
  const { records, orders, ordersByBuyer, attribution } = joined;
  if (orders === undefined || ordersByBuyer === undefined || attribution === undefined) return undefined;
  return records.orders?.buyer === undefined ? undefined : buyerOrders(ordersByBuyer, attribution, orders);
}

interface Filled {
  readonly sessions: SessionMeasures;
  readonly days: DayFigures;
}

/** Fills all totals. */
function fillTotals(input: MeasureInput, refunded: Float64Array): Filled {
  const byBuyer = ordersOfBuyers(input);
  const days = measureReceptions(input, byBuyer);
  addOrderDays(days, input, byBuyer);
  measureOrders(input, refunded);
  measurePayingBuyers(input, byBuyer);
  measureAssists(input);
  measureChases(input);
  measureConcurrency(input);
  return { sessions: measureSessions(input), days };
}

/** Histograms of the accounts in each scope. */
function histogramsByScope(
  { scopes, staff }: MeasureInput,
  own: readonly (Histogram | undefined)[],
): readonly Histogram[][] {
  const byScope = Array.from({ length: scopes.count }, (): Histogram[] => []);
  staff.accounts.forEach((_, account) => {
    const histogram = own[account];
    if (histogram !== undefined) eachScope(scopes, account, (scope) => byScope[scope]?.push(histogram));
  });
  return byScope;
}

function filteredByScope({ scopes, staff }: MeasureInput, filtered: FilteredCounts): Float64Array {
  const sums = new Float64Array(scopes.count);
  staff.accounts.forEach((_, account) => {
    const own = Object.values(filtered[account] ?? {}).reduce((sum, count) => sum + count, 0);
    eachScope(scopes, account, (scope) => (sums[scope] = float(sums, scope) + own));
  });
  return sums;
}

/**
 * Targets add up over persons; what they are compared with is the net (or gross) sales of the same persons.
 *
 * @param doneBy - What a person did of `targetBasis` in the period, fen.
 */
export function targetOf(
  persons: readonly number[],
  { staff, settings, period }: Pick<MeasureInput, "staff" | "settings" | "period">,
  doneBy: (person: number) => number,
): ScopeFacts["target"] {
  let [done, target, found] = [0, 0, false];
  for (const index of persons) {
    const person = staff.persons[index];
    const own = person === undefined ? null : periodTarget(person, period, settings);
    if (own === null) continue;
    done += doneBy(index);
    target += own;
    found = true;
  }
  return found ? { done, target } : null;
}

/** What each metric lacks, by code; metrics that lack nothing aren't in it. */
export function missingByCode({
  records,
  settings,
}: Pick<MeasureInput, "records" | "settings">): ReadonlyMap<string, Missing> {
  const missing = new Map<string, Missing>();
  const isThere = availabilityOf(records, settings);
  for (const { code, needs } of CATALOGUE) {
    const lack = firstMissing(needs, isThere);
    if (lack !== null) missing.set(code, lack);
  }
  return missing;
}

type Facts = (scope: number, persons: readonly number[], person: Person | null) => MetricValues;

/** Prepares reading any scope's figures out of the totals. */
function scopeReader(input: MeasureInput, sessions: SessionMeasures, shop: ShopSales): Facts {
  const histograms = histogramsByScope(input, sessions.firstResponses);
  const filtered = filteredByScope(input, sessions.filtered);
  const missing = missingByCode(input);
  const { totals, settings, scopes } = input;
  const doneBy = (person: number): number => {
    const scope = scopes.firstPerson + person;
    return float(totals.sales, scope) - (settings.targetBasis === "netSales" ? float(totals.refunded, scope) : 0);
  };
  return (scope, persons, person) => {
    const facts: ScopeFacts = {
      scope,
      totals,
      shop,
      percentiles: percentiles(mergedHistogram(histograms[scope] ?? []), [0.5, 0.9]),
      filteredSessions: float(filtered, scope),
      person,
      target: targetOf(persons, input, doneBy),
    };
    return metricValues(facts, missing);
  };
}

/** Measures the period: every metric of the catalogue for every account, person, group and the shop. */
export function measure(input: MeasureInput): Measured {
  const { staff, scopes, orders } = input;
  const refunds = orders === undefined ? { refunded: new Float64Array(0), issues: [] } : countedRefunds(orders, input);
  const { sessions, days } = fillTotals(input, refunds.refunded);
  const reviewIssues = measureReviews(input);
  rollUp(input.totals, scopes);
  const read = scopeReader(input, sessions, shopSales(input));
  const everybody = staff.persons.map((_, index) => index);
  const membersOf = (group: number): number[] => everybody.filter((index) => staff.persons[index]?.group === group);
  return {
    accounts: staff.accounts.map((_, account) => {
      const person = staff.personOf[account] ?? -1;
      return read(account, [person], staff.persons[person] ?? null);
    }),
    persons: staff.persons.map((person, index) => read(scopes.firstPerson + index, [index], person)),
    groups: staff.groups.map((group, index) => ({
      group,
      metrics: read(scopes.firstGroup + index, membersOf(index), null),
    })),
    shop: read(scopes.shop, everybody, null),
    days,
    filtered: sessions.filtered,
    refunded: refunds.refunded,
    issues: [...refunds.issues, ...reviewIssues],
  };
}
