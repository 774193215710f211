import { fen, type Fen } from "../../src/engine/units/fen";
import { rowNumber, type RowNumber } from "../../src/engine/units/ids";
import { day, moment, serial, type Day, type Moment, type Serial } from "../../src/engine/units/moment";
import { month, type Month } from "../../src/engine/units/period";

/** What must not compile: a unit in the place of another, or a bare number in the place of any. */

export const money: Fen = fen(12_000);
export const at: Moment = moment(0);
export const date: Day = day(9_000);
export const cell: Serial = serial(46_000.5);
export const row: RowNumber = rowNumber(7);
export const period: Month = month("2026-06");

// @ts-expect-error a bare number isn't money
export const bare: Fen = 12_000;
// @ts-expect-error a row number isn't money
export const rowAsMoney: Fen = row;
// @ts-expect-error a day isn't a moment
export const dayAsMoment: Moment = date;
// @ts-expect-error a moment isn't a serial
export const momentAsSerial: Serial = at;
// @ts-expect-error text isn't a month until it was checked
export const textAsMonth: Month = "2026-06";
