import type { MonthInput, MonthOutput } from "../app/ports/engine";
import type { OtherMonth, RangeQuestion } from "../app/ports/keptMonth";
import type { DayRange } from "../engine/metrics/ranges/dayRange";
import type { MetricValue } from "../engine/periodResult";
import type { Month } from "../engine/units/period";
import type { CellBlock } from "../engine/records/cell";
import type { Records } from "../engine/records/records";
import type { TableMapping } from "../engine/records/tableMapping";

/** What the page asks of the calculation. Tables are numbered by the page. */
export interface EngineCalls {
  readonly openTable: {
    readonly args: { readonly table: number; readonly mapping: TableMapping; readonly rows: number };
    readonly answer: null;
    readonly event: never;
  };
  readonly addBlock: {
    readonly args: { readonly table: number; readonly block: CellBlock };
    readonly answer: null;
    readonly event: never;
  };
  readonly finishReading: { readonly args: null; readonly answer: Records; readonly event: never };
  readonly calculate: { readonly args: MonthInput; readonly answer: MonthOutput; readonly event: never };
  /** Calculates, and keeps what questions about other days are answered from, in place of what was kept before. */
  readonly keep: {
    readonly args: MonthInput;
    readonly answer: { readonly output: MonthOutput; readonly days: DayRange | null };
    readonly event: never;
  };
  readonly keptFigures: {
    readonly args: readonly RangeQuestion[];
    readonly answer: readonly (MetricValue | null)[];
    readonly event: never;
  };
  readonly keptMonth: { readonly args: Month; readonly answer: OtherMonth; readonly event: never };
  readonly keptOrderPlaces: { readonly args: null; readonly answer: Int32Array; readonly event: never };
  readonly forget: { readonly args: null; readonly answer: null; readonly event: never };
}
