import type { DayRange } from "../../engine/metrics/ranges/dayRange";
import { day } from "../../engine/units/moment";
import { firstDayOfMonth, month as monthOf, monthOfDay, type Month } from "../../engine/units/period";
import type { FunctionsTexts } from "../../i18n/functions/functionsTextsFor";
import { CellProblem, parseDate, parseMonth } from "../rules/cellParsers";
import { invalidValue } from "./answer";

/** How dates are read and complained about. */
export interface DateContext {
  /** Serial of 2000-01-01 in the workbook's date system. */
  readonly epoch: number;
  readonly texts: FunctionsTexts;
}

/** `202506`, as text or number: no date that anybody means. */
const COMPACT_MONTH = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;

/** A month in words, not as a date in it. */
const MONTH_TEXT = /^\s*\d{4}\s*[-/.年]\s*\d{1,2}\s*月?\s*$/;

/** Whether an argument is left out; Excel passes an empty cell as 0 or as empty text. */
export function isAbsent(argument: unknown): boolean {
  return argument === null || argument === undefined || argument === "" || argument === 0;
}

function received(argument: unknown): string {
  return typeof argument === "string" ? argument : JSON.stringify(argument);
}

function cellOfArgument(argument: unknown, { texts }: DateContext): string | number {
  if (typeof argument === "string" || typeof argument === "number") return argument;
  throw invalidValue(texts.errors.notADay(received(argument)));
}

/** The month that an argument names, as `2025-06`, 202506 or any date in it. @throws NoAnswer where it is none. */
export function monthOfArgument(argument: unknown, context: DateContext): Month {
  const cell = cellOfArgument(argument, context);
  const [, year, number] = COMPACT_MONTH.exec(String(cell).trim()) ?? [];
  if (year !== undefined && number !== undefined) return monthOf(`${year}-${number}`);
  const found = parseMonth(context.epoch)(cell);
  if (found instanceof CellProblem) throw invalidValue(context.texts.errors.notADay(received(argument)));
  return found;
}

function isMonth(argument: unknown): boolean {
  const text = typeof argument === "string" || typeof argument === "number" ? String(argument) : "";
  return COMPACT_MONTH.test(text.trim()) || MONTH_TEXT.test(text);
}

/** First and last day that an argument names: of the month, or a day alone. */
function daysOfArgument(argument: unknown, context: DateContext): DayRange {
  if (isMonth(argument)) return rangeOfMonth(monthOfArgument(argument, context));
  const found = parseDate(context.epoch)(cellOfArgument(argument, context));
  if (found instanceof CellProblem) throw invalidValue(context.texts.errors.notADay(received(argument)));
  return { first: found, end: day(found + 1) };
}

/** All days of a month. */
export function rangeOfMonth(month: Month): DayRange {
  return { first: firstDayOfMonth(month), end: firstDayOfMonth(month, 1) };
}

/**
 * The days that `from` and `to` mean. `from` alone is its month; both are all days from the one to the other, both
 * included; `to` alone is its month up to it.
 *
 * @returns `undefined` where both are left out: the default month.
 * @throws NoAnswer where one is no date, or `to` comes before `from`.
 */
export function rangeOfArguments(from: unknown, to: unknown, context: DateContext): DayRange | undefined {
  if (isAbsent(to)) return isAbsent(from) ? undefined : rangeOfMonth(monthOfArgument(from, context));
  const last = daysOfArgument(to, context);
  const first = isAbsent(from) ? firstDayOfMonth(monthOfArgument(to, context)) : daysOfArgument(from, context).first;
  if (first >= last.end) throw invalidValue(context.texts.errors.reversed(received(from), received(to)));
  return { first, end: last.end };
}

/** The month that a range is exactly; `undefined` for any other. */
export function monthOfRange({ first, end }: DayRange): Month | undefined {
  const month = monthOfDay(first);
  const own = rangeOfMonth(month);
  return own.first === first && own.end === end ? month : undefined;
}
