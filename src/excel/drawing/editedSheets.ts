import type { Area } from "../../report/spec/area";
import type { InputArea } from "../../report/spec/sheetSpec";
import { hasCode, sendPatiently } from "../inExcel";
import { rangeAt } from "../rangeAt";
import { MOST_CELLS, rowsBytes, TARGET_BYTES } from "../requestBudget";
import { contentHash } from "./contentHash";
import type { SheetMark } from "./sheetMarks";
import type { Written } from "./writtenValue";

/** Rows of the first request, from which the size of a row is learnt. */
const SAMPLE_ROWS = 500;

/**
 * Whether a person has changed what a sheet of ours says since it was drawn; input cells don't count.
 *
 * @param sheetId - Of the sheet the mark speaks of.
 */
export async function isEdited(context: Excel.RequestContext, mark: SheetMark, sheetId: string): Promise<boolean> {
  const hash = contentHash();
  await readSheet(context, sheetId, (cells, at) => hash.add(at.row, at.column, withoutInputs(cells, at, mark.inputs)));
  return hash.digest() !== mark.hash;
}

/** Reads a sheet's values and formulas row by row, in measured requests. `onRow` is told where each begins. */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId: string,
  onRow: (cells: readonly Written[], at: { readonly row: number; readonly column: number }) => void,
): Promise<void> {
  const extent = await sendPatiently(() => readExtent(context, sheetId));
  let rows = SAMPLE_ROWS;
  for (let done = 0; done < extent.rows;) {
    const block = await readBlock(context, { sheetId, extent, first: done, rows: Math.min(rows, extent.rows - done) });
    block.forEach((cells, i) => onRow(cells, { row: extent.row + done + i, column: extent.column }));
    done += block.length;
    const mostRows = Math.floor(MOST_CELLS / extent.columns);
    const fitting = Math.floor((TARGET_BYTES * block.length) / Math.max(1, rowsBytes(block)));
    rows = Math.max(1, Math.min(mostRows, block.length * 4, fitting));
  }
}

async function readExtent(context: Excel.RequestContext, sheetId: string): Promise<Area> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  used.untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return used.isNullObject
    ? { row: 0, column: 0, rows: 0, columns: 1 }
    : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

interface Wanted {
  readonly sheetId: string;
  readonly extent: Area;
  /** Rows below the extent's first. */
  readonly first: number;
  readonly rows: number;
}

/** Reads the rows, or their first half if the platform finds the answer too large. */
async function readBlock(context: Excel.RequestContext, wanted: Wanted): Promise<readonly (readonly Written[])[]> {
  try {
    return await sendPatiently(() => readFormulas(context, wanted));
  } catch (error) {
    if (wanted.rows <= 1 || !hasCode(error, "ResponsePayloadSizeLimitExceeded")) {
      throw error;
    }
    return readBlock(context, { ...wanted, rows: Math.floor(wanted.rows / 2) });
  }
}

async function readFormulas(
  context: Excel.RequestContext,
  { sheetId, extent, first, rows }: Wanted,
): Promise<readonly (readonly Written[])[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = rangeAt(sheet, { ...extent, row: extent.row + first, rows });
  range.load("formulas");
  await context.sync();
  return range.formulas;
}

/** The cells with those that people fill in taken out. */
export function withoutInputs(
  cells: readonly Written[],
  { row, column }: { readonly row: number; readonly column: number },
  inputs: readonly InputArea[],
): readonly Written[] {
  const onRow = inputs.map(({ area }) => area).filter((area) => row >= area.row && row < area.row + area.rows);
  if (onRow.length === 0) {
    return cells;
  }
  return cells.map((cell, i) =>
    onRow.some((area) => column + i >= area.column && column + i < area.column + area.columns) ? null : cell,
  );
}
