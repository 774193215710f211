import { checkField, type CheckedField } from "./checkField";
import { readings, type Reading } from "./chooseKind";
import { dataRows } from "./dataRows";
import { fieldType, NEEDED_COLUMNS } from "./fields";
import { headerCandidates } from "./headerRows";
import { proposeBasis, proposeGrain } from "./proposeGrain";
import type { TableHead } from "./tableHead";
import type { Doubt, FieldProposal, TableProposal } from "./tableProposal";

/** Confidence in what two readings claim, or too few rows tell. */
const UNCERTAIN = 0.7;

/** Another kind whose score comes this close could be meant. */
const CLOSE = 0.95;

/** The platform that most of the headers point to. */
function platformOf({ matches }: Reading): string | undefined {
  const counts = new Map<string, number>();
  for (const name of matches.flatMap(({ entry }) => entry.platforms)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  return best?.[0];
}

const SINGLE_ROWS = { grain: "order", certain: true } as const;

/** Another kind that the table fits about as well. */
function rivalOf(best: Reading, all: readonly Reading[]): Doubt[] {
  const rival = all.find(
    ({ kind, missing, score }) => kind !== best.kind && missing.length === 0 && score >= best.score * CLOSE,
  );
  return rival === undefined || best.missing.length > 0 ? [] : [{ code: "kindUnclear", other: rival.kind }];
}

/** The least certain thing that the table can't be read without. */
function confidenceOf(reading: Reading, fields: readonly FieldProposal[], uncertain: boolean): number {
  if (reading.missing.length > 0) return 0;
  const needed = NEEDED_COLUMNS[reading.kind].map((group) => {
    const alternatives = fields.filter(({ field }) => group.includes(field));
    return Math.max(...alternatives.map(({ confidence }) => confidence));
  });
  return Math.min(...needed, uncertain ? UNCERTAIN : 1);
}

function checkFields(head: TableHead, { kind, matches, headerRow }: Reading): CheckedField[] {
  const data = { head, rows: dataRows(head, headerRow) };
  return matches.flatMap((match) => {
    const type = fieldType(kind, match.field);
    return type === undefined ? [] : [checkField(match, type, data)];
  });
}

function nothingKnown({ source, sheet, date1904 }: TableHead): TableProposal {
  return {
    source,
    sheet,
    kind: undefined,
    headerRow: 0,
    fields: [],
    missing: [],
    rowGrain: "order",
    amountBasis: "gross",
    platform: undefined,
    date1904,
    confidence: 0,
    doubts: [],
  };
}

/**
 * What a table seems to be and how it would be read, by its headers first and its values second. Without a known kind
 * there is nothing to read; with `missing` fields the table is of a kind but can't be read.
 */
export function detectTable(head: TableHead): TableProposal {
  const all = readings(headerCandidates(head));
  const [best] = all;
  if (best === undefined) return nothingKnown(head);
  const checked = checkFields(head, best);
  const fields = checked.map(({ proposal }) => proposal);
  const rows = dataRows(head, best.headerRow).map((row) => head.cells[row] ?? []);
  const { grain, certain } = best.kind === "orders" ? proposeGrain({ fields, rows }) : SINGLE_ROWS;
  const rival = rivalOf(best, all);
  const doubts: Doubt[] = [
    ...checked.flatMap((field) => field.doubts),
    ...best.missing.map((group): Doubt => ({ code: "neededFieldMissing", fields: group })),
    ...rival,
    ...(certain ? [] : [{ code: "grainUnclear" } as const]),
  ];
  return {
    ...nothingKnown(head),
    kind: best.kind,
    headerRow: best.headerRow,
    fields,
    missing: best.missing,
    rowGrain: grain,
    amountBasis: best.kind === "orders" ? proposeBasis(fields) : "gross",
    platform: platformOf(best),
    confidence: confidenceOf(best, fields, rival.length > 0 || !certain),
    doubts,
  };
}
