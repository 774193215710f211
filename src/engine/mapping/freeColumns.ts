import { isEmptyCell } from "./cells/cellText";
import { shareThatFits } from "./checkValues";
import { dataRows } from "./dataRows";
import { fieldType } from "./fields";
import type { TableHead } from "./tableHead";
import type { TableProposal } from "./tableProposal";

type Understood = Pick<TableProposal, "kind" | "fields" | "headerRow">;

/** Columns with a header that no field is read from, 0-based and from left to right. */
export function freeColumns(head: TableHead, { fields, headerRow }: Understood): readonly number[] {
  const taken = new Set(fields.flatMap(({ columns }) => columns));
  const headers = head.cells[headerRow - 1] ?? [];
  return headers.flatMap((header, column) => (isEmptyCell(header) || taken.has(column) ? [] : [column]));
}

/** Of all values so many must read as a field asks for the column to be offered for it. */
const FITTING = 0.8;

/** Columns that could be one of the fields by their values: they have some, and nearly all fit. */
export function columnsThatFit(head: TableHead, table: Understood, fields: readonly string[]): readonly number[] {
  const { kind, headerRow } = table;
  if (kind === undefined) return [];
  const types = fields.flatMap((field) => fieldType(kind, field) ?? []);
  const rows = dataRows(head, headerRow);
  return freeColumns(head, table).filter((column) => {
    const cells = rows.map((row) => head.cells[row]?.[column] ?? "").filter((cell) => !isEmptyCell(cell));
    return cells.length > 0 && types.some((type) => shareThatFits(cells, type) >= FITTING);
  });
}
