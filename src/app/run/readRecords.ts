import { createRecordsBuilder } from "../../engine/mapping/recordsBuilder";
import type { TableAccount } from "../../engine/issues/rowIssue";
import type { Records } from "../../engine/records/records";
import type { TableKind } from "../../engine/records/tableMapping";
import type { Workbook } from "../ports/workbook";
import type { ChosenTable } from "./chooseTables";
import { Refusal } from "./refusal";
import type { RunProgress } from "./runOutcome";

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
}

/** A month can't be calculated without rows of these. */
const NEEDED: readonly string[] = ["sessions", "orders"] satisfies readonly TableKind[];

function checkRows({ kind, sheet, read, records, rejected }: TableAccount, table: ChosenTable): void {
  if (!NEEDED.includes(kind) || records > 0) return;
  const at = { kind: table.mapping.kind, sheet };
  throw new Refusal(
    read === 0 || rejected === 0 ? { code: "emptyTable", ...at } : { code: "noUsableRows", ...at, rejected },
  );
}

/**
 * Reads the chosen tables into columns, block by block; no block outlives its encoding.
 *
 * @throws Refusal when sessions or orders have no usable row; the signal's reason when called off.
 */
export async function readRecords(
  workbook: Workbook,
  tables: readonly ChosenTable[],
  { signal, onProgress }: RunOptions,
): Promise<Records> {
  const builder = createRecordsBuilder();
  for (const { sheet, mapping } of tables) {
    const encoder = builder.openTable(mapping);
    const request = {
      sheetId: sheet.id,
      firstRow: mapping.headerRow + 1,
      lastRow: sheet.rowCount,
      columns: mapping.columns.map(({ index }) => index),
    };
    onProgress({ step: "reading", sheet: sheet.name });
    await workbook.readColumns(
      request,
      (block, { done, total }) => {
        encoder.add(block);
        onProgress({ step: "reading", sheet: sheet.name, share: total === 0 ? 1 : done / total });
      },
      signal,
    );
  }
  const records = builder.finish();
  records.tables.forEach((account, i) => {
    const table = tables[i];
    if (table !== undefined) checkRows(account, table);
  });
  return records;
}
