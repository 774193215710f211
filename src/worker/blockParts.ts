import type { CellBlock, ColumnSlice } from "../engine/records/cell";

/** Rows that cross to a worker in one message: it is cloned in one go, and the page can do nothing meanwhile. */
const ROWS_AT_ONCE = 1_500;

/** A block in parts of consecutive rows, in their order; columns that share their arrays still do. */
export function* blockParts({ firstRow, rowCount, columns }: CellBlock): Generator<CellBlock> {
  for (let from = 0; from < rowCount; from += ROWS_AT_ONCE) {
    const cut = new Map<ColumnSlice["rows"], ColumnSlice["rows"]>();
    const slices = columns.map(({ rows, at }): ColumnSlice => {
      const part = cut.get(rows) ?? rows.slice(from, from + ROWS_AT_ONCE);
      cut.set(rows, part);
      return { rows: part, at };
    });
    yield { firstRow: firstRow + from, rowCount: Math.min(ROWS_AT_ONCE, rowCount - from), columns: slices };
  }
}
