import type { Cell } from "../../../src/engine/records/cell";
import type { TableKind } from "../../../src/engine/records/tableMapping";
import { EPOCH_SERIAL, NO_MOMENT, SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { dateOfDay } from "../../../src/engine/units/period";
import { day } from "../../../src/engine/units/moment";

/** A sheet as Office.js would give its used range: the header row first. */
export interface GeneratedTable {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly cells: Cell[][];
  readonly columns: readonly ColumnLook[];
}

/** How a column looks in a workbook. */
export interface ColumnLook {
  readonly header: string;
  /** What an importer should make of the column; absent where it should leave it alone. */
  readonly field?: string;
  /** Number format in en-US codes. */
  readonly format: string;
  /** Characters. */
  readonly width: number;
}

/** One column of a table: its look, what kind of dirt may befall it, and its cells. */
export interface ColumnSource extends ColumnLook {
  readonly dirt: "id" | "money" | "moment" | "count" | "none";
  readonly cell: (row: number) => Cell;
}

export const GENERAL = "General";
export const TEXT = "@";
export const DATE = "yyyy/m/d";
export const TIME = "h:mm:ss";
export const DATE_TIME = "yyyy/m/d h:mm:ss";

/** A column without dirt, unless told; `header` may be followed by `@` and the field. */
export function column(header: string, cell: (row: number) => Cell, more: Partial<ColumnSource> = {}): ColumnSource {
  const [name = "", field] = header.split("@");
  return {
    header: name,
    cell,
    format: GENERAL,
    width: 14,
    dirt: "none",
    ...(field === undefined ? {} : { field }),
    ...more,
  };
}

/** A moment as Excel keeps it; empty where there is none. */
export function serialCell(at: number | undefined): Cell {
  return at === undefined || at === NO_MOMENT ? "" : at / SECONDS_PER_DAY + EPOCH_SERIAL;
}

/** `2026-06-01 09:41:07`; empty where there is none. */
export function momentText(at: number | undefined): string {
  if (at === undefined || at === NO_MOMENT) {
    return "";
  }
  const of = Math.floor(at / SECONDS_PER_DAY);
  return `${dateOfDay(day(of))} ${clockText(at - of * SECONDS_PER_DAY)}`;
}

/** `09:41:07` */
export function clockText(seconds: number): string {
  const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
}

/** `598.00` */
export function yuanText(fen: number | undefined): string {
  return ((fen ?? 0) / 100).toFixed(2);
}

/** A number that may be missing: NaN and numbers below zero are empty cells. */
export function numberCell(value: number | undefined): Cell {
  return value === undefined || Number.isNaN(value) || value < 0 ? "" : value;
}
