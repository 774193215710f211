import type { Branded } from "./branded";
import { day, SECONDS_PER_DAY, startOfDay, type Day, type Moment } from "./moment";

/** A calendar month as people write it, `2026-06`. */
export type Month = Branded<string, "Month">;

/** What is counted: business days from `firstDay` (included) to `endDay` (excluded), with the moments they start at. */
export interface Period {
  readonly month: Month;
  readonly firstDay: Day;
  readonly endDay: Day;
  /** Start of `firstDay`, included. */
  readonly from: Moment;
  /** Start of `endDay`, excluded. */
  readonly to: Moment;
  /** Seconds after midnight at which a business day starts, 0 to 21,600 (both included). */
  readonly dayStart: number;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const EPOCH = Date.UTC(2000, 0, 1) / 1000 / SECONDS_PER_DAY;

/** @throws RangeError unless the text reads `YYYY-MM`. */
export function month(text: string): Month {
  if (!MONTH.test(text)) {
    throw new RangeError(`Cannot use "${text}" as a month: expected YYYY-MM`);
  }
  return text as Month;
}

/** The day of a calendar date; `monthIndex` is 0 for January and may run over (12 is next January). */
export function dayOfDate(year: number, monthIndex: number, dayOfMonth: number): Day {
  return day(Date.UTC(year, monthIndex, dayOfMonth) / 1000 / SECONDS_PER_DAY - EPOCH);
}

/** The calendar month that a day falls in. */
export function monthOfDay(of: Day): Month {
  return month(new Date((of + EPOCH) * SECONDS_PER_DAY * 1000).toISOString().slice(0, 7));
}

/** The calendar date of a day as `YYYY-MM-DD`. */
export function dateOfDay(of: Day): string {
  return new Date((of + EPOCH) * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
}

/** A moment as the shop's clock shows it: `2026-06-01 09:05:00`. */
export function clockText(at: Moment): string {
  return new Date((EPOCH * SECONDS_PER_DAY + at) * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** First day of the month `months` after (or, negative, before) the given one. */
export function firstDayOfMonth(of: Month, months = 0): Day {
  const [year = 0, monthNumber = 1] = of.split("-").map(Number);
  return dayOfDate(year, monthNumber - 1 + months, 1);
}

/** The business month: half-open, its bounds at `dayStart` (metrics.md §2). */
export function periodOfMonth(of: Month, dayStart = 0): Period {
  const firstDay = firstDayOfMonth(of);
  const endDay = firstDayOfMonth(of, 1);
  return {
    month: of,
    firstDay,
    endDay,
    from: startOfDay(firstDay, dayStart),
    to: startOfDay(endDay, dayStart),
    dayStart,
  };
}
