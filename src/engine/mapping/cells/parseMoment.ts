import type { Cell } from "../../records/cell";
import { EPOCH_SERIAL, moment, NO_MOMENT, SECONDS_PER_DAY } from "../../units/moment";
import { dayOfDate } from "../../units/period";
import { cellText } from "./cellText";
import { FAULTS, type Fault } from "./parsed";
import { plainTime } from "./plainTime";

/** A time without a date, in seconds after midnight. */
export interface TimeOfDay {
  readonly timeOfDay: number;
}

/** A moment, nothing, a time that lacks its date, or a fault. */
export type ParsedMoment = number | undefined | TimeOfDay | Fault;

/** What platforms write in place of a moment that hasn't come. */
const NOT_YET: ReadonlySet<string> = new Set([
  "未付款",
  "未支付",
  "待付款",
  "待支付",
  "未发货",
  "未完成",
  "未结束",
  "无",
  "0000-00-00",
  "0000-00-00 00:00:00",
]);

const LAST_MOMENT = 0x7fff_ffff;

const DATE = String.raw`(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)`;
const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?`;

/** The zone of the shops' one clock. Other zones (`Z`) speak of another clock, and whose is not known here. */
const OWN_ZONE = String.raw`(?: ?\+08:?00)?`;

/** With or without a label such as `初次评价:` before it. */
const DATE_TIME = new RegExp(String.raw`^(?:[^\d:]+: ?)?${DATE}(?:(?:T| +|(?<=日))${TIME}${OWN_ZONE})?$`);

/** `20260516`, `20260516094107`, `20260516 09:41:07`. */
const COMPACT = /^(20\d{2})(\d{2})(\d{2})(?: ?(\d{2}):?(\d{2}):?(\d{2})?)?$/;

/** A serial as text, from 1954 to 2119. */
const SERIAL_TEXT = /^[2-7]\d{4}(?:\.\d+)?$/;

const TIME_ONLY = new RegExp(`^${TIME}$`);

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(year: number, month: number, dayOfMonth: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && dayOfMonth === 29) return leap;
  return year >= 0 && dayOfMonth >= 1 && dayOfMonth <= (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Seconds after midnight; −1 for a time that no clock shows. */
function secondsOf(hours: number, minutes: number, seconds: number): number {
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : -1;
}

function inRange(seconds: number): number | Fault {
  return seconds > NO_MOMENT && seconds <= LAST_MOMENT ? moment(seconds) : FAULTS.dateOutOfRange;
}

/** A date as year, month and day of the month, and seconds after its midnight. */
function momentOfDate(date: readonly [number, number, number], seconds: number): number | Fault {
  const [year, month, dayOfMonth] = date;
  if (seconds < 0 || !isDate(year, month, dayOfMonth)) return FAULTS.notADate;
  if (year < 1900) return FAULTS.dateOutOfRange; // Date.UTC takes 0 to 99 for 1900 to 1999
  return inRange(dayOfDate(year, month - 1, dayOfMonth) * SECONDS_PER_DAY + seconds);
}

const ZERO = 48;

/** Two digits as a number; NaN where they aren't digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

const FIXED_LENGTH = "2026-05-16 09:41:07".length;
const COLON = 58;

function hasFixedSeparators(text: string): boolean {
  const dash = text.charCodeAt(4);
  if (dash !== 45 && dash !== 47) return false;
  return (
    text.charCodeAt(7) === dash &&
    text.charCodeAt(10) === 32 &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  );
}

/** `2026-05-16 09:41:07` read by position, the shape of most exports and many times faster; undefined for any other. */
function fixedMoment(text: string): number | undefined {
  if (text.length !== FIXED_LENGTH || !hasFixedSeparators(text)) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const seconds = secondsOf(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17));
  const at = momentOfDate([year, twoDigits(text, 5), twoDigits(text, 8)], seconds);
  return typeof at === "number" ? at : undefined;
}

/** Hours, minutes, seconds and fraction as a pattern gives them; rounded to the second, −1 for no time of a clock. */
function secondsOfParts(parts: readonly (string | undefined)[]): number {
  const [hours, minutes, seconds, fraction] = parts;
  const whole = secondsOf(Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0));
  return whole < 0 ? whole : whole + Math.round(Number(fraction ?? 0));
}

/** The moment of a date without separators; undefined for any other text. */
function compactMoment(text: string): number | Fault | undefined {
  const [whole, year, month, dayOfMonth, ...time] = COMPACT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return momentOfDate([Number(year), Number(month), Number(dayOfMonth)], secondsOfParts(time));
}

function momentOfOtherText(text: string, epochSerial: number): ParsedMoment {
  const compact = compactMoment(text);
  if (compact !== undefined) return compact;
  if (SERIAL_TEXT.test(text)) return momentOfNumber(Number(text), epochSerial);
  const timed = TIME_ONLY.exec(text);
  const timeOfDay = timed === null ? -1 : secondsOfParts(timed.slice(1));
  return timeOfDay < 0 ? FAULTS.notADate : { timeOfDay };
}

function momentOfText(text: string, epochSerial: number): ParsedMoment {
  const dated = DATE_TIME.exec(text);
  if (dated === null) return momentOfOtherText(text, epochSerial);
  const [, year, month = dated[4], dayOfMonth = dated[5], , , ...time] = dated;
  return momentOfDate([Number(year), Number(month), Number(dayOfMonth)], secondsOfParts(time));
}

/** @param epochSerial - Serial of 2000-01-01 in the workbook's date system (1904: less than in 1900). */
function momentOfNumber(serial: number, epochSerial: number): ParsedMoment {
  if (serial >= 0 && serial < 1) return { timeOfDay: Math.round(serial * SECONDS_PER_DAY) };
  const seconds = inRange(Math.round((serial - epochSerial) * SECONDS_PER_DAY));
  return typeof seconds === "number" ? seconds : (compactMoment(String(serial)) ?? seconds);
}

/**
 * A date and time to the nearest second: a serial, `2026/5/16 9:41`, `2026-05-16 09:41:07.000`, `2026年05月16日 12:39:34`,
 * `下午 3:05`, `10时05分`, `20260516`, a date alone (its midnight). A serial below 1 and `17:48:54` are times that lack their
 * date. `05/06/2026` could be either day, and `Z` means another clock: both are faults.
 */
export function parseMoment(cell: Cell, epochSerial: number = EPOCH_SERIAL): ParsedMoment {
  if (typeof cell === "number") return momentOfNumber(cell, epochSerial);
  if (typeof cell === "boolean") return FAULTS.notADate;
  const fixed = fixedMoment(cell);
  if (fixed !== undefined) return fixed;
  const text = cellText(cell);
  if (typeof text !== "string") return text;
  if (NOT_YET.has(text)) return undefined;
  const plain = text.normalize("NFKC").replaceAll(/\s+/g, " ");
  return momentOfText(plainTime(plain), epochSerial);
}
