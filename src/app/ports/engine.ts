import type { Ledger } from "../../engine/commission/ledger";
import type { PayResult } from "../../engine/payResult";
import type { PeriodResult } from "../../engine/periodResult";
import type { CellBlock } from "../../engine/records/cell";
import type { Records } from "../../engine/records/records";
import type { TableMapping } from "../../engine/records/tableMapping";
import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import type { Month } from "../../engine/units/period";
import type { KeptMonth } from "./keptMonth";

/** Everything that a month is calculated from. */
export interface MonthInput {
  readonly records: Records;
  readonly settings: Settings;
  /** `null`: the month with most session starts. */
  readonly month: Month | null;
  /** `null`: nobody is scored or paid. */
  readonly pay: { readonly rules: RuleSet; readonly ledger: Ledger } | null;
}

/** A month, calculated. */
export interface MonthOutput {
  readonly result: PeriodResult;
  /** `null` where the input has no rules. */
  readonly pay: PayResult | null;
}

/** One table whose rows are being made records of. */
export interface TableReading {
  /** Takes the next block; settles when there is room for another. */
  add(block: CellBlock): Promise<void>;
}

/** Starts another table. @param rows - How many it is said to have; 0 where nobody knows. */
export type OpenTable = (mapping: TableMapping, rows: number) => TableReading;

/**
 * The calculation, wherever it runs: off the page where there are workers, else in it. What goes in and comes out is plain
 * data; the input stays as it is. A signal that is aborted ends the work at once: everything pending rejects with its reason.
 */
export interface Engine {
  /** Everything that `fill` has added when it settles; what it throws drops the lot. */
  readRecords(fill: (openTable: OpenTable) => Promise<void>, signal: AbortSignal): Promise<Records>;
  /** @throws RangeError and TypeError as `calculatePeriod` does. */
  calculate(input: MonthInput, signal: AbortSignal): Promise<MonthOutput>;
  /** Calculates as `calculate` does, and keeps the records until they are released. The signal is for calculating only. */
  keep(input: MonthInput, signal: AbortSignal): Promise<KeptMonth>;
}
