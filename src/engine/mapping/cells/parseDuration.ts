import type { Cell } from "../../records/cell";
import { cellText } from "./cellText";
import { FAULTS, type Fault, type Parsed } from "./parsed";

/** How a column's bare numbers are meant. */
export type DurationUnit = "seconds" | "minutes" | "dayFraction";

const SECONDS_PER: Readonly<Record<DurationUnit, number>> = { seconds: 1, minutes: 60, dayFraction: 86_400 };

/** Products of fractions of a day are off by less than this; real durations are coarser. */
const STEPS_PER_SECOND = 1e6;

const NUMBER = /^[-+]?\d+(?:\.\d*)?$/;
const CLOCK = /^(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/;
const WORDS =
  /^(?:(\d+)(?:天|日|d))?(?:(\d+)(?:个?小时|时|h))?(?:(\d+)(?:分钟|分|min|m))?(?:(\d+(?:\.\d+)?)(?:秒钟|秒|s))?$/i;

function secondsOfNumber(value: number, unit: DurationUnit): number | Fault {
  if (!Number.isFinite(value)) return FAULTS.notADuration;
  if (value < 0) return FAULTS.outOfRange;
  if (unit === "seconds") return value;
  return Math.round(value * SECONDS_PER[unit] * STEPS_PER_SECOND) / STEPS_PER_SECOND;
}

function secondsOfText(text: string, unit: DurationUnit): number | Fault {
  if (NUMBER.test(text)) return secondsOfNumber(Number(text), unit);
  const clock = CLOCK.exec(text);
  const parts = clock === null ? WORDS.exec(text)?.slice(1) : ["0", ...clock.slice(1)];
  if (parts === undefined) return FAULTS.notADuration;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part: string | undefined) => Number(part ?? 0));
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/**
 * A duration in seconds, decimals kept: `23` by the column's unit, `23秒`, `2分30秒`, `1天7小时41分52秒`, `00:01:23`, or a
 * fraction of a day (kept to the microsecond).
 */
export function parseDuration(cell: Cell, unit: DurationUnit): Parsed<number> {
  if (typeof cell === "number") return secondsOfNumber(cell, unit);
  if (typeof cell === "boolean") return FAULTS.notADuration;
  const text = cellText(cell);
  return typeof text === "string" ? secondsOfText(text.normalize("NFKC").replaceAll(/[\s,]/g, ""), unit) : text;
}
