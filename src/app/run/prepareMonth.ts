import { ledgerOfTables, type ReadLedger } from "../ledger/readLedger";
import { tableCode } from "../rules/recogniseColumns";
import { LEDGER_TABLES, RULE_TABLES } from "../rules/ruleColumns";
import type { AppraisalPorts } from "./appraisalPorts";
import { calculateMonth, type MonthFigures } from "./calculateMonth";
import { chooseTables, unusedTables, type ChosenTable, type Unused } from "./chooseTables";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";
import { Refusal } from "./refusal";

/** A month calculated, with what it was made from; nothing is drawn. */
export interface PreparedMonth {
  readonly figures: MonthFigures;
  /** The sources, as they were read. */
  readonly tables: readonly ChosenTable[];
  readonly unused: readonly Unused[];
  readonly ledger: ReadLedger;
}

/**
 * Reads rules and ledger, recognises the tables, reads them, calculates.
 *
 * @throws Refusal when the data, the rules or the ledger can't give a month; ExcelError or FileFault when the platform or a
 *   file refuses; the signal's reason when called off.
 */
export async function prepareMonth(ports: AppraisalPorts, options: RunOptions): Promise<PreparedMonth> {
  const ownTables = await ports.workbook.readTables([...RULE_TABLES, ...LEDGER_TABLES]);
  const isLedger = (table: (typeof ownTables)[number]): boolean =>
    LEDGER_TABLES.some((code) => code === tableCode(table));
  const ledger = ledgerOfTables(ownTables.filter(isLedger));
  if (ledger.faults.length > 0) throw new Refusal({ code: "ledgerFaults", faults: ledger.faults });
  const examined = await recogniseTables(ports, { ...options, ownTables });
  const tables = chooseTables(examined);
  options.signal.throwIfAborted();
  const ruleTables = ownTables.filter((table) => !isLedger(table));
  const figures = await calculateMonth(ports, { tables, ruleTables, ledger: ledger.ledger }, options);
  options.signal.throwIfAborted();
  return { figures, tables, unused: unusedTables(examined, tables), ledger };
}
