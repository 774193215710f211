import type { MappedColumn, TableMapping } from "../records/tableMapping";
import { NEEDED_COLUMNS } from "./fields";
import { CONFIDENT, type FieldProposal, type TableProposal } from "./tableProposal";

/** A guess at an optional field isn't taken; a net amount beside a gross one decides nothing. */
function isUseful({ kind, fields }: TableProposal, { field, confidence }: FieldProposal): boolean {
  if (kind === undefined) return false;
  if (kind === "orders" && field === "amount" && fields.some((other) => other.field === "grossAmount")) return false;
  return confidence >= CONFIDENT || NEEDED_COLUMNS[kind].some((group) => group.includes(field));
}

function columnsOf({ field, columns, headers, unit }: FieldProposal): MappedColumn[] {
  return columns.map((index, i) => ({
    field,
    index,
    header: headers[i] ?? "",
    ...(unit === undefined ? {} : { unit }),
  }));
}

/**
 * The mapping that a proposal comes to, columns in the order of the sheet. Whether to go by it is for the proposal's
 * confidence to say. `undefined` where the kind isn't known or a needed field has no column.
 */
export function toMapping(proposal: TableProposal): TableMapping | undefined {
  const { source, sheet, kind, headerRow, rowGrain, amountBasis, date1904 } = proposal;
  if (kind === undefined || proposal.missing.length > 0) return undefined;
  const columns = proposal.fields.filter((field) => isUseful(proposal, field)).flatMap(columnsOf);
  columns.sort((a, b) => a.index - b.index);
  return { source, sheet, kind, headerRow, columns, rowGrain, amountBasis, date1904 };
}
