import { createRecordsBuilder } from "../../engine/mapping/recordsBuilder";
import { CONFIDENT } from "../../engine/mapping/tableProposal";
import { joinNamedAccounts, namedAccounts, type NamedAccounts } from "../../engine/records/accounts/namedAccounts";
import { DEFAULT_SETTINGS } from "../../engine/settings";
import { describeTable, type MappingDocument, type TableDescription } from "../figures/mappingDocument";
import { confirmedPeople, settlePeople, type SettledPeople } from "../people/settlePeople";
import type { WorkbookTable } from "../ports/workbook";
import { rulesOfTables } from "../rules/readRules";
import type { ExaminedTable } from "../sources/examineTables";
import { placeOf } from "../sources/tableSource";
import type { AppraisalPorts } from "./appraisalPorts";
import { readOwnTables } from "./ownTables";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";

/** Where a table's rows went, and who they tell of. */
interface TableRows {
  readonly rows: TableDescription["rows"];
  readonly named: readonly NamedAccounts[];
}

const UNREAD: TableRows = { rows: null, named: [] };

/** Reads a table by itself; chat lines aren't read yet. */
async function readRows(
  { source, mapping, proposal, own }: ExaminedTable,
  { signal, onProgress }: RunOptions,
): Promise<TableRows> {
  if (mapping === undefined || mapping.kind === "messages") return UNREAD;
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
  const records = builder.finish();
  const [account] = records.tables;
  if (account === undefined) return UNREAD;
  const { read, records: used, rejected, skipped } = account;
  const isUsed = !own && proposal.confidence >= CONFIDENT;
  return { rows: { read, records: used, rejected, skipped }, named: isUsed ? [namedAccounts(records)] : [] };
}

/** Whose the tables' accounts are: CS_Roster beats a mapped roster, as in a run. */
async function peopleOf(
  ports: AppraisalPorts,
  named: readonly NamedAccounts[],
  ruleTables: readonly WorkbookTable[],
): Promise<SettledPeople> {
  const { roster, settings } = rulesOfTables(ruleTables, DEFAULT_SETTINGS);
  const listed = roster.flatMap(({ account, person }) => account.map((one) => ({ account: one, person })));
  const joined = joinNamedAccounts(named);
  const withRoster = listed.length === 0 ? joined : { ...joined, roster: listed };
  return settlePeople(withRoster, await confirmedPeople(ports), settings.robotAccounts);
}

/** What the tables are taken for, and whose the accounts in them are. */
export interface DescribedTables extends SettledPeople {
  readonly document: MappingDocument;
}

/** What every table is taken for and how its rows would fare, without calculating or writing anything. */
export async function describeTables(ports: AppraisalPorts, options: RunOptions): Promise<DescribedTables> {
  const tables: TableDescription[] = [];
  const named: NamedAccounts[] = [];
  const own = await readOwnTables(ports.workbook);
  for (const table of await recogniseTables(ports, { ...options, ownTables: own.all })) {
    const read = await readRows(table, options);
    tables.push(describeTable(table, read.rows));
    named.push(...read.named);
  }
  const settled = await peopleOf(ports, named, own.rules);
  return { ...settled, document: { tables, accounts: settled.people } };
}
