import type { z } from "zod";
import type { Cell } from "../../engine/records/cell";
import type { WorkbookTable } from "../ports/workbook";
import { isBlank, receivedText } from "./cellParsers";
import { faultParams } from "./cellSchemas";
import { cellAddress, recogniseColumns, tableCode, type RecognisedColumns } from "./recogniseColumns";
import type { TableFault } from "./tableFault";

/** A table's rows as its schema makes them, and what is wrong with the others. */
export interface TableRows<Row> {
  readonly rows: readonly Row[];
  readonly faults: readonly TableFault[];
  /** Texts of the rows that were left out: what other tables say of these isn't unknown. */
  readonly leftOut: readonly (readonly string[])[];
}

type RawRow = Readonly<Record<string, Cell | number | Readonly<Record<string, Cell>>>>;

function rawRow(cells: readonly Cell[], row: number, { places, manual }: RecognisedColumns): RawRow {
  const cellAt = (place: number): Cell => cells[place] ?? "";
  const scores = Array.from(manual, ([name, place]) => [name, cellAt(place)] as const);
  return {
    ...Object.fromEntries(Array.from(places, ([code, place]) => [code, cellAt(place)])),
    row,
    manual: Object.fromEntries(scores.filter(([, cell]) => !isBlank(cell))),
  };
}

/** Where an issue of zod's points: a column, or a score of a roster. */
function placeOf([column, name]: readonly PropertyKey[], { places, manual }: RecognisedColumns): number | undefined {
  return column === "manual" ? manual.get(String(name)) : places.get(String(column));
}

function cellFault(issue: z.core.$ZodIssue, at: RowAt): TableFault {
  const { table, columns, cells, row } = at;
  const place = placeOf(issue.path, columns);
  const [column, name] = issue.path.map(String);
  const raised = faultParams.parse("params" in issue ? issue.params : undefined);
  return {
    code: raised.fault,
    severity: "error",
    table: tableCode(table),
    row,
    column: column === "manual" ? `manual:${name ?? ""}` : (column ?? null),
    received: place === undefined ? "" : receivedText(cells[place] ?? ""),
    expected: raised.expected,
    otherRow: 0,
    cell: cellAddress(table, row, place),
  };
}

interface RowAt {
  readonly table: WorkbookTable;
  readonly columns: RecognisedColumns;
  readonly cells: readonly Cell[];
  readonly row: number;
}

/**
 * Reads the rows of a rule table, each checked by the schema. Rows whose known columns are blank are none. A table that
 * lacks a needed column gives no rows, only that fault.
 */
export function readRows<Row>(table: WorkbookTable, schema: z.ZodType<Row>): TableRows<Row> {
  const columns = recogniseColumns(table);
  if (columns.faults.length > 0) return { rows: [], faults: columns.faults, leftOut: table.rows.map(textsOf) };
  const known = [...columns.places.values(), ...columns.manual.values()];
  const rows: Row[] = [];
  const faults: TableFault[] = [];
  const leftOut: (readonly string[])[] = [];
  table.rows.forEach((cells, i) => {
    if (known.every((place) => isBlank(cells[place] ?? ""))) return;
    const row = table.row + 2 + i;
    const read = schema.safeParse(rawRow(cells, row, columns));
    if (read.success) {
      rows.push(read.data);
      return;
    }
    faults.push(...read.error.issues.map((issue) => cellFault(issue, { table, columns, cells, row })));
    leftOut.push(textsOf(cells));
  });
  return { rows, faults, leftOut };
}

function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells.filter((cell) => !isBlank(cell)).map(receivedText);
}
