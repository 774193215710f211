import type { SizedColumn } from "../../app/ports/tablePlacer";
import { widthPoints } from "../drawing/looks";
import { commands, type Operation } from "../drawing/operation";
import { columnRuns } from "../drawing/valueOperations";
import { rangeAt } from "../rangeAt";

/** The columns' widths, one command per run of equal ones. */
export function* widthOperations(columns: readonly SizedColumn[]): Generator<Operation> {
  for (const { first, count, value } of columnRuns(columns, ({ width }) => width)) {
    yield commands(2, (sheet) => {
      rangeAt(sheet, { row: 0, column: first, rows: 1, columns: count }).format.columnWidth = widthPoints(value);
    });
  }
}

/** Headers are bold and stay in sight with what stands above them. */
export function* headOperations(headerRow: number, columns: number): Generator<Operation> {
  if (headerRow === 0) return;
  yield commands(4, (sheet) => {
    rangeAt(sheet, { row: headerRow - 1, column: 0, rows: 1, columns }).format.font.bold = true;
    sheet.freezePanes.freezeRows(headerRow);
  });
}
