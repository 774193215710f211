import { SECONDS_PER_DAY, businessDayOf, type Moment } from "../../engine/units/moment";
import { dateOfDay } from "../../engine/units/period";

/** A whole number with thousands separators, as it stands in a sentence. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Fen as yuan with two decimals and thousands separators, as it stands in a sentence. */
export function yuanText(fen: number): string {
  return `${countText(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, "0")}`;
}

/** Two decimals and a percent sign, as it stands in a sentence. */
export function ratioText(ratio: number): string {
  return `${(ratio * 100).toFixed(2)}%`;
}

/** Hours and minutes of seconds after midnight, `08:00`. */
export function timeText(secondsOfDay: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(secondsOfDay / 3600)}:${two((secondsOfDay % 3600) / 60)}`;
}

/** `2026-06-30 23:59`. */
export function momentText(at: Moment): string {
  const day = businessDayOf(at, 0);
  return `${dateOfDay(day)} ${timeText(at - day * SECONDS_PER_DAY)}`;
}
