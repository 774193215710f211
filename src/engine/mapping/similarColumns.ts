import type { Cell } from "../records/cell";
import type { TableKind } from "../records/tableMapping";
import { isEmptyCell } from "./cells/cellText";
import { shareThatFits } from "./checkValues";
import { fieldType, NEEDED_COLUMNS } from "./fields";
import { HEADERS, OTHER_HEADERS, type HeaderText } from "./headerDictionary";
import { headerParts, likeness, type HeaderParts } from "./headerParts";
import type { ColumnHeader } from "./headerRows";
import type { ColumnMatch } from "./matchColumns";

/** From here on (included) a header is worth asking about. */
const LIKE = 0.65;

/** Values speak against a guess below this share. */
const FITTING = 0.8;

/** No header is longer: a longer text is a sentence. */
const LONGEST_HEADER = 24;

/** Kinds whose tables figures are made from; of other tables nobody needs to be asked. */
const GUESSED_KINDS: readonly TableKind[] = ["sessions", "orders", "refunds", "agentSummary"];

/** Without them orders can be read, but credited to nobody, or counted as unpaid. */
export const WANTED_FIELDS: Readonly<Partial<Record<TableKind, readonly string[]>>> = { orders: ["buyer", "paid"] };

interface KnownHeader {
  readonly field: string;
  readonly entry: HeaderText;
  readonly parts: HeaderParts;
}

/** The headers that are known of a kind, in parts. */
const KNOWN = new Map(
  GUESSED_KINDS.map((kind) => [
    kind,
    Object.entries(HEADERS[kind]).flatMap(([field, entries]) =>
      entries.map((entry): KnownHeader => ({ field, entry, parts: headerParts(entry.text) })),
    ),
  ]),
);

/** The fields to guess: of a needed group without a column all, and those that are wanted. */
function openFields(kind: TableKind, found: ReadonlySet<string>): ReadonlySet<string> {
  const groups = NEEDED_COLUMNS[kind].filter((group) => !group.some((field) => found.has(field)));
  const wanted = (WANTED_FIELDS[kind] ?? []).filter((field) => !found.has(field));
  return new Set([...groups.flat(), ...wanted]);
}

interface Likely {
  readonly field: string;
  readonly header: ColumnHeader;
  readonly entry: HeaderText;
  readonly likeness: number;
}

/** The same headers are read as tables of every kind. */
const PARTS = new WeakMap<ColumnHeader, HeaderParts>();

function rememberedParts(header: ColumnHeader, text: string): HeaderParts {
  const parts = PARTS.get(header) ?? headerParts(text);
  PARTS.set(header, parts);
  return parts;
}

/** A header's parts; undefined where it is known as something else, too long for a header, or says nothing. */
function partsOf(header: ColumnHeader): HeaderParts | undefined {
  const text = header.readings[0]?.text ?? "";
  if (text.length > LONGEST_HEADER || OTHER_HEADERS.has(text)) return undefined;
  const parts = rememberedParts(header, text);
  return parts.ideas === 0 ? undefined : parts;
}

/** The field whose headers a header is most like, if it is like any; several where it is as much like one as another. */
function likeliest(header: ColumnHeader, known: readonly KnownHeader[]): readonly Likely[] {
  const parts = partsOf(header);
  if (parts === undefined) return [];
  const best = new Map<string, Likely>();
  for (const { field, entry, parts: others } of known) {
    const alike = likeness(parts, others);
    if (alike >= LIKE && alike > (best.get(field)?.likeness ?? 0)) {
      best.set(field, { field, header, entry, likeness: alike });
    }
  }
  const most = Math.max(...[...best.values()].map((one) => one.likeness));
  return [...best.values()].filter((one) => one.likeness === most);
}

/** The number of an order has digits; text reads as one as well. */
const DIGIT = /\d/;

function holdUp({ field, header }: Likely, kind: TableKind, cellsOf: (column: number) => readonly Cell[]): boolean {
  const type = fieldType(kind, field);
  const all = cellsOf(header.column);
  const cells = all.filter((cell) => !isEmptyCell(cell));
  if (cells.length === 0 && all.length > 0) return false;
  if (type === undefined || shareThatFits(cells, type) < FITTING) return false;
  return field !== "orderId" || cells.every((cell) => DIGIT.test(String(cell)));
}

function matchOf(likely: readonly Likely[]): ColumnMatch[] {
  const [best, ...others] = [...likely].sort((a, b) => b.likeness - a.likeness || a.header.column - b.header.column);
  if (best === undefined) return [];
  const { field, header, entry } = best;
  return [
    {
      field,
      columns: [header],
      unit: header.readings[0]?.unit,
      entry: { text: entry.text, verified: false, platforms: [] },
      others: others.map((other) => other.header.column),
      likeness: best.likeness,
    },
  ];
}

/** Of two guesses at an order's amount the likelier is enough. */
function isOutdone(guess: ColumnMatch, guesses: readonly ColumnMatch[]): boolean {
  const rivals = guesses.filter(({ field }) => field !== guess.field && isAmount(field));
  return isAmount(guess.field) && rivals.some((rival) => worthOf(rival) > worthOf(guess));
}

function isAmount(field: string): boolean {
  return field === "amount" || field === "grossAmount";
}

/** Equally likely, the gross amount is the better one. */
function worthOf({ field, likeness: alike = 1 }: ColumnMatch): number {
  return field === "grossAmount" ? alike + Number.EPSILON : alike;
}

/** The columns of a table under a header: what guesses are held against. */
export interface GuessedTable {
  readonly headers: readonly ColumnHeader[];
  readonly cellsOf: (column: number) => readonly Cell[];
}

/**
 * Guesses at the fields of a kind that it can't do without and that no known header names: columns whose headers consist
 * of much the same ideas (进线时刻 as 接入时间) and whose values fit. A column that is more like another field, or taken,
 * is left alone. Guesses are asked about, never taken.
 *
 * @param matches - The columns that known headers name.
 */
export function similarColumns(
  kind: TableKind,
  matches: readonly ColumnMatch[],
  { headers, cellsOf }: GuessedTable,
): readonly ColumnMatch[] {
  const known = KNOWN.get(kind) ?? [];
  const open = openFields(kind, new Set(matches.map(({ field }) => field)));
  if (open.size === 0 || known.length === 0) return [];
  const taken = new Set(matches.flatMap(({ columns, others }) => [...columns.map(({ column }) => column), ...others]));
  const likely = headers
    .filter(({ column }) => !taken.has(column))
    .flatMap((header) => likeliest(header, known))
    .filter((one) => open.has(one.field) && holdUp(one, kind, cellsOf));
  const guesses = [...open].flatMap((field) => matchOf(likely.filter((one) => one.field === field)));
  return guesses.filter((guess) => !isOutdone(guess, guesses));
}
