import { createRecordsBuilder } from "../../../src/engine/mapping/recordsBuilder";
import type { Records } from "../../../src/engine/records/records";
import type { GeneratedTable } from "./generatedTable";
import { mappingOf } from "./mappingOf";

/** The tables read by the engine's own encoder, in blocks as they would arrive from a workbook. */
export function recordsOfTables(tables: readonly GeneratedTable[], blockRows = 1_000): Records {
  const builder = createRecordsBuilder();
  for (const table of tables) {
    const mapping = mappingOf(table);
    const open = builder.openTable(mapping);
    for (let from = 1; from < table.cells.length; from += blockRows) {
      const rows = table.cells.slice(from, from + blockRows);
      const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
      open.add({ firstRow: from + 1, rowCount: rows.length, columns });
    }
  }
  return builder.finish();
}
