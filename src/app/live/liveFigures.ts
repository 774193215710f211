import { calculatePeriod } from "../../engine/calculatePeriod";
import { refundFacts } from "../../engine/commission/refundFacts";
import { joinRecords } from "../../engine/joinRecords";
import type { JoinedRecords } from "../../engine/metrics/measureInput";
import { activeDays } from "../../engine/metrics/ranges/activeDays";
import type { DayRange, RangeFigures } from "../../engine/metrics/ranges/dayRange";
import { rangeFigures } from "../../engine/metrics/ranges/rangeFigures";
import { payPeriod } from "../../engine/payPeriod";
import type { PayResult } from "../../engine/payResult";
import type { MetricValue, MetricValues, PeriodResult } from "../../engine/periodResult";
import { textPlaces } from "../../engine/records/textPlaces";
import { day } from "../../engine/units/moment";
import type { Month } from "../../engine/units/period";
import { epochSerial } from "../rules/cellParsers";
import type { MonthInput, MonthOutput } from "../ports/engine";
import { monthOfRange } from "./dayRanges";
import { subjectsOf, type Subject, type Subjects } from "./subjects";

/** A month as the sheets show it. */
export interface LiveMonth extends Pick<PeriodResult, "agents" | "groups" | "persons" | "shop"> {
  readonly month: Month;
  /** `null` where the workbook has no rules of scoring or pay. */
  readonly pay: PayResult | null;
}

/** All that formulas can ask for, from one reading of the workbook. What takes long is made when it is first asked for, and kept. */
export interface LiveFigures {
  /** The month that the pane and the sheets are about. */
  readonly defaultMonth: Month;
  /** Serial of 2000-01-01 in the workbook's date system. */
  readonly epoch: number;
  /** Days from the first with rows to the last; `undefined` where no session or order has a date. */
  readonly days: () => DayRange | undefined;
  readonly subjects: Subjects;
  readonly month: (month: Month) => LiveMonth;
  /** A figure of any range of days; `undefined` for a metric that there isn't. The default month's is the sheets' own. */
  readonly metric: (subject: Subject, code: string, range: DayRange) => MetricValue | undefined;
  /** Who earned each order read, whatever the month. */
  readonly credits: PeriodResult["credits"];
  /** Place of an order in the credits; −1 where there is no such order. */
  readonly orderAt: (orderId: string) => number;
  readonly tables: PeriodResult["tables"];
}

/** What a reading of the workbook gave. */
export interface LiveSource {
  /** What the default month was calculated from. */
  readonly input: MonthInput;
  readonly output: MonthOutput;
  readonly date1904: boolean;
}

function reckoner({ input }: LiveSource, joined: () => JoinedRecords): (month: Month) => MonthOutput {
  const { records, settings, pay } = input;
  const refunds = once(() => refundFacts(records, settings));
  return (month) => {
    const result = calculatePeriod({ records, settings, month, joined: joined() });
    return { result, pay: pay === null ? null : payPeriod({ result, ...pay, refunds: refunds() }) };
  };
}

/** Without its credits, which are the same in every month and a line per order. */
function liveMonth({ result: { period, agents, groups, persons, shop }, pay }: MonthOutput): LiveMonth {
  return { month: period.month, agents, groups, persons, shop, pay };
}

/** The figures of each subject of a month, by kind and name. */
function metricsBySubject({ agents, persons, groups, shop }: LiveMonth): ReadonlyMap<string, MetricValues> {
  return new Map([
    ...agents.map(({ agent, metrics }) => [`account ${agent}`, metrics] as const),
    ...persons.map(({ person, metrics }) => [`person ${person}`, metrics] as const),
    ...groups.map(({ group, metrics }) => [`group ${group}`, metrics] as const),
    ["shop ", shop] as const,
  ]);
}

/** Places of everybody in the engine's row of scopes, by kind and name. */
function scopesBySubject({ staff, scopes }: JoinedRecords): ReadonlyMap<string, number> {
  return new Map([
    ...staff.accounts.map((account, i) => [`account ${account}`, i] as const),
    ...staff.persons.map(({ name }, i) => [`person ${name}`, scopes.firstPerson + i] as const),
    ...staff.groups.map((group, i) => [`group ${group}`, scopes.firstGroup + i] as const),
    ["shop ", scopes.shop] as const,
  ]);
}

function daysOf(joined: JoinedRecords): DayRange | undefined {
  const active = activeDays(joined);
  return active && { first: active.first, end: day(active.last + 1) };
}

/** Makes a thing when it is first asked for, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Prepares the answers; the default month is there, everything else is made when it is asked for. */
export function createLiveFigures(source: LiveSource): LiveFigures {
  const { result } = source.output;
  const joined = once(() => joinRecords(source.input));
  const reckon = reckoner(source, joined);
  const shown = liveMonth(source.output);
  const months = new Map<Month, LiveMonth>([[shown.month, shown]]);
  const bySubject = metricsBySubject(shown);
  const ranges = once((): RangeFigures => rangeFigures(joined()));
  const scopes = once(() => scopesBySubject(joined()));
  const orderPlaces = once(() => textPlaces(result.credits.orderId));
  return {
    defaultMonth: shown.month,
    epoch: epochSerial(source.date1904),
    days: once(() => daysOf(joined())),
    subjects: subjectsOf(result),
    credits: result.credits,
    tables: result.tables,
    orderAt: (orderId) => orderPlaces()(orderId),
    month: (month) => {
      const found = months.get(month) ?? liveMonth(reckon(month));
      months.set(month, found);
      return found;
    },
    metric: ({ kind, name }, code, range) => {
      const key = `${kind} ${name}`;
      if (monthOfRange(range) === shown.month) return bySubject.get(key)?.[code];
      return ranges().metric(scopes().get(key) ?? -1, code, range);
    },
  };
}
