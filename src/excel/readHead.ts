import type { TableHead } from "../engine/mapping/tableHead";
import { countsFrom1904, queueDate } from "./dateSystem";
import { hasCode, inExcel, sendPatiently } from "./inExcel";
import { rangeAt } from "./rangeAt";

/** Columns looked at: more than any export has, few enough for one answer. */
const MOST_COLUMNS = 512;

/** The first `rows` rows of a sheet from A1 on, fewer if fewer are in use, at most 512 columns. `source` is `""`: this workbook. */
export function readHead(sheetId: string, rows: number): Promise<TableHead> {
  return inExcel("read the top of a sheet", async (context) => {
    const extent = await sendPatiently(() => readExtent(context, sheetId));
    const cells = await readFewerIfTooMany(rows, (count) =>
      sendPatiently(() => readTop(context, { ...extent, rows: count })),
    );
    return {
      source: "",
      sheet: extent.name,
      rowCount: extent.rowCount,
      columnCount: extent.columnCount,
      ...cells,
      date1904: extent.date1904,
    };
  });
}

interface Extent {
  readonly sheetId: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly date1904: boolean;
}

async function readExtent(context: Excel.RequestContext, sheetId: string): Promise<Extent> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  const date = queueDate(context);
  await context.sync();
  const date1904 = countsFrom1904(date);
  if (used.isNullObject) {
    return { sheetId, name: sheet.name, rowCount: 0, columnCount: 0, date1904 };
  }
  const columnCount = Math.min(MOST_COLUMNS, used.columnIndex + used.columnCount);
  return { sheetId, name: sheet.name, rowCount: used.rowIndex + used.rowCount, columnCount, date1904 };
}

type Top = Pick<TableHead, "cells" | "numberFormats" | "ownFormulas">;

async function readTop(context: Excel.RequestContext, wanted: Extent & { readonly rows: number }): Promise<Top> {
  const rows = Math.min(wanted.rows, wanted.rowCount);
  if (rows === 0 || wanted.columnCount === 0) {
    return { cells: [], numberFormats: [] };
  }
  const sheet = context.workbook.worksheets.getItem(wanted.sheetId);
  const range = rangeAt(sheet, { row: 0, column: 0, rows, columns: wanted.columnCount });
  range.load("values,numberFormat,formulas");
  await context.sync();
  const ownFormulas = ownFormulaColumns(range.formulas);
  const cells = { cells: range.values, numberFormats: range.numberFormat };
  return ownFormulas.length === 0 ? cells : { ...cells, ownFormulas };
}

/** As people type our functions, and as Excel writes them into files and shows them while the add-in isn't there. */
const OWN_FUNCTION = /(?:^|[^\w.])(?:CS\.|_xldudf_CS_)[A-Z]+\(/i;

function ownFormulaColumns(formulas: readonly (readonly unknown[])[]): readonly number[] {
  const isOwn = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=") && OWN_FUNCTION.test(cell);
  const columns = formulas.flatMap((row) => row.flatMap((cell, column) => (isOwn(cell) ? [column] : [])));
  return [...new Set(columns)];
}

/** Halves the rows while the answer is too large for the platform. */
async function readFewerIfTooMany(rows: number, read: (rows: number) => Promise<Top>): Promise<Top> {
  try {
    return await read(rows);
  } catch (error) {
    if (rows <= 1 || !hasCode(error, "ResponsePayloadSizeLimitExceeded")) {
      throw error;
    }
    return readFewerIfTooMany(Math.floor(rows / 2), read);
  }
}
