import { ExcelError } from "../app/ports/excelError";
import type { Workbook, WorkbookTable } from "../app/ports/workbook";
import type { Cell } from "../engine/records/cell";
import type { Area } from "../report/spec/area";
import { countsFrom1904, queueDate } from "./dateSystem";
import { hasCode, inExcel, sendPatiently } from "./inExcel";
import { rangeAt } from "./rangeAt";

/** Cells of one request: small tables share one, large ones take several. Some 60 bytes a cell make 1.5 MB. */
const CELLS_AT_ONCE = 25_000;

/**
 * Reads whole Excel tables: one request for the list, one for where they stand, one for the cells of all of them unless
 * they are large.
 */
export const readTables: Workbook["readTables"] = (names) =>
  inExcel("read tables", (context) => tablesIn(context, names));

/** The same within a request's context. */
export async function tablesIn(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly WorkbookTable[]> {
  const found = await sendPatiently(() => findTables(context, names));
  const placed = found.length === 0 ? [] : await sendPatiently(() => placeTables(context, found));
  const rows: Cell[][][] = placed.map(() => []);
  for (const pieces of batchesOf(placed)) {
    const read = await readPieces(context, pieces);
    read.forEach((cells, i) => rows[pieces[i]?.table ?? 0]?.push(...cells));
  }
  return placed.map(({ area, name, sheet, date1904 }, i): WorkbookTable => {
    const [header = [], ...body] = rows[i] ?? [];
    return { name, sheet, row: area.row, column: area.column, header: header.map(String), rows: body, date1904 };
  });
}

interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  readonly showTotals: boolean;
  readonly date1904: boolean;
}

async function findTables(context: Excel.RequestContext, names: readonly string[]): Promise<readonly FoundTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  const date = queueDate(context);
  await context.sync();
  const byName = new Map(tables.items.map((table) => [table.name.toLowerCase(), table]));
  return names.flatMap((name) => {
    const table = byName.get(name.toLowerCase());
    if (table === undefined) return [];
    if (!table.showHeaders) {
      throw new ExcelError({ operation: "read tables", code: "TableWithoutHeader", address: table.name });
    }
    const { worksheet, showTotals } = table;
    return [{ name: table.name, sheet: worksheet.name, showTotals, date1904: countsFrom1904(date) }];
  });
}

/** A table and its cells, totals row aside. */
interface PlacedTable extends FoundTable {
  readonly area: Area;
}

async function placeTables(
  context: Excel.RequestContext,
  found: readonly FoundTable[],
): Promise<readonly PlacedTable[]> {
  const ranges = found.map(({ name }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.untrack();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  await context.sync();
  return found.flatMap((table, i) => {
    const range = ranges[i];
    if (range === undefined) return [];
    const rows = range.rowCount - (table.showTotals ? 1 : 0);
    return [{ ...table, area: { row: range.rowIndex, column: range.columnIndex, rows, columns: range.columnCount } }];
  });
}

/** Some rows of a table. */
interface Piece {
  /** Index into the tables. */
  readonly table: number;
  readonly sheet: string;
  readonly area: Area;
}

/** Cuts the tables into requests of at most `CELLS_AT_ONCE` cells, in the order of tables and rows. */
function batchesOf(tables: readonly PlacedTable[]): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [];
  let room = 0;
  tables.forEach(({ sheet, area }, table) => {
    for (let done = 0; done < area.rows;) {
      if (room < area.columns) {
        batches.push([]);
        room = Math.max(CELLS_AT_ONCE, area.columns);
      }
      const rows = Math.min(area.rows - done, Math.floor(room / area.columns));
      batches.at(-1)?.push({ table, sheet, area: { ...area, row: area.row + done, rows } });
      room -= rows * area.columns;
      done += rows;
    }
  });
  return batches;
}

/** Reads the pieces in one request, or half by half if the platform finds the answer too large. */
async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<Cell[][][]> {
  try {
    return await sendPatiently(() => readValues(context, pieces));
  } catch (error) {
    const halves = hasCode(error, "ResponsePayloadSizeLimitExceeded") ? halved(pieces) : null;
    if (halves === null) throw error;
    const read = [...(await readPieces(context, halves.upper)), ...(await readPieces(context, halves.lower))];
    return pieces.length === 1 ? [read.flat()] : read;
  }
}

interface Halves {
  readonly upper: readonly Piece[];
  readonly lower: readonly Piece[];
}

/** Half of the pieces each, or half of the only one's rows; `null` for a single row. */
function halved(pieces: readonly Piece[]): Halves | null {
  const [first] = pieces;
  const middle = Math.floor(pieces.length / 2);
  if (middle > 0) return { upper: pieces.slice(0, middle), lower: pieces.slice(middle) };
  if (first === undefined || first.area.rows === 1) return null;
  const { area } = first;
  const rows = Math.floor(area.rows / 2);
  return {
    upper: [{ ...first, area: { ...area, rows } }],
    lower: [{ ...first, area: { ...area, row: area.row + rows, rows: area.rows - rows } }],
  };
}

async function readValues(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<Cell[][][]> {
  const ranges = pieces.map(({ sheet, area }) => {
    const range = rangeAt(context.workbook.worksheets.getItem(sheet), area);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map(({ values }) => values);
}
