import { CONFIDENT, type Doubt, type TableProposal } from "../../engine/mapping/tableProposal";
import type { TableKind, TableMapping } from "../../engine/records/tableMapping";
import type { ExaminedTable } from "../sources/examineTables";
import type { ReadTable } from "../sources/savedMappings";
import { placeOf, type TableSource } from "../sources/tableSource";
import { isAsked } from "../sources/tableStatus";
import { Refusal, type Question } from "./refusal";

/** A table that will be read. */
export interface ChosenTable extends ReadTable {
  readonly source: TableSource;
  readonly mapping: TableMapping;
  /** The export it is known as, such as `jd.orders`. */
  readonly preset: string | undefined;
}

/** Kinds that figures are made from: a table of one of these that can't be read stops the run. */
const INSISTED: readonly TableKind[] = ["sessions", "orders", "refunds", "agentSummary"];

/** Kinds that are read where they can be; any list of the user's may look like one, so it stops nothing. */
const READ: readonly TableKind[] = [...INSISTED, "reviews", "roster"];

function columnOf(doubt: Doubt): number | undefined {
  return "column" in doubt ? doubt.column : undefined;
}

/** The header that a doubt is about, with a value below it. */
function columnWords({ fields }: TableProposal, doubt: Doubt): Pick<Question, "header" | "sample"> {
  const column = columnOf(doubt);
  const field = fields.find(({ columns }) => column !== undefined && columns.includes(column));
  const header = field?.headers[field.columns.indexOf(column ?? -1)] ?? "";
  return { header: header.trim(), sample: field?.samples[0] ?? "" };
}

function questionsOf({ source, proposal }: ExaminedTable, kind: TableKind): readonly Question[] {
  return proposal.doubts
    .filter(isAsked)
    .map((doubt) => ({ place: placeOf(source), kind, doubt, ...columnWords(proposal, doubt) }));
}

function isSure({ proposal, mapping }: ExaminedTable): boolean {
  return mapping !== undefined && proposal.confidence >= CONFIDENT;
}

/** With fewer columns beyond doubt an incomplete table may be a list of the user's that merely sounds like one. */
const CLEAR_COLUMNS = 3;

function isClear({ proposal }: ExaminedTable): boolean {
  return proposal.fields.filter(({ confidence }) => confidence >= CONFIDENT).length >= CLEAR_COLUMNS;
}

/** Headers of the columns that could be the missing ones by their values. */
function candidatesOf({ head, proposal }: ExaminedTable): readonly string[] {
  const columns = proposal.doubts.flatMap((doubt) => (doubt.code === "neededFieldMissing" ? doubt.columns : []));
  return [...new Set(columns)].map((column) => String(head.cells[proposal.headerRow - 1]?.[column] ?? "").trim());
}

function refuseMissing(tables: readonly ExaminedTable[], kind: TableKind): void {
  const [lacking] = tables.filter(({ mapping, proposal }) => mapping === undefined && !proposal.ignored);
  if (lacking === undefined || tables.some(isSure)) return;
  const fields = lacking.proposal.missing.map((group) => group[0] ?? "");
  const place = placeOf(lacking.source);
  const { headerRow } = lacking.proposal;
  throw new Refusal({ code: "missingColumns", kind, place, headerRow, fields, candidates: candidatesOf(lacking) });
}

/** The tables that are understood beyond doubt, by kind. */
export function sureTables(all: readonly ExaminedTable[]): readonly ChosenTable[] {
  const sure = all.filter((table) => !table.own && isSure(table));
  return READ.flatMap((kind) => sure.filter(({ proposal }) => proposal.kind === kind).flatMap(chosenOf));
}

function chosenOf({ source, mapping, signature, answers, proposal }: ExaminedTable): ChosenTable[] {
  return mapping === undefined ? [] : [{ source, mapping, signature, answers, preset: proposal.preset }];
}

/** Why a table, or a column of it, isn't used. */
export type Unused =
  | { readonly code: "ownReport"; readonly place: string }
  | { readonly code: "unknownTable"; readonly place: string }
  | {
      readonly code: "missingColumns";
      readonly place: string;
      readonly kind: TableKind;
      readonly fields: readonly string[];
    }
  | { readonly code: "doubt"; readonly question: Question };

function unusedOf(table: ExaminedTable, isChosen: boolean): readonly Unused[] {
  const { source, proposal, mapping } = table;
  const { kind } = proposal;
  const place = placeOf(source);
  if (table.own) return [{ code: "ownReport", place }];
  if (proposal.ignored) return [];
  if (kind === undefined || !READ.includes(kind)) return [{ code: "unknownTable", place }];
  if (mapping === undefined) {
    return [{ code: "missingColumns", place, kind, fields: proposal.missing.map((group) => group[0] ?? "") }];
  }
  const used = new Set(isChosen ? mapping.columns.map(({ index }) => index) : []);
  const doubts = questionsOf(table, kind).filter(({ doubt }) => !used.has(columnOf(doubt) ?? -1));
  return doubts.map((question) => ({ code: "doubt", question }));
}

/** Tables and columns that a run passes over, each with its reason: nothing is left out silently. */
export function unusedTables(tables: readonly ExaminedTable[], chosen: readonly ChosenTable[]): readonly Unused[] {
  const sources = new Set(chosen.map(({ source }) => source));
  return tables.flatMap((table) => unusedOf(table, sources.has(table.source)));
}

/** Tables that a person said to leave out, as they are kept: the next run must not ask again. */
export function ignoredTables(tables: readonly ExaminedTable[]): readonly ReadTable[] {
  return tables.flatMap(({ proposal, known }) =>
    proposal.ignored && known !== undefined
      ? [{ signature: known.signature, mapping: { kind: known.kind }, answers: known.answers }]
      : [],
  );
}

/** Places of the chosen tables that are read as a person confirmed before, of this workbook or another. */
export function rememberedPlaces(tables: readonly ExaminedTable[], chosen: readonly ChosenTable[]): readonly string[] {
  const sources = new Set(chosen.map(({ source }) => source));
  return tables
    .filter(({ source, known }) => known !== undefined && known.answers.length > 0 && sources.has(source))
    .map(({ source }) => placeOf(source));
}

function refuseNeeded(kinds: ReadonlySet<TableKind>, tables: readonly ExaminedTable[]): void {
  if (kinds.has("agentSummary")) return;
  const places = tables.map(({ source }) => placeOf(source));
  for (const kind of ["sessions", "orders"] as const) {
    if (!kinds.has(kind)) throw new Refusal({ code: "noTableOfKind", kind, places });
  }
}

/**
 * The tables to read, by kind; several of one kind are joined. Without a platform's own figures per agent there must be
 * sessions and orders.
 *
 * @throws Refusal when needed tables or columns are missing, or where something could only be guessed.
 */
export function chooseTables(all: readonly ExaminedTable[]): readonly ChosenTable[] {
  const tables = all.filter(({ own }) => !own);
  if (tables.every(({ proposal }) => proposal.kind === undefined)) {
    throw new Refusal({ code: "noTables", places: tables.map(({ source }) => placeOf(source)) });
  }
  const ofKind = (kind: TableKind): readonly ExaminedTable[] => tables.filter(({ proposal }) => proposal.kind === kind);
  const hasFigures = ofKind("agentSummary").some(isSure);
  for (const kind of INSISTED) {
    refuseMissing(
      ofKind(kind).filter((table) => isClear(table) || !hasFigures),
      kind,
    );
  }
  const questions = INSISTED.flatMap((kind) =>
    ofKind(kind)
      .filter((table) => table.mapping !== undefined && !isSure(table))
      .flatMap((table) => questionsOf(table, kind)),
  );
  if (questions.length > 0) throw new Refusal({ code: "doubts", questions });
  const chosen = sureTables(tables);
  refuseNeeded(new Set(chosen.map(({ mapping }) => mapping.kind)), tables);
  return chosen;
}
