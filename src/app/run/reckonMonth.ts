import type { ReadLedger } from "../ledger/readLedger";
import type { AppraisalPorts } from "./appraisalPorts";
import { calculateMonth, type MonthFigures } from "./calculateMonth";
import {
  chooseTables,
  ignoredTables,
  rememberedPlaces,
  unusedTables,
  type ChosenTable,
  type Unused,
} from "./chooseTables";
import type { ReadTable } from "../sources/savedMappings";
import { ledgerIn, readOwnTables } from "./ownTables";
import type { RunOptions } from "./readRecords";
import { recogniseTables } from "./recogniseTables";

/** A month calculated, with what it was made from; nothing is drawn. */
export interface ReckonedMonth {
  readonly figures: MonthFigures;
  /** The sources, as they were read. */
  readonly tables: readonly ChosenTable[];
  /** Tables that a person said to leave out, as they are kept. */
  readonly ignored: readonly ReadTable[];
  readonly unused: readonly Unused[];
  /** Places of the tables that were read as a person had confirmed before. */
  readonly remembered: readonly string[];
  readonly ledger: ReadLedger;
}

/**
 * Reads rules and ledger, recognises the tables, reads them, calculates.
 *
 * @throws Refusal when the data, the rules or the ledger can't give a month; ExcelError or FileFault when the platform or a
 *   file refuses; the signal's reason when called off.
 */
export async function reckonMonth(ports: AppraisalPorts, options: RunOptions): Promise<ReckonedMonth> {
  const own = await readOwnTables(ports.workbook);
  const ledger = ledgerIn(own.ledger);
  const examined = await recogniseTables(ports, { ...options, ownTables: own.all });
  const tables = chooseTables(examined);
  options.signal.throwIfAborted();
  const figures = await calculateMonth(ports, { tables, ruleTables: own.rules, ledger: ledger.ledger }, options);
  options.signal.throwIfAborted();
  return {
    figures,
    tables,
    ignored: ignoredTables(examined),
    unused: unusedTables(examined, tables),
    remembered: rememberedPlaces(examined, tables),
    ledger,
  };
}
