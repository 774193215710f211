import { ExcelError } from "../../app/ports/excelError";
import type { Area } from "../../report/spec/area";
import { hasCode, sendPatiently } from "../inExcel";
import { rangeAt } from "../rangeAt";
import { MOST_CELLS, rowsBytes, TARGET_BYTES } from "../requestBudget";
import type { Written } from "./writtenValue";

/** Rows of the first request, from which the size of a row is learnt. */
const SAMPLE_ROWS = 500;

/** Cells of small sheets that are read in one request. */
const CELLS_TOGETHER = 40_000;

/** Sheets whose extents are asked for at once, at some 500 bytes each. */
const MOST_SHEETS = 1_000;

/** Who hears of the cells. */
export interface SheetReading {
  /** Told every row of a sheet, and where it begins. */
  readonly onRow: (
    id: string,
    cells: readonly Written[],
    at: { readonly row: number; readonly column: number },
  ) => void;
  readonly signal: AbortSignal | undefined;
}

/** A sheet and the cells of it that hold anything. */
interface Extent {
  readonly id: string;
  readonly area: Area;
}

/**
 * Reads values and formulas of sheets in measured requests: small sheets many at once, large ones some rows at a time.
 *
 * @throws the signal's reason when called off, before the next request.
 */
export async function readSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  reading: SheetReading,
): Promise<void> {
  for (let first = 0; first < ids.length; first += MOST_SHEETS) {
    const some = ids.slice(first, first + MOST_SHEETS);
    const extents = await sendPatiently(() => readExtents(context, some));
    for (const batch of batchesOf(extents)) {
      reading.signal?.throwIfAborted();
      await readBatch(context, batch, reading);
    }
  }
}

async function readExtents(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly Extent[]> {
  const ranges = ids.map((id) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.untrack();
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { id, used };
  });
  await context.sync();
  return ranges
    .filter(({ used }) => !used.isNullObject)
    .map(({ id, used: { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } }) => ({
      id,
      area: { row, column, rows, columns },
    }));
}

/** Sheets for one request each; a large one is alone. */
function batchesOf(extents: readonly Extent[]): readonly (readonly Extent[])[] {
  const batches: Extent[][] = [];
  let cells = Infinity;
  for (const extent of extents) {
    const own = extent.area.rows * extent.area.columns;
    if (cells + own > CELLS_TOGETHER) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(extent);
    cells += own;
  }
  return batches;
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Extent[],
  reading: SheetReading,
): Promise<void> {
  const [only, another] = batch;
  if (only !== undefined && another === undefined) {
    await readLong(context, only, reading);
    return;
  }
  const read = await readTogether(context, batch);
  if (read === null) {
    for (const extent of batch) await readLong(context, extent, reading);
    return;
  }
  batch.forEach(({ id, area }, i) => tell(read[i] ?? [], { id, area, done: 0 }, reading));
}

interface Told extends Extent {
  /** Rows before these. */
  readonly done: number;
}

function tell(rows: readonly (readonly Written[])[], { id, area, done }: Told, { onRow }: SheetReading): void {
  rows.forEach((cells, i) => onRow(id, cells, { row: area.row + done + i, column: area.column }));
}

/** `null` if the platform finds the answer too large. */
async function readTogether(
  context: Excel.RequestContext,
  extents: readonly Extent[],
): Promise<readonly (readonly (readonly Written[])[])[] | null> {
  try {
    return await sendPatiently(() => readFormulas(context, extents));
  } catch (error) {
    if (!hasCode(error, "ResponsePayloadSizeLimitExceeded")) throw error;
    return null;
  }
}

async function readLong(context: Excel.RequestContext, { id, area }: Extent, reading: SheetReading): Promise<void> {
  let rows = SAMPLE_ROWS;
  for (let done = 0; done < area.rows;) {
    reading.signal?.throwIfAborted();
    const wanted = { ...area, row: area.row + done, rows: Math.min(rows, area.rows - done) };
    const block = await readBlock(context, { id, area: wanted });
    tell(block, { id, area, done }, reading);
    done += block.length;
    const mostRows = Math.floor(MOST_CELLS / area.columns);
    const fitting = Math.floor((TARGET_BYTES * block.length) / Math.max(1, rowsBytes(block)));
    rows = Math.max(1, Math.min(mostRows, block.length * 4, fitting));
  }
}

/** Reads the rows, or their first half if the platform finds the answer too large. */
async function readBlock(
  context: Excel.RequestContext,
  { id, area }: Extent,
): Promise<readonly (readonly Written[])[]> {
  const read = await readTogether(context, [{ id, area }]);
  if (read !== null) return read[0] ?? [];
  if (area.rows > 1) return readBlock(context, { id, area: { ...area, rows: Math.floor(area.rows / 2) } });
  throw new ExcelError({ operation: "read a sheet", code: "ResponsePayloadSizeLimitExceeded" });
}

async function readFormulas(
  context: Excel.RequestContext,
  extents: readonly Extent[],
): Promise<readonly (readonly (readonly Written[])[])[]> {
  const ranges = extents.map(({ id, area }) => {
    const range = rangeAt(context.workbook.worksheets.getItem(id), area);
    range.load("formulas");
    return range;
  });
  await context.sync();
  return ranges.map(({ formulas }) => formulas);
}
