import { createRecordsBuilder } from "../../engine/mapping/recordsBuilder";
import { describeTable, type MappingDocument, type TableDescription } from "../figures/mappingDocument";
import type { ExaminedTable } from "../sources/examineTables";
import { LEDGER_TABLES, RULE_TABLES } from "../rules/ruleColumns";
import { placeOf } from "../sources/tableSource";
import type { AppraisalPorts } from "./appraisalPorts";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";

/** Reads a table by itself and counts where its rows went; chat lines aren't read yet. */
async function countRows(
  { source, mapping }: ExaminedTable,
  { signal, onProgress }: RunOptions,
): Promise<TableDescription["rows"]> {
  if (mapping === undefined || mapping.kind === "messages") return null;
  const builder = createRecordsBuilder();
  const encoder = builder.openTable(mapping);
  const sheet = placeOf(source);
  await source.read(
    mapping,
    (block, share) => {
      encoder.add(block);
      onProgress({ step: "reading", sheet, share });
    },
    signal,
  );
  const [account] = builder.finish().tables;
  if (account === undefined) return null;
  const { read, records, rejected, skipped } = account;
  return { read, records, rejected, skipped };
}

/** What every table is taken for and how its rows would fare, without calculating or writing anything. */
export async function describeTables(ports: AppraisalPorts, options: RunOptions): Promise<MappingDocument> {
  const described: TableDescription[] = [];
  const ownTables = await ports.workbook.readTables([...RULE_TABLES, ...LEDGER_TABLES]);
  for (const table of await recogniseTables(ports, { ...options, ownTables }))
    described.push(describeTable(table, await countRows(table, options)));
  return { tables: described };
}
