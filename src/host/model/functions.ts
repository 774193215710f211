import type { HostObject } from "../protocol/hostObject";

/** What a worksheet function gave. */
export interface FunctionResult extends HostObject {
  readonly value: number | null;
  readonly error: string;
}

/** Serial of 1970-01-01 in the 1900 system. */
const EPOCH = 25_569;
const MS_PER_DAY = 86_400_000;
/** Days between the 1900 and the 1904 date system. */
const DAYS_1904 = 1_462;
/** The 1900 system counts a 29 February 1900 that never was (serial 60). */
const LEAP_FAULT = 60;

/** Worksheet functions that add-ins can call. Only DATE: it tells the date system of the workbook. */
export class Functions implements HostObject {
  readonly $type = "Functions";

  constructor(private readonly workbook: { readonly date1904: boolean }) {}

  /** Serial of a day; years below 1900 count from 1900 as in Excel. */
  date(year: number, month: number, day: number): FunctionResult {
    const utc = Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day);
    const serial = utc / MS_PER_DAY + EPOCH;
    const value = this.workbook.date1904 ? serial - DAYS_1904 : serial <= LEAP_FAULT ? serial - 1 : serial;
    return value < 0
      ? { $type: "FunctionResult", value: null, error: "#NUM!" }
      : { $type: "FunctionResult", value, error: "" };
  }
}
