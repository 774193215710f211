import { calculatePeriod } from "../../src/engine/calculatePeriod";
import type { TableEncoder } from "../../src/engine/mapping/encode/tableEncoder";
import { createRecordsBuilder, type RecordsBuilder } from "../../src/engine/mapping/recordsBuilder";
import type { PeriodResult } from "../../src/engine/periodResult";
import type { Settings } from "../../src/engine/settings";
import type { Month } from "../../src/engine/units/period";
import type { Cell } from "../../src/engine/records/cell";
import type { TableMapping } from "../../src/engine/records/tableMapping";
import { acceptingAnswers } from "../../src/app/sources/acceptingAnswers";
import { applyAnswers } from "../../src/engine/mapping/applyAnswers";
import { detectTable } from "../../src/engine/mapping/detectTable";
import { toMapping } from "../../src/engine/mapping/toMapping";
import type { MonthRows, RowsOfTable } from "./monthRows";

export interface EngineRun {
  readonly result: PeriodResult;
  /** Milliseconds from cells to records (parsing replies is none of it), and from records to the result. */
  readonly encode: number;
  readonly calculate: number;
}

/** What detection makes of the header and the first hundred rows, every guess accepted as a person would. */
function detect({ source, sheet, columns }: RowsOfTable["mapping"], rows: readonly Cell[][]): TableMapping {
  const cells = [columns.map(({ header }) => header), ...rows.slice(0, 100)];
  const head = { source, sheet, rowCount: cells.length, columnCount: columns.length, cells, date1904: false };
  const proposal = detectTable(head);
  const mapping = toMapping(applyAnswers(head, proposal, acceptingAnswers(proposal)));
  if (mapping === undefined) {
    throw new Error(`Cannot detect what ${sheet} is`);
  }
  return mapping;
}

function openTable(builder: RecordsBuilder, { mapping, count }: RowsOfTable, rows: readonly Cell[][]) {
  const detected = detect(mapping, rows);
  return { table: builder.openTable(detected, count), detected };
}

export function runEngine({ tables }: MonthRows, settings: Settings, month: Month): EngineRun {
  let encode = 0;
  const builder = createRecordsBuilder();
  for (const table of tables) {
    const { mapping, blocks } = table;
    let open: { readonly table: TableEncoder; readonly detected: TableMapping } | undefined;
    let firstRow = mapping.headerRow + 1;
    for (const rows of blocks) {
      const started = performance.now();
      open ??= openTable(builder, table, rows);
      const { table: encoder, detected } = open;
      encoder.add({
        firstRow,
        rowCount: rows.length,
        columns: detected.columns.map(({ index }) => ({ rows, at: index })),
      });
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
