import { ledgerOfTables, type ReadLedger } from "../ledger/readLedger";
import type { Workbook, WorkbookTable } from "../ports/workbook";
import { tableCode } from "../rules/recogniseColumns";
import { LEDGER_TABLES, RULE_TABLES } from "../rules/ruleColumns";
import { Refusal } from "./refusal";

/** The tables of 绩效规则 and 绩效台账: what a run goes by, and no sources. */
export interface OwnTables {
  readonly rules: readonly WorkbookTable[];
  readonly ledger: readonly WorkbookTable[];
  readonly all: readonly WorkbookTable[];
}

/** Reads them, as far as the workbook has them. */
export async function readOwnTables(workbook: Workbook): Promise<OwnTables> {
  const all = await workbook.readTables([...RULE_TABLES, ...LEDGER_TABLES]);
  const isLedger = (table: WorkbookTable): boolean => LEDGER_TABLES.some((code) => code === tableCode(table));
  return { all, ledger: all.filter(isLedger), rules: all.filter((table) => !isLedger(table)) };
}

/** What earlier months left. @throws Refusal where a cell can't be read. */
export function ledgerIn(tables: readonly WorkbookTable[]): ReadLedger {
  const read = ledgerOfTables(tables);
  if (read.faults.length > 0) throw new Refusal({ code: "ledgerFaults", faults: read.faults });
  return read;
}
