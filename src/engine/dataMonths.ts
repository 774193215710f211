import { addFloat, int } from "./records/columnAccess";
import { NO_DAY, type Records } from "./records/records";
import { day, moment, NO_MOMENT, SECONDS_PER_DAY, type Moment } from "./units/moment";
import { monthOfDay } from "./units/period";

/** A month that the data has rows in, with the number of its session starts (of created orders where there are no sessions). */
export interface DataMonth {
  readonly month: string;
  readonly sessions: number;
}

function extremes(column: Int32Array): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = NO_MOMENT;
  for (let i = 0; i < column.length; i++) {
    const value = int(column, i);
    if (value === NO_MOMENT) continue;
    if (value < first) first = value;
    if (value > last) last = value;
  }
  return { first, last };
}

function countsByMonth(starts: Int32Array, dayStart: number): readonly DataMonth[] {
  const { first, last } = extremes(starts);
  if (last === NO_MOMENT) return [];
  const dayOf = (second: number): number => Math.floor((second - dayStart) / SECONDS_PER_DAY);
  const firstDay = dayOf(first);
  const counts = new Float64Array(dayOf(last) - firstDay + 1);
  for (let i = 0; i < starts.length; i++) {
    if (int(starts, i) !== NO_MOMENT) addFloat(counts, dayOf(int(starts, i)) - firstDay, 1);
  }
  const months = new Map<string, number>();
  counts.forEach((count, i) => {
    if (count === 0) return;
    const month = monthOfDay(day(firstDay + i));
    months.set(month, (months.get(month) ?? 0) + count);
  });
  return Array.from(months, ([month, sessions]) => ({ month, sessions }));
}

/** First days of platform reports as moments, so that each report's month is counted. */
function reportedStarts({ agentSummaries }: Records, dayStart: number): Int32Array | undefined {
  return agentSummaries?.firstDay.map((day) => (day === NO_DAY ? NO_MOMENT : day * SECONDS_PER_DAY + dayStart));
}

/**
 * Months with session starts, ascending; with created orders where no session was read, with the first days of platform
 * reports where no order was either; none without rows.
 */
export function dataMonths(records: Records, dayStart: number): readonly DataMonth[] {
  const { sessions, orders } = records;
  const starts = sessions !== undefined && sessions.count > 0 ? sessions.start : orders?.created;
  const dated = starts ?? reportedStarts(records, dayStart);
  return dated === undefined ? [] : countsByMonth(dated, dayStart);
}

/** The month with most session starts, the later of two alike; `undefined` without rows (metrics.md §2). */
export function busiestMonth(months: readonly DataMonth[]): string | undefined {
  return months.reduce<DataMonth | undefined>(
    (best, one) => (one.sessions >= (best?.sessions ?? 0) ? one : best),
    undefined,
  )?.month;
}

/** The end of the last day that platform reports are about; `undefined` where none says. */
function latestReport({ agentSummaries }: Records): Moment | undefined {
  const last = extremes(agentSummaries?.lastDay ?? new Int32Array(0)).last;
  return last === NO_DAY ? undefined : moment((last + 1) * SECONDS_PER_DAY);
}

/**
 * The latest session start or end, order creation or payment in any row read; without such rows the end of the last day
 * that platforms report. `undefined` without rows.
 */
export function latestMoment(records: Records): Moment | undefined {
  const { sessions, orders } = records;
  const columns = [sessions?.start, sessions?.end, orders?.created, orders?.paid].filter(
    (column) => column !== undefined,
  );
  const last = Math.max(NO_MOMENT, ...columns.map((column) => extremes(column).last));
  return last === NO_MOMENT ? latestReport(records) : moment(last);
}
