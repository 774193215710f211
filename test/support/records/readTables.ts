import { createRecordsBuilder } from "../../../src/engine/mapping/recordsBuilder";
import type { Cell, CellBlock } from "../../../src/engine/records/cell";
import type { Records } from "../../../src/engine/records/records";
import type { TableKind, TableMapping } from "../../../src/engine/records/tableMapping";

/** A mapping of fields to columns in their order. */
export function mappingOf(kind: TableKind, fields: readonly string[], more: Partial<TableMapping> = {}): TableMapping {
  return {
    source: "book.xlsx",
    sheet: kind,
    kind,
    headerRow: 1,
    columns: fields.map((field, index) => ({ field, index, header: field })),
    rowGrain: "order",
    amountBasis: "gross",
    date1904: false,
    ...more,
  };
}

export type Rows = readonly (readonly Cell[])[];

export function blockOf(mapping: TableMapping, rows: Rows, firstRow = 2): CellBlock {
  return { firstRow, rowCount: rows.length, columns: mapping.columns.map(({ index }) => ({ rows, at: index })) };
}

/** The records of tables whose rows follow a header. */
export function readTables(...tables: readonly (readonly [TableMapping, Rows])[]): Records {
  const builder = createRecordsBuilder();
  for (const [mapping, rows] of tables) builder.openTable(mapping).add(blockOf(mapping, rows));
  return builder.finish();
}
