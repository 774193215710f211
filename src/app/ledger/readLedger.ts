import type { Ledger } from "../../engine/commission/ledger";
import type { WorkbookTable } from "../ports/workbook";
import { epochSerial } from "../rules/cellParsers";
import { readRows } from "../rules/readRows";
import { tableCode } from "../rules/recogniseColumns";
import type { TableFault } from "../rules/tableFault";
import { factSchema, ledgerSchema, type FactCells, type LedgerCells } from "./ledgerRowSchemas";

/** What the sheet 绩效台账 says. */
export interface ReadLedger {
  /** Rows with faults aside: not to be reckoned with while there is a fault. Each row knows its row on the sheet. */
  readonly ledger: Ledger & { readonly rows: readonly LedgerCells[]; readonly facts: readonly FactCells[] };
  /** In the order of tables, rows and columns. */
  readonly faults: readonly TableFault[];
  /** The tables found: none before the first month is published. */
  readonly tables: readonly WorkbookTable[];
}

/** The tables CS_Ledger and CS_Facts as the ledger, with every fault of every cell. */
export function ledgerOfTables(tables: readonly WorkbookTable[]): ReadLedger {
  const read = tables.map((table) => {
    const epoch = epochSerial(table.date1904);
    return tableCode(table) === "CS_Ledger"
      ? { ...readRows(table, ledgerSchema(epoch)), facts: [] }
      : { rows: [], ...factsIn(table, epoch) };
  });
  return {
    ledger: { rows: read.flatMap(({ rows }) => rows), facts: read.flatMap(({ facts }) => facts) },
    faults: read.flatMap(({ faults }) => faults),
    tables,
  };
}

function factsIn(table: WorkbookTable, epoch: number) {
  const { rows: facts, faults } = readRows(table, factSchema(epoch));
  return { facts, faults };
}
