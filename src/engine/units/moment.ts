import type { Branded } from "./branded";

/**
 * Local wall-clock time without zone: whole seconds since 2000-01-01 00:00:00 of the shop's clock.
 * Fits an Int32 from 1932 to 2068, so that a column of moments is an Int32Array.
 */
export type Moment = Branded<number, "Moment">;

/** A calendar or business day: whole days since 2000-01-01. */
export type Day = Branded<number, "Day">;

/** Date and time as Excel keeps them in the 1900 system: days since 1899-12-30, time as a fraction. */
export type Serial = Branded<number, "Serial">;

export const SECONDS_PER_DAY = 86_400;

/** Excel's serial (1900 system) of 2000-01-01, the day that moments and days count from. */
export const EPOCH_SERIAL = 36_526;

/** Weekday of day 0 (2000-01-01), Sunday being 0: a Saturday. */
export const DAY_OF_WEEK_EPOCH = 6;

/** Days between the 1900 and the 1904 date systems: the same date's serial is this much smaller in a 1904 workbook. */
export const DATE_1904_OFFSET = 1_462;

/** What a column of moments holds where the cell is empty. Every real moment is greater. */
export const NO_MOMENT = -0x8000_0000;

const FIRST_MOMENT = NO_MOMENT + 1;
const LAST_MOMENT = 0x7fff_ffff;

/** @throws RangeError unless `seconds` is an integer that a column of moments can hold. */
export function moment(seconds: number): Moment {
  if (!Number.isInteger(seconds) || seconds < FIRST_MOMENT || seconds > LAST_MOMENT) {
    throw new RangeError(`Cannot use ${seconds} as a moment: expected whole seconds from 1932 to 2068`);
  }
  return seconds as Moment;
}

/** @throws RangeError unless `days` is an integer. */
export function day(days: number): Day {
  if (!Number.isInteger(days)) {
    throw new RangeError(`Cannot use ${days} as a day: expected a whole number`);
  }
  return days as Day;
}

/** @throws RangeError unless `value` is finite. */
export function serial(value: number): Serial {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot use ${value} as a date serial: expected a finite number`);
  }
  return value as Serial;
}

/** Rounded to the nearest second: serials are binary fractions, and truncating them loses a second at a window's edge. */
export function momentOfSerial(value: Serial): Moment {
  return moment(Math.round((value - EPOCH_SERIAL) * SECONDS_PER_DAY));
}

export function serialOfMoment(at: Moment): Serial {
  return serial(at / SECONDS_PER_DAY + EPOCH_SERIAL);
}

/** The business day that a moment falls on. The day starts `dayStart` seconds after midnight (included). */
export function businessDayOf(at: Moment, dayStart: number): Day {
  return day(Math.floor((at - dayStart) / SECONDS_PER_DAY));
}

/** The first moment of a business day. */
export function startOfDay(of: Day, dayStart: number): Moment {
  return moment(of * SECONDS_PER_DAY + dayStart);
}
