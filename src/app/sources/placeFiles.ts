import { detectTable } from "../../engine/mapping/detectTable";
import type { TableHead } from "../../engine/mapping/tableHead";
import type { CellBlock } from "../../engine/records/cell";
import type { FileTable, OpenFile } from "../ports/tableFiles";
import type { PlacedRows, TablePlacer, TableToPlace } from "../ports/tablePlacer";
import { Refusal } from "../run/refusal";
import { placedColumns, type PlacingColumn } from "./placedColumns";
import { placedWidths } from "./placedWidths";
import { HEAD_ROWS, placeOf } from "./tableSource";

/** Rows and characters that Excel holds in a sheet, a cell and a sheet's name (Excel specifications and limits). */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const NAME_CHARACTERS = 31;

export interface PlacingOptions {
  readonly signal: AbortSignal;
  /** The table being placed, and what is done of it, 0 to 1. */
  readonly onProgress: (progress: { readonly sheet: string; readonly share: number }) => void;
}

type Fault = "columns" | "rows" | "text";

function refuse(table: FileTable, fault: Fault, row: number): never {
  throw new Refusal({ code: "doesNotFit", place: placeOf(table), fault, row });
}

function checkRow(cells: readonly unknown[], row: number, { table, width }: Checked): void {
  if (row > MOST_ROWS) refuse(table, "rows", row);
  if (cells[width] !== "") refuse(table, "columns", row);
  if (cells.some((cell) => typeof cell === "string" && cell.length > MOST_CHARACTERS)) refuse(table, "text", row);
}

interface Checked {
  readonly table: FileTable;
  /** Columns of the table; the next one must be empty. */
  readonly width: number;
}

function rowsOf(
  { firstRow, rowCount, columns }: CellBlock,
  checked: Checked,
  placing: readonly PlacingColumn[],
): PlacedRows {
  return Array.from({ length: rowCount }, (_, i) => {
    const cells = columns.map(({ rows, at }) => rows[i]?.[at] ?? "");
    checkRow(cells, firstRow + i, checked);
    return placing.map(({ place }, at) => place(cells[at] ?? ""));
  });
}

/** The file's name where it says more than the sheet's, and the days that the table is about where the name is cut. */
function nameOf(head: TableHead, isOnly: boolean): string {
  const file = head.source.replace(/\.[^.]+$/, "");
  const name = isOnly ? file : `${file} ${head.sheet}`;
  const { period } = detectTable(head);
  const isNamed = period?.evidence.kind === "sourceName" || period?.evidence.kind === "sheetName";
  if (name.length <= NAME_CHARACTERS || period === undefined || !isNamed) return name;
  const days = period.from === period.to ? period.from : `${period.from}至${period.to}`;
  return `${name.slice(0, NAME_CHARACTERS - days.length - 1)} ${days}`;
}

function lookOf(head: TableHead, columns: readonly PlacingColumn[]): Pick<TableToPlace, "columns" | "headerRow"> {
  const { headerRow } = detectTable(head);
  const widths = placedWidths(head, headerRow, columns);
  const sized = columns.map(({ numberFormat, isDate }, at) => ({ numberFormat, isDate, width: widths[at] ?? 0 }));
  return { columns: sized, headerRow };
}

async function tableToPlace(
  table: FileTable,
  isOnly: boolean,
  { signal, onProgress }: PlacingOptions,
): Promise<readonly TableToPlace[]> {
  const head = await table.readHead(HEAD_ROWS, signal);
  if (head.columnCount === 0) return [];
  if (head.rowCount > MOST_ROWS) refuse(table, "rows", head.rowCount);
  const columns = placedColumns(head);
  const checked = { table, width: columns.length };
  const request = { firstRow: 1, columns: Array.from({ length: columns.length + 1 }, (_, at) => at) };
  const pour: TableToPlace["pour"] = (write) =>
    table.readColumns(
      request,
      async (block, { done, total }) => {
        await write(rowsOf(block, checked, columns));
        onProgress({ sheet: placeOf(table), share: total === 0 ? 1 : done / total });
      },
      signal,
    );
  return [{ name: nameOf(head, isOnly), ...lookOf(head, columns), pour }];
}

/**
 * Puts every table of files on a sheet of its own, all of them or none: ids as text, dates as serials. From then on they are
 * sheets of the user's, and the files must no longer be opened beside them. Empty and hidden sheets are left out.
 *
 * @returns names of the new sheets.
 * @throws Refusal `doesNotFit` for more than 1,048,576 rows, cells outside of the header's columns and texts too long for a
 *   cell: such files can be used without placing them. ExcelError, FileFault, or the signal's reason.
 */
export async function placeFiles(
  placer: TablePlacer,
  files: readonly OpenFile[],
  options: PlacingOptions,
): Promise<readonly string[]> {
  const tables: TableToPlace[] = [];
  for (const file of files) {
    const visible = file.tables.filter((table) => table.visible);
    for (const table of visible) tables.push(...(await tableToPlace(table, visible.length === 1, options)));
  }
  return tables.length === 0 ? [] : placer.place(tables, options.signal);
}
