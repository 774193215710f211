import type { FieldProposal } from "../../engine/mapping/tableProposal";
import { fieldsOf, NEEDED_COLUMNS } from "../../engine/mapping/fields";
import type { ExaminedTable } from "./examineTables";
import { sampleText } from "./sampleText";

/** Sample values shown of a column. */
const SAMPLES = 3;

/** A column as people know it. */
export interface ColumnChoice {
  /** 0-based. */
  readonly column: number;
  /** The header as found. */
  readonly header: string;
  /** The first values below it, as people see them. */
  readonly samples: readonly string[];
}

/** A field of the table's kind and where it is read from. */
export interface FieldChoice {
  readonly field: string;
  /** The table can't be read without it, or without one of its alternatives. */
  readonly needed: boolean;
  /** `undefined`: no column is. */
  readonly proposal: FieldProposal | undefined;
}

/** The columns of a table that have a header, from left to right; none where no header row is known. */
export function columnChoices({ head, proposal }: ExaminedTable): readonly ColumnChoice[] {
  const headers = head.cells[proposal.headerRow - 1] ?? [];
  const rows = head.cells.slice(proposal.headerRow);
  return headers.flatMap((cell, column): ColumnChoice[] => {
    const header = String(cell).trim();
    if (header === "") return [];
    const values = rows.map((row, i) => {
      const format = head.numberFormats?.[proposal.headerRow + i]?.[column] ?? "";
      return sampleText(row[column] ?? "", { format, date1904: head.date1904 });
    });
    return [{ column, header, samples: values.filter((text) => text !== "").slice(0, SAMPLES) }];
  });
}

/** What the table's kind has fields for: those that are read first, then those that no column is read for. */
export function fieldChoices({ proposal }: ExaminedTable): readonly FieldChoice[] {
  const { kind, fields } = proposal;
  if (kind === undefined) return [];
  const needed = new Set(NEEDED_COLUMNS[kind].flat());
  const choices = fieldsOf(kind).map((field): FieldChoice => {
    return { field, needed: needed.has(field), proposal: fields.find((one) => one.field === field) };
  });
  const weight = (choice: FieldChoice): number => (choice.needed ? 0 : 1) + (choice.proposal === undefined ? 2 : 0);
  return choices.sort((a, b) => weight(a) - weight(b));
}
