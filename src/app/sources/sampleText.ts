import type { Cell } from "../../engine/records/cell";
import { businessDayOf, DATE_1904_OFFSET, momentOfSerial, SECONDS_PER_DAY, serial } from "../../engine/units/moment";
import { dateOfDay } from "../../engine/units/period";
import { momentText, timeText } from "../../report/sheets/numberText";
import { isDateFormat } from "./isDateFormat";

interface Shown {
  /** Number format of the cell; empty where it has none. */
  readonly format: string;
  readonly date1904: boolean;
}

/** Serials before 1900-03-01 are times alone: 1900's calendar has a day there that never was. */
const FIRST_DATE = 60;

/** A cell as people see it, near enough to know a column by: dates and times are numbers underneath. */
export function sampleText(cell: Cell, { format, date1904 }: Shown): string {
  if (typeof cell !== "number" || cell < 0 || !isDateFormat(format)) return String(cell).trim();
  if (cell < 1) return timeText(Math.round(cell * SECONDS_PER_DAY));
  const own = date1904 ? cell + DATE_1904_OFFSET : cell;
  if (own < FIRST_DATE) return String(cell);
  const at = momentOfSerial(serial(own));
  return Number.isInteger(own) ? dateOfDay(businessDayOf(at, 0)) : momentText(at);
}
