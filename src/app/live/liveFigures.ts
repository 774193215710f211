import type { DayRange } from "../../engine/metrics/ranges/dayRange";
import type { MetricValue, MetricValues, PeriodResult } from "../../engine/periodResult";
import { placeOfText } from "../../engine/records/textPlaces";
import type { Month } from "../../engine/units/period";
import type { KeptMonth, OtherMonth, Subject } from "../ports/keptMonth";
import { epochSerial } from "../rules/cellParsers";
import { monthOfRange } from "./dayRanges";
import { createKeptAnswers } from "./keptAnswers";
import { subjectsOf, type Subjects } from "./subjects";

/** All that formulas can ask for, from one reading of the workbook. */
export interface LiveFigures {
  /** The month that the pane and the sheets are about. */
  readonly defaultMonth: Month;
  /** Serial of 2000-01-01 in the workbook's date system. */
  readonly epoch: number;
  /** Days from the first with rows to the last; `null` where no session or order has a date. */
  readonly days: DayRange | null;
  readonly subjects: Subjects;
  /** The default month is there at once. @throws NotYet for others that nobody has asked for before. */
  readonly month: (month: Month) => OtherMonth;
  /**
   * A figure of any range of days; `undefined` for a metric that there isn't. The default month's is the sheets' own, and
   * there at once.
   *
   * @throws NotYet for a range that nobody has asked for before.
   */
  readonly metric: (subject: Subject, code: string, range: DayRange) => MetricValue | undefined;
  /** Who earned each order read, whatever the month. */
  readonly credits: PeriodResult["credits"];
  /** Place of an order in the credits; −1 where there is no such order. @throws NotYet until the first has been found. */
  readonly orderAt: (orderId: string) => number;
  readonly tables: PeriodResult["tables"];
  /** Frees what ranges and other months are calculated from. */
  readonly release: () => void;
}

/** The figures of each subject of a month, by kind and name. */
function metricsBySubject({ agents, persons, groups, shop }: OtherMonth): ReadonlyMap<string, MetricValues> {
  return new Map([
    ...agents.map(({ agent, metrics }) => [`account ${agent}`, metrics] as const),
    ...persons.map(({ person, metrics }) => [`person ${person}`, metrics] as const),
    ...groups.map(({ group, metrics }) => [`group ${group}`, metrics] as const),
    ["shop ", shop] as const,
  ]);
}

/** Prepares the answers; the default month is there, everything else comes from where it was calculated. */
export function createLiveFigures(kept: KeptMonth, date1904: boolean): LiveFigures {
  const { result, pay } = kept.output;
  const shown: OtherMonth = { ...result, month: result.period.month, pay };
  const bySubject = metricsBySubject(shown);
  const late = createKeptAnswers(kept);
  return {
    defaultMonth: shown.month,
    epoch: epochSerial(date1904),
    days: kept.days,
    subjects: subjectsOf(result),
    credits: result.credits,
    tables: result.tables,
    orderAt: (orderId) => placeOfText(orderId, result.credits.orderId, late.orderPlaces()),
    month: (month) => (month === shown.month ? shown : late.month(month)),
    metric: (subject, code, range) =>
      monthOfRange(range) === shown.month
        ? bySubject.get(`${subject.kind} ${subject.name}`)?.[code]
        : (late.figure({ subject, code, range }) ?? undefined),
    release: late.release,
  };
}
