import type { DataStop, StopRow } from "../../engine/issues/dataStop";
import type { TableAccount } from "../../engine/issues/rowIssue";
import type { Records } from "../../engine/records/records";
import type { TableKind } from "../../engine/records/tableMapping";
import type { Engine } from "../ports/engine";
import { placeOf } from "../sources/tableSource";
import type { ChosenTable } from "./chooseTables";
import { Refusal, type StopPlace } from "./refusal";
import type { RunProgress } from "./runOutcome";

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
}

/** A month can't be calculated without rows of these, where such a table is read. */
const NEEDED: readonly TableKind[] = ["sessions", "orders"];

/** Of each needed kind some table must have a usable row. */
function checkRows(accounts: readonly TableAccount[], tables: readonly ChosenTable[]): void {
  for (const kind of NEEDED) {
    const ofKind = accounts.filter((account) => account.kind === kind);
    const [first] = ofKind;
    if (first === undefined || ofKind.some(({ records }) => records > 0)) continue;
    const source = tables.find(({ mapping }) => mapping.kind === kind)?.source ?? first;
    const rejected = ofKind.reduce((sum, account) => sum + account.rejected, 0);
    const at = { kind, place: placeOf(source) };
    throw new Refusal(rejected === 0 ? { code: "emptyTable", ...at } : { code: "noUsableRows", ...at, rejected });
  }
}

function rowsOf(stop: DataStop, accounts: readonly TableAccount[]): readonly StopPlace[] {
  const rows: readonly StopRow[] = stop.rows;
  return rows.map(({ table, row }) => ({ place: placeOf(accounts[table] ?? { source: "", sheet: "" }), row }));
}

/** What reads, and what the tables' rows become records in. */
export interface RecordSources {
  readonly engine: Engine;
  readonly tables: readonly ChosenTable[];
}

/**
 * Reads tables into columns, block by block, whatever they hold; no block outlives its encoding.
 *
 * @throws The signal's reason when called off.
 */
export function readTables({ engine, tables }: RecordSources, { signal, onProgress }: RunOptions): Promise<Records> {
  return engine.readRecords(async (openTable) => {
    for (const { source, mapping } of tables) {
      const table = openTable(mapping, source.rows);
      const sheet = placeOf(source);
      onProgress({ step: "reading", sheet });
      await source.read(
        mapping,
        async (block, share) => {
          await table.add(block);
          onProgress({ step: "reading", sheet, share });
        },
        signal,
      );
    }
  }, signal);
}

/**
 * Reads the chosen tables as a month can be calculated from.
 *
 * @throws Refusal when a needed kind has no usable row or rows contradict each other; the signal's reason when called off.
 */
export async function readRecords(sources: RecordSources, options: RunOptions): Promise<Records> {
  const records = await readTables(sources, options);
  const { stops = [] } = records;
  if (stops.length > 0) {
    throw new Refusal({
      code: "contradictions",
      stops: stops.map((stop) => ({ stop, rows: rowsOf(stop, records.tables) })),
    });
  }
  checkRows(records.tables, sources.tables);
  return records;
}
