import type { ColumnUnit, TableKind } from "../records/tableMapping";
import { HEADERS, type HeaderText } from "./headerDictionary";
import type { ColumnHeader } from "./headerRows";

/** A field and the columns whose headers say so. */
export interface ColumnMatch {
  readonly field: string;
  /** The chosen column, and those whose headers read alike. */
  readonly columns: readonly ColumnHeader[];
  readonly unit: ColumnUnit | undefined;
  readonly entry: HeaderText;
  /** Columns with other headers of the same field, and used for no other. */
  readonly others: readonly number[];
  /** 0 to 1: how much the header is like a known one; absent where it is one. */
  readonly likeness?: number;
}

interface Known {
  readonly entry: HeaderText;
  readonly rank: number;
}

/** By kind and field, what each header text is worth. */
const INDEX = new Map(
  Object.entries(HEADERS).map(([kind, fields]) => [
    kind,
    Object.entries(fields).map(([field, entries]) => {
      const known = new Map<string, Known>();
      entries.forEach((entry, rank) => known.set(entry.text, known.get(entry.text) ?? { entry, rank }));
      return { field, known };
    }),
  ]),
);

/** By kind, every text that is a header of some field. */
const TEXTS = new Map(
  [...INDEX].map(([kind, fields]) => [kind, new Set(fields.flatMap(({ known }) => [...known.keys()]))] as const),
);

/** The headers that some field may be named by: of a row of data next to none are. */
function knownHeaders(kind: TableKind, headers: readonly ColumnHeader[]): readonly ColumnHeader[] {
  const texts = TEXTS.get(kind);
  return headers.filter(({ readings }) => readings.some(({ text }) => texts?.has(text)));
}

interface Candidate extends Known {
  readonly header: ColumnHeader;
  readonly unit: ColumnUnit | undefined;
}

function candidateFor(header: ColumnHeader, known: ReadonlyMap<string, Known>): Candidate[] {
  for (const { text, unit } of header.readings) {
    const found = known.get(text);
    if (found !== undefined) return [{ ...found, header, unit }];
  }
  return [];
}

/**
 * The fields that headers name, each column for one field only. Of several columns for a field the header first in the
 * dictionary wins; the order of the columns decides nothing but between equal headers.
 */
export function matchColumns(kind: TableKind, headers: readonly ColumnHeader[]): ColumnMatch[] {
  const taken = new Set<number>();
  const matches: ColumnMatch[] = [];
  const possible = knownHeaders(kind, headers);
  if (possible.length === 0) return matches;
  for (const { field, known } of INDEX.get(kind) ?? []) {
    const candidates = possible
      .filter(({ column }) => !taken.has(column))
      .flatMap((header) => candidateFor(header, known))
      .sort((a, b) => a.rank - b.rank || a.header.column - b.header.column);
    const [best] = candidates;
    if (best === undefined) continue;
    const same = candidates.filter(({ rank }) => rank === best.rank);
    for (const { header } of same) taken.add(header.column);
    matches.push({
      field,
      columns: same.map(({ header }) => header),
      unit: best.unit,
      entry: best.entry,
      others: candidates.slice(same.length).map(({ header }) => header.column),
    });
  }
  return matches.map((match) => ({ ...match, others: match.others.filter((column) => !taken.has(column)) }));
}
