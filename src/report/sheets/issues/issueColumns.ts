import type { BandColumn } from "../../spec/band";
import type { Frame } from "../sheetFrame";
import { ISSUE_COLUMNS } from "./issueRows";

/** Cells look like links only where they are. */
export function issueColumns({ result }: Frame): readonly BandColumn[] {
  const linked = result.tables.every(({ source }) => source === "");
  return ISSUE_COLUMNS.map(({ column }): BandColumn =>
    linked && column.format === "link" ? { ...column, style: "link" } : column,
  );
}
