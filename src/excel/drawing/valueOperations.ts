import type { Band } from "../../report/spec/band";
import type { SheetCell } from "../../report/spec/sheetCell";
import { ROW_BYTES, rowsBytes, TARGET_BYTES } from "../requestBudget";
import { NUMBER_FORMATS } from "./numberFormats";
import { commands, type Operation } from "./operation";
import { keptValue, writtenValue, type Target, type Written } from "./writtenValue";
import { rangeAt } from "../rangeAt";

/** Neighbouring columns from `first` on that share something. */
export interface ColumnRun<Value> {
  readonly first: number;
  readonly count: number;
  readonly value: Value;
}

/** Cuts columns into runs of equal values. */
export function columnRuns<Column, Value>(
  columns: readonly Column[],
  valueOf: (column: Column) => Value,
): readonly ColumnRun<Value>[] {
  const runs: ColumnRun<Value>[] = [];
  columns.forEach((column, i) => {
    const last = runs.at(-1);
    const value = valueOf(column);
    if (last !== undefined && last.value === value) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else {
      runs.push({ first: i, count: 1, value });
    }
  });
  return runs;
}

/** Number formats of a band, one command per run of columns. They go before the values: text must find its cells formatted as text. */
export function* formatOperations(band: Band): Generator<Operation> {
  const { row, column, columns, rows } = band;
  for (const { first, count, value } of columnRuns(columns, ({ format }) => NUMBER_FORMATS[format])) {
    if (value !== "General" && rows.count > 0) {
      yield commands(2, (sheet) => {
        const range = rangeAt(sheet, { row, column: column + first, rows: rows.count, columns: count });
        Object.assign(range, { numberFormat: value }); // one value for all cells; the declared type knows only arrays
      });
    }
  }
}

/** Rows asked of a band at once: a big table never stands in memory as a whole, nor holds the page while it is made. */
const ROWS_AT_ONCE = 150;

export interface WriteRequest {
  readonly band: Band;
  readonly target: Target;
  /** Told every row as the sheet will give it back in the end, 0-based row on the sheet. */
  readonly onRow: (row: number, cells: readonly Written[]) => void;
}

/** A band's values in spans of rows within the budget. Spans without any value aren't written. */
export function* valueOperations({ band, target, onRow }: WriteRequest): Generator<Operation> {
  const { rows } = band;
  for (let from = 0; from < rows.count; from += ROWS_AT_ONCE) {
    const cells = rows.block(from, Math.min(rows.count, from + ROWS_AT_ONCE));
    const written = cells.map((row, i) => writtenRow(row, band.row + from + i, { band, target, onRow }));
    for (const span of spansOf(written)) {
      yield spanOperation(band, from + span.first, span.rows);
    }
  }
}

/** A row of a band as it is written; `onRow` is told of it. */
export function writtenRow(
  cells: readonly SheetCell[],
  row: number,
  { band, target, onRow }: WriteRequest,
): readonly Written[] {
  if (cells.length !== band.columns.length) {
    throw new RangeError(`Cannot write a row of ${cells.length} cells to a band of ${band.columns.length} columns`);
  }
  const formats = band.columns.map(({ format }) => format);
  const written = cells.map((cell, i) => writtenValue(cell, formats[i] ?? "mixed", target));
  onRow(
    row,
    written.map((value, i) => keptValue(value, cells[i], { format: formats[i] ?? "mixed", target })),
  );
  return written;
}

function spanOperation(band: Band, first: number, rows: readonly (readonly Written[])[]): Operation {
  const filled = rows.some((row) => row.some((cell) => cell !== null));
  return {
    bytes: filled ? spanBytes(rows) : 0,
    rows: rows.length,
    queue: (sheet) => {
      if (filled) {
        const range = rangeAt(sheet, {
          row: band.row + first,
          column: band.column,
          rows: rows.length,
          columns: band.columns.length,
        });
        range.values = rows.map((row) => [...row]);
      }
    },
  };
}

/** Bytes of a request that writes rows of cells at once. */
export function spanBytes(rows: readonly (readonly Written[])[]): number {
  return rowsBytes(rows) + splittingBytes(rows);
}

/** Office.js sends arrays of more than 1,500 cells in pieces, each with some 1,300 bytes of its own commands (measured, 1.1.110). */
function splittingBytes(rows: readonly (readonly Written[])[]): number {
  const cells = rows.length * (rows[0]?.length ?? 0);
  return 800 + Math.ceil(cells / 1_500) * 1_300;
}

interface Span {
  readonly first: number;
  readonly rows: readonly (readonly Written[])[];
}

/** Much smaller than a request, so that spans fill requests well. */
const SPAN_BYTES = TARGET_BYTES / 8;

/** Cuts rows into spans of at most `budget` bytes, at least one row each. Spans tile the rows exactly. */
export function spansOf(rows: readonly (readonly Written[])[], budget = SPAN_BYTES): readonly Span[] {
  const spans: Span[] = [];
  let first = 0;
  let bytes = 0;
  rows.forEach((row, i) => {
    const size = rowsBytes([row]) + ROW_BYTES;
    if (i > first && bytes + size > budget) {
      spans.push({ first, rows: rows.slice(first, i) });
      first = i;
      bytes = 0;
    }
    bytes += size;
  });
  return rows.length === 0 ? spans : [...spans, { first, rows: rows.slice(first) }];
}
