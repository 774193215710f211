import { compareText } from "../../engine/units/compareText";
import type { WorkbookTable } from "../ports/workbook";
import { receivedText } from "./cellParsers";
import type { LeftOut } from "./readRules";
import { cellAddress, recogniseColumns, tableCode } from "./recogniseColumns";
import { RULE_TABLES, type RuleSheetTable } from "./ruleColumns";
import type { TableFault, TableFaultCode, UnlocatedFault } from "./tableFault";

/** Faults by which a row misses another one, and the table that should have it. */
const DEFINED_IN: Partial<Record<TableFaultCode, RuleSheetTable>> = {
  noTiers: "CS_Tiers",
  unknownComponent: "CS_Commission",
  unknownPerson: "CS_Roster",
  unknownPlan: "CS_Plans",
  unknownPool: "CS_Pools",
  unknownScheme: "CS_Scorecard",
};

/** Such faults that don't name what they miss as it is written there: any row left out may be it. */
function mayLackRowsOf({ code, table, column }: UnlocatedFault): RuleSheetTable | undefined {
  if (code === "noBands") return "CS_Bands";
  if (code === "weightsSum") return "CS_Scorecard";
  if (code === "unknownMetric" && table === "CS_Bands") return "CS_Scorecard";
  return code === "missingValue" && table === "CS_Pools" && column === "share" ? "CS_PoolRanks" : undefined;
}

/** Whether a fault is only the echo of a row that was left out for a fault of its own. */
function isEcho(fault: UnlocatedFault, leftOut: LeftOut): boolean {
  const named = DEFINED_IN[fault.code];
  const rows = named === undefined ? [] : (leftOut.get(named) ?? []);
  if (rows.some((texts) => texts.includes(fault.received))) return true;
  const lacking = mayLackRowsOf(fault);
  return lacking !== undefined && (leftOut.get(lacking) ?? []).length > 0;
}

/** Faults whose `received` is reckoned from several cells. */
const RECKONED: readonly TableFaultCode[] = ["weightsSum", "sharesAboveWhole", "looksLikePercent"];

function located(fault: UnlocatedFault, tables: readonly WorkbookTable[]): TableFault {
  const table = tables.find((one) => tableCode(one) === fault.table);
  if (table === undefined) return { ...fault, cell: fault.table };
  const place = recogniseColumns(table).places.get(fault.column ?? "");
  const found = place === undefined ? "" : receivedText(table.rows[fault.row - table.row - 2]?.[place] ?? "");
  const received = found === "" || RECKONED.includes(fault.code) ? fault.received : found;
  return { ...fault, received, cell: cellAddress(table, fault.row, place) };
}

export interface FaultPlaces {
  readonly tables: readonly WorkbookTable[];
  readonly leftOut: LeftOut;
}

/** Faults of rows with their cells and what stands in them; echoes of faulty rows aside. */
export function locateFaults(
  faults: readonly UnlocatedFault[],
  { tables, leftOut }: FaultPlaces,
): readonly TableFault[] {
  return faults.filter((fault) => !isEcho(fault, leftOut)).map((fault) => located(fault, tables));
}

/** In the order of tables on the sheet, rows, then cells and codes. */
export function byPlace(a: TableFault, b: TableFault): number {
  const order = ({ table }: TableFault): number => RULE_TABLES.findIndex((code) => code === table);
  return (
    order(a) - order(b) ||
    a.row - b.row ||
    a.cell.length - b.cell.length ||
    compareText(a.cell, b.cell) ||
    compareText(a.code, b.code)
  );
}
