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

/** Figures without a date of their own belong to the days that the file speaks of. */
function periodOf({ kind, period }: TableProposal): Pick<TableMapping, "period"> {
  if (kind !== "agentSummary" || period === undefined || period.evidence.kind === "dateColumn") return {};
  return { period: { from: period.from, to: period.to } };
}

/**
 * The mapping that a proposal comes to, columns in the order of the sheet. Whether to go by it is for the proposal's
 * confidence to say. `undefined` where the kind isn't known, the table is to be left out or a needed field has no column.
 */
export function toMapping(proposal: TableProposal): TableMapping | undefined {
  const { source, sheet, kind, headerRow, rowGrain, amountBasis, date1904, platform } = proposal;
  if (kind === undefined || proposal.ignored || proposal.missing.length > 0) return undefined;
  const columns = proposal.fields.filter((field) => isUseful(proposal, field)).flatMap(columnsOf);
  columns.sort((a, b) => a.index - b.index);
  return {
    ...{ source, sheet, kind, headerRow, columns, rowGrain, amountBasis, date1904 },
    ...(platform === undefined ? {} : { platform }),
    ...(proposal.grainConfirmed ? { grainConfirmed: true } : {}),
    ...periodOf(proposal),
  };
}
