import type { WorkbookTable } from "../../../../src/app/ports/workbook";
import type { Cell } from "../../../../src/engine/records/cell";

/** A rule table at A4 of 绩效规则, unless told otherwise: its first row is row 5. */
export function tableOf(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  place: Partial<WorkbookTable> = {},
): WorkbookTable {
  return { name, sheet: "绩效规则", row: 3, column: 0, header, rows, date1904: false, ...place };
}
