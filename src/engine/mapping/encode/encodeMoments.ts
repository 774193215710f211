import type { Cell } from "../../records/cell";
import type { GrowingColumn } from "../../records/growingColumn";
import { NO_MOMENT, SECONDS_PER_DAY } from "../../units/moment";
import { parseDuration, type DurationUnit } from "../cells/parseDuration";
import { parseMoment } from "../cells/parseMoment";
import { FAULTS, type Parsed } from "../cells/parsed";
import { cellAt, settle, type ColumnEncoder } from "./columnInput";

const LAST_MOMENT = 0x7fff_ffff;

/** Gives a time of day its date: the moment of the block's row `row`, whose place in the columns is `at + row`. */
type Completion = (timeOfDay: number, row: number, at: number) => Parsed<number>;

/**
 * Moments; NO_MOMENT where empty.
 *
 * @param epochSerial - Serial of 2000-01-01 in the workbook's date system.
 * @param complete - For columns that may hold times alone; elsewhere these are no dates.
 */
export function momentEncoder(epochSerial: number, complete: Completion = () => FAULTS.notADate): ColumnEncoder {
  const read = (cell: Cell, row: number, at: number): Parsed<number> => {
    const parsed = parseMoment(cell, epochSerial);
    return typeof parsed === "object" && "timeOfDay" in parsed ? complete(parsed.timeOfDay, row, at) : parsed;
  };
  return (input, out, at) => {
    const { rows, at: column, count } = input;
    for (let row = 0; row < count; row++) {
      const cell = rows[row]?.[column] ?? "";
      const seconds = typeof cell === "number" && cell >= 1 ? Math.round((cell - epochSerial) * SECONDS_PER_DAY) : NaN;
      if (seconds > NO_MOMENT && seconds <= LAST_MOMENT) out[at + row] = seconds;
      else out[at + row] = cell === "" ? NO_MOMENT : (settle(input, row, read(cell, row, at)) ?? NO_MOMENT);
    }
  };
}

/** Starts of sessions: a time alone belongs to the date column's day, which `dates` holds for the block at hand. */
export function startEncoder(epochSerial: number, dates: GrowingColumn | undefined): ColumnEncoder {
  return momentEncoder(epochSerial, (timeOfDay, row) => {
    const date = dates?.array[row] ?? NO_MOMENT;
    return date === NO_MOMENT ? FAULTS.notADate : midnightOf(date) + timeOfDay;
  });
}

/** Ends of sessions: a time alone that is smaller than the start's is after midnight. An end before its start is left out. */
export function endEncoder(epochSerial: number, starts: GrowingColumn): ColumnEncoder {
  const encode = momentEncoder(epochSerial, (timeOfDay, row, at) => {
    const start = starts.array[at + row] ?? NO_MOMENT;
    if (start === NO_MOMENT) return undefined; // the row is rejected for its start
    const end = midnightOf(start) + timeOfDay;
    return end < start ? end + SECONDS_PER_DAY : end;
  });
  return (input, out, at) => {
    encode(input, out, at);
    for (let place = at; place < at + input.count; place++) {
      const end = out[place] ?? NO_MOMENT;
      if (end === NO_MOMENT || end >= (starts.array[place] ?? NO_MOMENT)) continue;
      out[place] = NO_MOMENT;
      settle(input, place - at, FAULTS.endsBeforeStart);
    }
  };
}

/** Ends of sessions by how long they took, rounded to the second. */
export function endByDurationEncoder(unit: DurationUnit, starts: GrowingColumn): ColumnEncoder {
  return (input, out, at) => {
    for (let row = 0; row < input.count; row++) {
      const start = starts.array[at + row] ?? NO_MOMENT;
      const seconds = settle(input, row, parseDuration(cellAt(input, row), unit));
      const end = seconds === undefined || start === NO_MOMENT ? NO_MOMENT : start + Math.round(seconds);
      out[at + row] = end <= LAST_MOMENT ? end : NO_MOMENT;
    }
  };
}

function midnightOf(moment: number): number {
  return Math.floor(moment / SECONDS_PER_DAY) * SECONDS_PER_DAY;
}
