import type { ColumnsRequest, Workbook } from "../app/ports/workbook";
import type { Cell, CellBlock, ColumnSlice } from "../engine/records/cell";
import { rowNumber } from "../engine/units/ids";
import { ExcelError } from "../app/ports/excelError";
import { hasCode, inExcel, sendPatiently } from "./inExcel";
import { rangeAt } from "./rangeAt";
import { MOST_CELLS, rowsBytes, TARGET_BYTES } from "./requestBudget";

/** Rows of the first request, from which the size of a row is learnt. */
const SAMPLE_ROWS = 500;

/** Blocks may grow this much from one request to the next: later rows may be longer than those seen. */
const GROWTH = 4;

/**
 * Reads columns in blocks of rows whose size follows what came back: about 1.5 MB each. Only the asked-for columns are read, neighbours
 * as one range, all ranges of a block in one request.
 */
export const readColumns: Workbook["readColumns"] = (request, onBlock, signal) =>
  inExcel("read columns", async (context) => {
    const groups = columnGroups(request.columns);
    const width = request.columns.length;
    const total = Math.max(0, request.lastRow - request.firstRow + 1);
    let rows = SAMPLE_ROWS;
    for (let done = 0; done < total && width > 0;) {
      signal?.throwIfAborted();
      const span = { first: request.firstRow - 1 + done, rows: Math.min(rows, total - done) };
      const block = await readSpan(context, { request, groups, ...span });
      done += block.rowCount;
      await onBlock(block.cells, { done, total });
      rows = nextRows(block, Math.floor(MOST_CELLS / width));
    }
  });

interface Span {
  readonly request: ColumnsRequest;
  readonly groups: readonly ColumnGroup[];
  /** 0-based row. */
  readonly first: number;
  readonly rows: number;
}

interface ReadBlock {
  readonly cells: CellBlock;
  readonly rowCount: number;
  readonly bytes: number;
}

/** Reads the span, or its first half if the platform finds the answer too large. */
async function readSpan(context: Excel.RequestContext, span: Span): Promise<ReadBlock> {
  try {
    return await sendPatiently(() => readRanges(context, span));
  } catch (error) {
    if (span.rows <= 1 || !hasCode(error, "ResponsePayloadSizeLimitExceeded")) {
      throw error;
    }
    return readSpan(context, { ...span, rows: Math.floor(span.rows / 2) });
  }
}

async function readRanges(context: Excel.RequestContext, { request, groups, first, rows }: Span): Promise<ReadBlock> {
  const sheet = context.workbook.worksheets.getItem(request.sheetId);
  const ranges = groups.map((group) => {
    const range = rangeAt(sheet, { row: first, column: group.first, rows, columns: group.count });
    range.load("values");
    return range;
  });
  await context.sync();
  const values = ranges.map((range) => valuesOf(range, first));
  const columns = request.columns.map((column) => sliceOf(column, groups, values));
  return {
    cells: { firstRow: rowNumber(first + 1), rowCount: rows, columns },
    rowCount: rows,
    bytes: values.reduce((bytes, block) => bytes + rowsBytes(block), 0),
  };
}

/** Excel may answer nulls instead of an error when a range is too large. */
function valuesOf(range: Excel.Range, first: number): readonly (readonly Cell[])[] {
  const answer: unknown = range.values;
  if (!Array.isArray(answer)) {
    throw new ExcelError({ operation: "read columns", code: "TooManyCells", address: `row ${first + 1}` });
  }
  return range.values;
}

function sliceOf(
  column: number,
  groups: readonly ColumnGroup[],
  values: readonly (readonly (readonly Cell[])[])[],
): ColumnSlice {
  const index = groups.findIndex(({ first, count }) => column >= first && column < first + count);
  return { rows: values[index] ?? [], at: column - (groups[index]?.first ?? 0) };
}

/** Rows of the next request, by the bytes a row just took. */
function nextRows({ rowCount, bytes }: ReadBlock, mostRows: number): number {
  const fitting = Math.floor((TARGET_BYTES * rowCount) / Math.max(1, bytes));
  return Math.max(1, Math.min(fitting, rowCount * GROWTH, mostRows));
}

interface ColumnGroup {
  readonly first: number;
  readonly count: number;
}

/** Neighbouring columns as one range each. */
export function columnGroups(columns: readonly number[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && column === last.first + last.count) {
      groups[groups.length - 1] = { first: last.first, count: last.count + 1 };
    } else {
      groups.push({ first: column, count: 1 });
    }
  }
  return groups;
}
