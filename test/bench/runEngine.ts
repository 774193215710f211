import { calculatePeriod } from "../../src/engine/calculatePeriod";
import { createRecordsBuilder } from "../../src/engine/mapping/recordsBuilder";
import type { PeriodResult } from "../../src/engine/periodResult";
import type { Settings } from "../../src/engine/settings";
import type { Month } from "../../src/engine/units/period";
import type { MonthRows } from "./monthRows";

export interface EngineRun {
  readonly result: PeriodResult;
  /** Milliseconds from cells to records (parsing replies is none of it), and from records to the result. */
  readonly encode: number;
  readonly calculate: number;
}

export function runEngine({ tables }: MonthRows, settings: Settings, month: Month): EngineRun {
  let encode = 0;
  const builder = createRecordsBuilder();
  for (const { mapping, blocks } of tables) {
    const table = builder.openTable(mapping);
    let firstRow = mapping.headerRow + 1;
    for (const rows of blocks) {
      const started = performance.now();
      table.add({ firstRow, rowCount: rows.length, columns: mapping.columns.map((_, at) => ({ rows, at })) });
      encode += performance.now() - started;
      firstRow += rows.length;
    }
  }
  const joined = performance.now();
  const records = builder.finish();
  const encoded = performance.now();
  const result = calculatePeriod({ records, settings, month });
  return { result, encode: encode + encoded - joined, calculate: performance.now() - encoded };
}
