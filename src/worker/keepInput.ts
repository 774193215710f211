import type { MonthInput, MonthOutput } from "../app/ports/engine";
import type { OtherMonth, RangeQuestion, Subject } from "../app/ports/keptMonth";
import { publishedIds } from "../engine/attribution/credits";
import { calculatePeriod } from "../engine/calculatePeriod";
import { refundFacts } from "../engine/commission/refundFacts";
import { joinRecords } from "../engine/joinRecords";
import type { JoinedRecords } from "../engine/metrics/measureInput";
import { findAll } from "../engine/metrics/findAll";
import { ordersOfBuyers } from "../engine/metrics/measure";
import { activeDays, type ActiveDays } from "../engine/metrics/ranges/activeDays";
import { wholePeriod } from "../engine/metrics/ranges/dailyTotals";
import type { DayRange, RangeFigures } from "../engine/metrics/ranges/dayRange";
import { rangeFigures } from "../engine/metrics/ranges/rangeFigures";
import { NO_TEXTS } from "../engine/records/textList";
import { textPlaces } from "../engine/records/textPlaces";
import { payPeriod } from "../engine/payPeriod";
import type { MetricValue } from "../engine/periodResult";
import { day } from "../engine/units/moment";
import type { Month } from "../engine/units/period";

/** A calculated month and what other questions are answered from, where they were calculated. */
export interface KeptInput {
  readonly output: MonthOutput;
  readonly days: DayRange | null;
  readonly figures: (questions: readonly RangeQuestion[]) => readonly (MetricValue | null)[];
  readonly month: (month: Month) => OtherMonth;
  /** `textPlaces` of the order numbers of the output's credits. */
  readonly orderPlaces: () => Int32Array;
  /** Makes, part by part, what figures of ranges are read from: they are there sooner when somebody asks. */
  readonly preparing: () => Generator<undefined, void>;
}

function subjectKey({ kind, name }: Subject): string {
  return `${kind} ${name}`;
}

/** Places of everybody in the engine's row of scopes. */
function scopesBySubject({ staff, scopes }: JoinedRecords): ReadonlyMap<string, number> {
  return new Map([
    ...staff.accounts.map((name, i) => [subjectKey({ kind: "account", name }), i] as const),
    ...staff.persons.map(({ name }, i) => [subjectKey({ kind: "person", name }), scopes.firstPerson + i] as const),
    ...staff.groups.map((name, i) => [subjectKey({ kind: "group", name }), scopes.firstGroup + i] as const),
    [subjectKey({ kind: "shop", name: "" }), scopes.shop] as const,
  ]);
}

/** Makes a thing when it is first asked for, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What any month is calculated with: the records are joined once. */
function reckoner({ records, settings, pay }: MonthInput, joined: JoinedRecords): (month: Month | null) => MonthOutput {
  const refunds = once(() => refundFacts(records, settings));
  return (month) => {
    const result = calculatePeriod({ records, settings, month, joined });
    return { result, pay: pay === null ? null : payPeriod({ result, ...pay, refunds: refunds() }) };
  };
}

function otherMonth({ result: { period, agents, groups, persons, shop }, pay }: MonthOutput): OtherMonth {
  return { month: period.month, agents, groups, persons, shop, pay };
}

/** The records joined; what takes long to find in them is found once for all months and ranges. */
function joinedWith(input: MonthInput): { readonly joined: JoinedRecords; readonly active: ActiveDays | undefined } {
  const joined = joinRecords(input);
  const active = activeDays(joined);
  if (active === undefined) return { joined, active };
  const whole = wholePeriod(active, joined.settings.dayStart);
  return { joined: { ...joined, found: findAll(joined, ordersOfBuyers(joined), whole) }, active };
}

/** Calculates the month asked for; ranges and other months are calculated when they are asked for. */
export function keepInput(input: MonthInput): KeptInput {
  const { joined, active } = joinedWith(input);
  const reckon = reckoner(input, joined);
  const output = reckon(input.month);
  const ranges = once((): RangeFigures => rangeFigures(joined, active));
  const scopes = once(() => scopesBySubject(joined));
  return {
    output,
    days: active === undefined ? null : { first: active.first, end: day(active.last + 1) },
    figures: (questions) =>
      questions.map(({ subject, code, range }) => {
        const scope = scopes().get(subjectKey(subject)) ?? -1;
        return ranges().metric(scope, code, range) ?? null;
      }),
    month: (month) => otherMonth(reckon(month)),
    *preparing() {
      yield* ranges().preparing();
    },
    orderPlaces: () => textPlaces(joined.orders ? publishedIds(joined.orders, input.records.names.orderIds) : NO_TEXTS),
  };
}
