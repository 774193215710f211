import type { RuleFault, RuleFaultCode, RuleTable } from "../issues/ruleFault";

/** What a row says about itself: where it stands, and its cells by column code. */
export interface CheckedRow {
  readonly row: number;
}

/** What is wrong, and with what. */
export interface Wrong {
  readonly code: RuleFaultCode;
  readonly column: string | null;
  /** The cell's value. */
  readonly received?: string | number | null;
  readonly expected?: string | number;
  readonly otherRow?: number;
  readonly severity?: RuleFault["severity"];
}

/** A fault of one row of a table. */
export function faultAt(table: RuleTable, { row }: CheckedRow, wrong: Wrong): RuleFault {
  return {
    code: wrong.code,
    severity: wrong.severity ?? "error",
    table,
    row,
    column: wrong.column,
    received: String(wrong.received ?? ""),
    expected: String(wrong.expected ?? ""),
    otherRow: wrong.otherRow ?? 0,
  };
}

/** Rows whose key an earlier row has already. */
export function duplicatesIn<Row extends CheckedRow>(
  table: RuleTable,
  rows: readonly Row[],
  { keyOf, column }: { keyOf: (row: Row) => readonly (string | number | null)[]; column: string },
): readonly RuleFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const cells = keyOf(row);
    const key = JSON.stringify(cells);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, row.row);
      return [];
    }
    return [faultAt(table, row, { code: "duplicate", column, received: cells.at(-1) ?? "", otherRow: other })];
  });
}

/** A fault if the condition holds; for rows of checks that read as a list. */
export function faultIf(
  condition: boolean,
  table: RuleTable,
  at: readonly [row: CheckedRow, wrong: Wrong],
): readonly RuleFault[] {
  return condition ? [faultAt(table, ...at)] : [];
}
