import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { RowGroup } from "./section";

/** A cell and how it looks. */
export type LookedCell = readonly [look: BandColumn, cell: SheetCell];

/** A row of its own, each cell beside its look. */
export function rowGroup(cells: readonly LookedCell[]): RowGroup {
  return { columns: cells.map(([look]) => look), rows: [cells.map(([, cell]) => cell)] };
}
