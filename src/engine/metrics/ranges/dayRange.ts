import { day, startOfDay, type Day } from "../../units/moment";
import { monthOfDay, type Period } from "../../units/period";
import type { MetricValue } from "../../periodResult";

/** Business days from `first` (included) to `end` (excluded). */
export interface DayRange {
  readonly first: Day;
  readonly end: Day;
}

/** Figures of any range of days, by the definitions of a month with the range as its period. */
export interface RangeFigures {
  /** @returns `undefined` for a metric that there isn't. */
  readonly metric: (scope: number, code: string, range: DayRange) => MetricValue | undefined;
  /** Makes, part by part, what figures are read from, before anybody asks; what is asked meanwhile is answered all the same. */
  readonly preparing: () => Generator<undefined, void>;
}

/** The range as a period; its month is the one of its last day, after which the cut-off for refunds comes. */
export function periodOfRange({ first, end }: DayRange, dayStart: number): Period {
  const [from, to] = [startOfDay(first, dayStart), startOfDay(end, dayStart)];
  return { month: monthOfDay(day(end - 1)), firstDay: first, endDay: end, from, to, dayStart };
}
