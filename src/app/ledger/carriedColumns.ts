import type { Cell } from "../../engine/records/cell";
import { SECONDS_PER_DAY } from "../../engine/units/moment";
import type { LedgerColumn } from "../../report/sheets/ledger/ledgerSheet";
import type { CellFormat } from "../../report/spec/cellFormat";
import type { SheetCell } from "../../report/spec/sheetCell";
import type { WorkbookTable } from "../ports/workbook";
import { epochSerial, isBlank } from "../rules/cellParsers";
import { recogniseColumns } from "../rules/recogniseColumns";

/** Columns that people have added to a table of ours, and what they wrote there. */
export interface CarriedColumns<Row> {
  readonly columns: readonly LedgerColumn[];
  /** Their cells for rows as they are to be drawn; rows alike get theirs in the order in which they stood. */
  readonly cellsOf: (rows: readonly Row[]) => readonly (readonly SheetCell[])[];
  /** Cells on rows that say nothing else. */
  readonly loose: readonly (readonly SheetCell[])[];
}

export interface CarriedInput<Row> {
  /** As it was read; absent where the table is new. */
  readonly table: WorkbookTable | undefined;
  /** Its rows as they were understood, with their numbers. */
  readonly rows: readonly (Row & { readonly row: number })[];
  /** What a row is known by. */
  readonly keyOf: (row: Row) => string;
  /** Number formats of the table's columns; "" where there are none. */
  readonly numberFormats: readonly string[];
}

const WIDTH = 16;

/** What a column of theirs holds, by its number format, so that dates go on looking like dates. */
function formatOf(numberFormat: string, cells: readonly Cell[]): CellFormat {
  if (numberFormat === "@") return "text";
  const numbers = cells.every((cell) => typeof cell === "number" || isBlank(cell));
  const bare = numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]|general/gi, "");
  if (!numbers || bare === "") return "mixed";
  if (bare.includes("%")) return "ratio";
  if (!/[yd年日]/i.test(bare)) return "mixed";
  return cells.every((cell) => typeof cell !== "number" || Number.isInteger(cell)) ? "date" : "dateTime";
}

/** A cell of theirs in the unit in which sheets are described: days and seconds, not serials. */
function sheetCell(cell: Cell, format: CellFormat, epoch: number): SheetCell {
  if (cell === "") return null;
  if (typeof cell !== "number") return cell;
  if (format === "date") return cell - epoch;
  return format === "dateTime" ? Math.round((cell - epoch) * SECONDS_PER_DAY) : cell;
}

/** What people have added to a table: nothing where it is new. */
export function carriedColumns<Row>({ table, rows, keyOf, numberFormats }: CarriedInput<Row>): CarriedColumns<Row> {
  const known = table === undefined ? new Set<number>() : new Set(recogniseColumns(table).places.values());
  const places = (table?.header ?? []).map((_, place) => place).filter((place) => !known.has(place));
  if (table === undefined || places.length === 0) {
    return { columns: [], cellsOf: (all) => all.map(() => []), loose: [] };
  }
  const epoch = epochSerial(table.date1904);
  const formats = places.map((place) =>
    formatOf(
      numberFormats[place] ?? "",
      table.rows.map((cells) => cells[place] ?? ""),
    ),
  );
  const extra = (cells: readonly Cell[]): readonly SheetCell[] =>
    places.map((place, i) => sheetCell(cells[place] ?? "", formats[i] ?? "mixed", epoch));
  const read = new Set(rows.map(({ row }) => row));
  const loose = table.rows.filter((_, i) => !read.has(table.row + 2 + i)).map(extra);
  return {
    columns: places.map((place, i) => ({
      header: table.header[place] ?? "",
      format: formats[i] ?? "mixed",
      width: WIDTH,
    })),
    cellsOf: (all) => {
      const waiting = new Map<string, (readonly SheetCell[])[]>();
      for (const row of rows) {
        const own = waiting.get(keyOf(row)) ?? [];
        waiting.set(keyOf(row), own);
        own.push(extra(table.rows[row.row - table.row - 2] ?? []));
      }
      return all.map((row) => waiting.get(keyOf(row))?.shift() ?? places.map(() => null));
    },
    loose: loose.filter((cells) => cells.some((cell) => cell !== null)),
  };
}
