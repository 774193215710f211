import { addFloat, int } from "./records/columnAccess";
import type { Records } from "./records/records";
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
  for (let i = 0; i < starts.length; i++) addFloat(counts, dayOf(int(starts, i)) - firstDay, 1);
  const months = new Map<string, number>();
  counts.forEach((count, i) => {
    if (count === 0) return;
    const month = monthOfDay(day(firstDay + i));
    months.set(month, (months.get(month) ?? 0) + count);
  });
  return Array.from(months, ([month, sessions]) => ({ month, sessions }));
}

/** Months with session starts, ascending; with created orders where no session was read; none without rows. */
export function dataMonths({ sessions, orders }: Records, dayStart: number): readonly DataMonth[] {
  const starts = sessions !== undefined && sessions.count > 0 ? sessions.start : orders?.created;
  return starts === undefined ? [] : countsByMonth(starts, dayStart);
}

/** The month with most session starts, the later of two alike; `undefined` without rows (metrics.md §2). */
export function busiestMonth(months: readonly DataMonth[]): string | undefined {
  return months.reduce<DataMonth | undefined>(
    (best, one) => (one.sessions >= (best?.sessions ?? 0) ? one : best),
    undefined,
  )?.month;
}

/** The latest session start or end, order creation or payment in any row read; `undefined` without rows. */
export function latestMoment({ sessions, orders }: Records): Moment | undefined {
  const columns = [sessions?.start, sessions?.end, orders?.created, orders?.paid].filter(
    (column) => column !== undefined,
  );
  const last = Math.max(NO_MOMENT, ...columns.map((column) => extremes(column).last));
  return last === NO_MOMENT ? undefined : moment(last);
}
