import type { MetricValue } from "../../periodResult";
import { int } from "../../records/columnAccess";
import type { Person } from "../../records/staff";
import { missingByCode, targetOf } from "../measure";
import type { JoinedRecords } from "../measureInput";
import { metricReader, type ScopeFacts } from "../metricValues";
import type { ShopSales } from "../orderTotals";
import { blankTotals, TOTAL_CODES, type Totals } from "../totals";
import type { ActiveDays } from "./activeDays";
import { dailyTotals, wholePeriod, type DailyTotals } from "./dailyTotals";
import { keptByNumber } from "./keptByNumber";
import { membersOfScopes } from "./members";
import type { PeakDays } from "./peakDays";
import type { RankedDays } from "./rankedDays";
import { periodOfRange, type DayRange, type RangeFigures } from "./dayRange";
import { refundDays } from "./refundDays";
import { concurrencyOf, firstResponsesOf } from "./responseDays";
import { daySums, scopeDaysOf, type ScopeDays } from "./scopeDays";

/** A range by the places of its days. */
interface Places {
  readonly from: number;
  readonly to: number;
}

function shopSalesOf({ shopFen, shopUnknown }: DailyTotals, shop: ScopeDays): (places: Places) => ShopSales {
  const [fen, unknown] = [daySums(shopFen), daySums(shopUnknown)];
  return ({ from, to }) => ({ fen: fen(from, to), buyers: shop.shopBuyers(from, to) + unknown(from, to) });
}

/** Person behind an account or a person's scope; −1 for a group and the shop. */
function personOfScope({ scopes, staff }: JoinedRecords, scope: number): number {
  if (scope < scopes.firstPerson) return int(staff.personOf, scope);
  return scope < scopes.firstGroup ? scope - scopes.firstPerson : -1;
}

/** Persons whose targets a scope's are. */
function personsOfScope(joined: JoinedRecords, scope: number): readonly number[] {
  const { staff, scopes } = joined;
  const own = personOfScope(joined, scope);
  if (own >= 0) return [own];
  const inScope = (group: number): boolean => scope === scopes.shop || scope === scopes.firstGroup + group;
  return staff.persons.flatMap(({ group }, person) => (inScope(group) ? [person] : []));
}

/** Metrics that cost more than a look-up and are made from facts that no other needs. */
const APART: ReadonlySet<string> = new Set([
  "firstResponseP50",
  "firstResponseP90",
  "peakConcurrency",
  "targetCompletion",
]);

/** What the ranges of all scopes are read from; what is not made at once is made when it is first asked for. */
class DailyFigures implements RangeFigures {
  private readonly membersOf: (scope: number) => readonly number[];
  private readonly scopeDays: (scope: number) => ScopeDays;
  private readonly shopSales: (places: Places) => ShopSales;
  private readonly refunds: ReturnType<typeof refundDays>;
  private readonly responses: (scope: number) => RankedDays;
  private readonly peaks: (scope: number) => PeakDays;
  private readonly read: ReturnType<typeof metricReader>;
  /** Of the scope and range being answered: filled anew for each, for so many small arrays cost more than all sums. */
  private readonly totals = blankTotals({ count: 1 });

  constructor(
    private readonly joined: JoinedRecords,
    private readonly days: ActiveDays,
  ) {
    const daily = dailyTotals(joined, days);
    this.membersOf = membersOfScopes(joined);
    this.scopeDays = keptByNumber(scopeDaysOf(joined, daily, this.membersOf));
    this.shopSales = shopSalesOf(daily, this.scopeDays(joined.scopes.shop));
    this.refunds = refundDays(joined, days, this.membersOf);
    const responsesOf = keptByNumber(() => firstResponsesOf(joined, days));
    this.responses = keptByNumber((scope) => responsesOf(0)(this.membersOf(scope)));
    const whole = wholePeriod(days, joined.settings.dayStart);
    const peaksOf = keptByNumber(() => concurrencyOf(joined, days, whole));
    this.peaks = keptByNumber((scope) => peaksOf(0)(this.membersOf(scope)));
    this.read = metricReader(missingByCode(joined));
  }

  *preparing(): Generator<undefined, void> {
    const { scopes } = this.joined;
    for (let scope = 0; scope < scopes.count; scope++) {
      yield;
      this.scopeDays(this.sameAs(scope));
    }
  }

  metric(asked: number, code: string, range: DayRange): MetricValue | undefined {
    const { first, end } = range;
    const scope = this.sameAs(asked);
    const places = { from: this.days.placeFrom(first), to: this.days.placeFrom(end) };
    const facts: ScopeFacts = {
      scope: 0,
      totals: this.totalsOf(scope, range, places),
      shop: this.shopSales(places),
      percentiles: null,
      filteredSessions: this.scopeDays(scope).filtered(places.from, places.to),
      person: this.personOf(scope),
      target: null,
    };
    return this.read(code, APART.has(code) ? this.withFact(facts, code, { scope, range, places }) : facts);
  }

  /** A person of one account has that account's figures: they are kept once. */
  private sameAs(scope: number): number {
    const [only, another] = this.membersOf(scope);
    const isPerson = personOfScope(this.joined, scope) >= 0;
    return isPerson && only !== undefined && another === undefined ? only : scope;
  }

  /** The one fact that a metric apart is made from. */
  private withFact(
    facts: ScopeFacts,
    code: string,
    { scope, range, places }: { readonly scope: number; readonly range: DayRange; readonly places: Places },
  ): ScopeFacts {
    const { from, to } = places;
    if (code === "targetCompletion") return { ...facts, target: this.targetOf(scope, range, places) };
    if (code !== "peakConcurrency") return { ...facts, percentiles: this.responses(scope)(from, to, [0.5, 0.9]) };
    facts.totals.peakConcurrency[0] = this.peaks(scope)(from, to);
    return facts;
  }

  private personOf(scope: number): Person | null {
    return this.joined.staff.persons[personOfScope(this.joined, scope)] ?? null;
  }

  private totalsOf(scope: number, range: DayRange, { from, to }: Places): Totals {
    const { totals } = this;
    totals.peakConcurrency[0] = 0;
    const sums = this.scopeDays(scope);
    for (const code of TOTAL_CODES) if (code !== "peakConcurrency") totals[code][0] = sums[code](from, to);
    const { month } = periodOfRange(range, this.joined.settings.dayStart);
    const refunds = this.refunds(month, scope);
    totals.refunded[0] = refunds.refunded(from, to);
    totals.refundedOrders[0] = refunds.refundedOrders(from, to);
    return totals;
  }

  private targetOf(scope: number, range: DayRange, places: Places): ScopeFacts["target"] {
    const { settings, scopes } = this.joined;
    const period = periodOfRange(range, settings.dayStart);
    return targetOf(personsOfScope(this.joined, scope), { ...this.joined, period }, (person) => {
      const own = scopes.firstPerson + person;
      const sales = this.scopeDays(own).sales(places.from, places.to);
      if (settings.targetBasis !== "netSales") return sales;
      return sales - this.refunds(period.month, own).refunded(places.from, places.to);
    });
  }
}

/** Ranges answered from the totals of their days. Exact: bit for bit what measuring the range gives. */
export function dailyFigures(joined: JoinedRecords, days: ActiveDays): RangeFigures {
  return new DailyFigures(joined, days);
}
