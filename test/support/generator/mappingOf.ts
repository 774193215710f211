import type { TableMapping } from "../../../src/engine/records/tableMapping";
import type { ColumnLook, GeneratedTable } from "./generatedTable";

/** The mapping that a perfect detection would propose for a generated table. */
export function mappingOf({ sheet, kind, columns }: Pick<GeneratedTable, "sheet" | "kind" | "columns">): TableMapping {
  const fields = columns.map(({ field }) => field);
  return {
    source: "month.xlsx",
    sheet,
    kind,
    headerRow: 1,
    columns: columns.flatMap(({ header, field }: ColumnLook, index) =>
      field === undefined
        ? []
        : [{ field, index, header, ...(header.includes("(秒)") ? { unit: "seconds" as const } : {}) }],
    ),
    rowGrain: fields.includes("parentOrderId") ? "line" : "order",
    amountBasis: "gross",
    date1904: false,
  };
}
