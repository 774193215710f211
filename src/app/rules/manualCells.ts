import { compareText } from "../../engine/units/compareText";
import type { ManualCell } from "../../report/sheets/statement/payFrame";
import { isBlank } from "./cellParsers";
import type { ReadRules } from "./readRules";
import { recogniseColumns, tableCode } from "./recogniseColumns";

/**
 * Where a manager scores a person: the cell of CS_Roster that the engine takes the points from, which is the first filled
 * one of the person's accounts in code-point order; while none is filled, the first. `null` where there is none.
 */
export function manualCells({ roster, tables }: ReadRules): (person: string, name: string) => ManualCell | null {
  const table = tables.find((one) => tableCode(one) === "CS_Roster");
  const places = table === undefined ? new Map<string, number>() : recogniseColumns(table).manual;
  const rows = roster
    .flatMap(({ row, person, account }) => account.map((name) => ({ row, person, account: name })))
    .sort((a, b) => compareText(a.account, b.account));
  return (person, name) => {
    const place = places.get(name);
    const own = rows.filter((row) => row.person === person);
    const isFilled = ({ row }: { row: number }): boolean =>
      table !== undefined && place !== undefined && !isBlank(table.rows[row - table.row - 2]?.[place] ?? "");
    const row = own.find(isFilled) ?? own[0];
    if (table === undefined || place === undefined || row === undefined) return null;
    return { sheet: table.sheet, row: row.row - 1, column: table.column + place };
  };
}
