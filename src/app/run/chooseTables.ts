import { CONFIDENT, type FieldProposal } from "../../engine/mapping/tableProposal";
import type { TableKind, TableMapping } from "../../engine/records/tableMapping";
import type { SheetListing } from "../ports/workbook";
import type { ExaminedSheet } from "./examineSheets";
import { Refusal } from "./refusal";

/** Kinds that a run reads, and whether it can do without. */
const KINDS: readonly { readonly kind: TableKind; readonly needed: boolean; readonly insist: boolean }[] = [
  { kind: "sessions", needed: true, insist: true },
  { kind: "orders", needed: true, insist: true },
  // Refunds change pay: a refund table that can't be read must not be passed over.
  { kind: "refunds", needed: false, insist: true },
  { kind: "reviews", needed: false, insist: false },
  { kind: "roster", needed: false, insist: false },
];

/** A sheet that will be read. */
export interface ChosenTable {
  readonly sheet: SheetListing;
  readonly mapping: TableMapping;
  readonly signature: string;
}

function nameOf({ sheet }: ExaminedSheet): string {
  return sheet.name;
}

/** Says why a sheet of a kind can't be read: columns that it lacks, or one that can only be guessed. */
function refuseUnreadable({ sheet, proposal, mapping }: ExaminedSheet, kind: TableKind): never {
  const at = { kind, sheet: sheet.name };
  if (mapping === undefined) {
    const fields = proposal.missing.map((group) => group[0] ?? "");
    throw new Refusal({ code: "missingColumns", ...at, headerRow: proposal.headerRow, fields });
  }
  const doubtful = leastCertain(proposal.fields);
  const about = { ...at, field: doubtful?.field ?? "", header: doubtful?.headers[0] ?? "" };
  for (const doubt of proposal.doubts) {
    if (doubt.code !== "valuesDontFit" || doubt.field !== about.field) continue;
    throw new Refusal({ code: "unfitColumn", ...about, share: doubt.share });
  }
  throw new Refusal({ code: "doubtfulColumn", ...about });
}

function leastCertain(fields: readonly FieldProposal[]): FieldProposal | undefined {
  return fields.reduce<FieldProposal | undefined>(
    (least, field) => (least === undefined || field.confidence < least.confidence ? field : least),
    undefined,
  );
}

function chosen({ sheet, mapping, signature }: ExaminedSheet): ChosenTable[] {
  return mapping === undefined ? [] : [{ sheet, signature, mapping }];
}

function isReadable({ proposal, mapping }: ExaminedSheet): boolean {
  return mapping !== undefined && proposal.confidence >= CONFIDENT;
}

function tableOfKind(sheets: readonly ExaminedSheet[], wanted: (typeof KINDS)[number]): ChosenTable[] {
  const { kind, needed, insist } = wanted;
  const alike = sheets.filter(({ proposal }) => proposal.kind === kind);
  const [only, second] = alike.filter(isReadable);
  if (second !== undefined)
    throw new Refusal({ code: "severalTables", kind, sheets: alike.filter(isReadable).map(nameOf) });
  if (only !== undefined) return chosen(only);
  const [unreadable] = alike;
  if (unreadable !== undefined && insist) refuseUnreadable(unreadable, kind);
  if (needed) throw new Refusal({ code: "noTableOfKind", kind, sheets: sheets.map(nameOf) });
  return [];
}

/**
 * One sheet per kind, the confident ones only.
 *
 * @throws Refusal when sessions or orders are missing, a sheet of the kind can't be read, or several could be meant.
 */
export function chooseTables(sheets: readonly ExaminedSheet[]): readonly ChosenTable[] {
  if (sheets.every(({ proposal }) => proposal.kind === undefined)) {
    throw new Refusal({ code: "noTables", sheets: sheets.map(nameOf) });
  }
  return KINDS.flatMap((wanted) => tableOfKind(sheets, wanted));
}
