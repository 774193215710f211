import type { PlacedColumn, PlacedRows } from "../../app/ports/tablePlacer";
import type { Cell } from "../../engine/records/cell";
import { DATE_1904_OFFSET } from "../../engine/units/moment";
import { commands, type Operation } from "../drawing/operation";
import { columnRuns, spanBytes, spansOf } from "../drawing/valueOperations";
import { cellText, literalText, type Written } from "../drawing/writtenValue";
import { rangeAt } from "../rangeAt";

/** Where rows go. */
export interface RowTarget {
  readonly columns: readonly PlacedColumn[];
  /** 0-based row of the first. */
  readonly row: number;
  /** Whether the workbook's dates count from 1904. */
  readonly date1904: boolean;
}

/** Finite, as every number from a file is: Excel would silently leave the cell blank for others. */
function numberOf(value: number, { isDate }: PlacedColumn, date1904: boolean): Written {
  if (!Number.isFinite(value)) return null;
  // A time of day has no date to count.
  return isDate && date1904 && value >= DATE_1904_OFFSET ? value - DATE_1904_OFFSET : value;
}

function written(cell: Cell | undefined, column: PlacedColumn, date1904: boolean): Written {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "number") return numberOf(cell, column, date1904);
  if (typeof cell === "boolean") return cell;
  return column.numberFormat === "@" ? cellText(cell) : literalText(cell);
}

/** The formats of some rows, then their values: text must find its cells formatted as text. */
export function* rowOperations(rows: PlacedRows, { columns, row, date1904 }: RowTarget): Generator<Operation> {
  for (const { first, count, value } of columnRuns(columns, ({ numberFormat }) => numberFormat)) {
    if (value === "General" || rows.length === 0) continue;
    yield commands(2, (sheet) => {
      const range = rangeAt(sheet, { row, column: first, rows: rows.length, columns: count });
      Object.assign(range, { numberFormat: value }); // one value for all cells; the declared type knows only arrays
    });
  }
  const values = rows.map((cells) => columns.map((column, i) => written(cells[i], column, date1904)));
  for (const span of spansOf(values)) {
    yield {
      bytes: spanBytes(span.rows),
      rows: span.rows.length,
      queue: (sheet) => {
        const area = { row: row + span.first, column: 0, rows: span.rows.length, columns: columns.length };
        rangeAt(sheet, area).values = span.rows.map((cells) => [...cells]);
      },
    };
  }
}
