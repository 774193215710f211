import type { WorkbookTable } from "../ports/workbook";
import { columnLetters } from "../../engine/units/ids";
import { headerKey, headersOf, manualName } from "./headerWords";
import { RULE_COLUMNS, type RuleSheetTable } from "./ruleColumns";
import type { TableFault } from "./tableFault";

/** Places of a table's columns: 0-based within the table. Columns that nobody knows are the user's own. */
export interface RecognisedColumns {
  readonly places: ReadonlyMap<string, number>;
  /** Of a roster, by the name after `manual:`. */
  readonly manual: ReadonlyMap<string, number>;
  readonly faults: readonly TableFault[];
}

/** A sheet's name as addresses write it: quoted where it needs to be. */
function sheetPrefix(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** `绩效规则!D14` of a 1-based row and a column within the table; without a column the table's own first one. */
export function cellAddress({ sheet, column }: WorkbookTable, row: number, place = 0): string {
  return `${sheetPrefix(sheet)}${columnLetters(column + place)}${row}`;
}

/** A fault of the header row. */
function headerFault(
  table: WorkbookTable,
  wrong: Pick<TableFault, "code" | "column" | "received" | "expected">,
  place = 0,
): TableFault {
  const row = table.row + 1;
  return {
    severity: "error",
    table: tableCode(table),
    row,
    otherRow: 0,
    cell: cellAddress(table, row, place),
    ...wrong,
  };
}

/** The code of a rule table, whatever its capitals. @throws RangeError for a table that isn't one. */
export function tableCode({ name }: WorkbookTable): RuleSheetTable {
  for (const [code] of Object.entries(RULE_COLUMNS)) {
    if (code.toLowerCase() === name.toLowerCase() && isRuleTable(code)) return code;
  }
  throw new RangeError(`Cannot read ${name} as a rule table`);
}

/** Whether a name is that of a rule table, exactly. */
export function isRuleTable(code: string): code is RuleSheetTable {
  return Object.hasOwn(RULE_COLUMNS, code);
}

/** What each column of a table is, by its code or its header in either language. */
export function recogniseColumns(table: WorkbookTable): RecognisedColumns {
  const code = tableCode(table);
  const headers = headersOf(code);
  const places = new Map<string, number>();
  const manual = new Map<string, number>();
  const faults: TableFault[] = [];
  table.header.forEach((header, place) => {
    const score = code === "CS_Roster" ? manualName(header) : undefined;
    const column = score ?? headers.get(headerKey(header));
    const known = score === undefined ? places : manual;
    if (column === undefined) return;
    const other = known.get(column);
    if (other === undefined) known.set(column, place);
    else
      faults.push(
        headerFault(
          table,
          { code: "duplicateColumn", column, received: header.trim(), expected: table.header[other]?.trim() ?? "" },
          place,
        ),
      );
  });
  const missing = RULE_COLUMNS[code].filter((column) => column.needed && !places.has(column.code));
  for (const column of missing) {
    faults.push(headerFault(table, { code: "missingColumn", column: null, received: "", expected: column.code }));
  }
  return { places, manual, faults };
}

/** The sheet that CS_Roster stands on; "" without one. */
export function rosterSheet(tables: readonly WorkbookTable[]): string {
  return tables.find((table) => tableCode(table) === "CS_Roster")?.sheet ?? "";
}
