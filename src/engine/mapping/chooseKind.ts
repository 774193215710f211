import type { Cell } from "../records/cell";
import type { TableKind } from "../records/tableMapping";
import type { Answers } from "./answer";
import { fieldType, NEEDED_COLUMNS } from "./fields";
import { dataRows } from "./dataRows";
import { headerCandidates, type ColumnHeader, type HeaderCandidate } from "./headerRows";
import { manualScores } from "./manualScores";
import { matchColumns, type ColumnMatch } from "./matchColumns";
import { settleOrderNumbers } from "./orderNumbers";
import type { Preset } from "./presets/preset";
import { presetFor, withPreset } from "./presets/presetFor";
import { similarColumns } from "./similarColumns";
import type { TableHead } from "./tableHead";

/** One way to read a table: a kind, a header, and the columns they give. */
export interface Reading {
  readonly kind: TableKind;
  readonly headerRow: number;
  readonly matches: readonly ColumnMatch[];
  /** Needed groups without a column. */
  readonly missing: readonly (readonly string[])[];
  /** The export that the headers are known as. */
  readonly preset: Preset | undefined;
  /** A needed column is a guess by nothing but a header like a known one. */
  readonly similar: boolean;
  readonly score: number;
}

const KINDS: readonly TableKind[] = ["sessions", "orders", "refunds", "messages", "reviews", "agentSummary", "roster"];

const NEEDED_POINTS = 3;
const VERIFIED_POINTS = 1;
const GUESS_POINTS = 0.4;
/** A needed column whose header is only like a known one. */
const SIMILAR_POINTS = 1;
/** 退款编号 and 售后单号 stand in refund tables only, which otherwise look like orders. */
const REFUND_ID_POINTS = 20;

/** Headers that only one export has together tell its kind. */
const PRESET_POINTS = 6;

/** Without a known header for the agent so many figures under known ones make a summary. */
const SUMMARY_FIGURES = 2;

/** Below this many verified headers an incomplete table isn't taken for anything. */
const RECOGNISED_HEADERS = 3;

function has(matches: readonly ColumnMatch[], ...fields: string[]): boolean {
  return matches.some(({ field }) => fields.includes(field));
}

/** A column that a person chose, whatever its header. */
function answeredMatch(field: string, column: number, headers: readonly ColumnHeader[]): ColumnMatch {
  const header = headers.find((one) => one.column === column) ?? { column, raw: "", readings: [] };
  const unit = header.readings[0]?.unit;
  return { field, columns: [header], unit, entry: { text: header.raw, verified: true, platforms: [] }, others: [] };
}

/** The matches with the columns that a person chose in place of any other choice. */
function withAnswers(
  kind: TableKind,
  matches: readonly ColumnMatch[],
  { headers, answers }: { headers: readonly ColumnHeader[]; answers: Answers },
): readonly ColumnMatch[] {
  const chosen = [...answers.columns].filter(([field]) => fieldType(kind, field) !== undefined);
  const taken = new Set(chosen.map(([, column]) => column));
  const rest = matches.filter(
    ({ field, columns }) => !answers.columns.has(field) && columns.every(({ column }) => !taken.has(column)),
  );
  return [
    ...chosen.map(([field, column]) => answeredMatch(field, column, headers)),
    ...rest.map((match) => ({ ...match, others: match.others.filter((column) => !taken.has(column)) })),
  ];
}

/** The fields that headers name, with what a kind adds of its own. */
function matchesOf(kind: TableKind, columns: readonly ColumnHeader[], preset: Preset | undefined): ColumnMatch[] {
  const matches = withPreset(matchColumns(kind, columns), preset, columns);
  if (kind === "roster") return [...matches, ...manualScores(columns)];
  return kind === "orders" ? settleOrderNumbers(matches) : [...matches];
}

/** A header with the values below it. */
interface Headed extends HeaderCandidate {
  readonly cellsOf: (column: number) => readonly Cell[];
}

function headedBy(candidate: HeaderCandidate, head: TableHead): Headed {
  const rows = dataRows(head, candidate.headerRow);
  const cellsOf = (column: number): readonly Cell[] => rows.map((row) => head.cells[row]?.[column] ?? "");
  return { ...candidate, cellsOf };
}

function neededPoints(kind: TableKind, matches: readonly ColumnMatch[]): number {
  const groups = NEEDED_COLUMNS[kind].map((group) => matches.filter(({ field }) => group.includes(field)));
  return groups
    .filter(({ length }) => length > 0)
    .map((found) => (found.every(({ likeness }) => likeness !== undefined) ? SIMILAR_POINTS : NEEDED_POINTS))
    .reduce<number>((sum, points) => sum + points, 0);
}

function readAs(kind: TableKind, { columns, headerRow, cellsOf }: Headed, answers: Answers): Reading {
  const headers = columns.filter(({ column }) => !answers.ignored.has(column));
  const preset = presetFor(kind, headers);
  const known = withAnswers(kind, matchesOf(kind, headers, preset), { headers, answers });
  const guessed = preset === undefined ? similarColumns(kind, known, { headers, cellsOf }) : [];
  const matches = [...known, ...guessed];
  const missing = NEEDED_COLUMNS[kind].filter((group) => !has(matches, ...group));
  const similar = NEEDED_COLUMNS[kind].some((group) => !has(known, ...group) && has(guessed, ...group));
  const points = matches.map(({ entry }) => (entry.verified ? VERIFIED_POINTS : GUESS_POINTS));
  const bonus =
    (preset === undefined ? 0 : PRESET_POINTS) +
    (kind === "refunds" && has(matches, "refundId") ? REFUND_ID_POINTS : 0);
  const score = neededPoints(kind, matches) + bonus + points.reduce((sum, point) => sum + point, 0);
  return { kind, headerRow, matches, missing, preset, similar, score };
}

/** An agent and figures are a summary only where no buyer and no start make each row a session. */
function isPlausible({ kind, matches }: Reading, sessions: Reading | undefined): boolean {
  if (kind === "roster") return matches.length > 1;
  if (kind !== "agentSummary") return true;
  const figures = matches.filter(({ field }) => field !== "agent" && field !== "date");
  const ofSessions =
    sessions?.matches.filter(({ field, entry }) => entry.verified && /^(buyer|start)$/.test(field)) ?? [];
  return figures.length > 0 && ofSessions.length === 0;
}

/** Kinds of which two needed columns under known headers are enough to ask for the third. */
const ASKED_FOR: readonly TableKind[] = ["sessions", "orders"];

function isRecognised(reading: Reading): boolean {
  const { kind, matches, missing, similar } = reading;
  const verified = matches.filter(({ entry }) => entry.verified);
  if (missing.length === 0) return !similar || kind !== "agentSummary" || verified.length >= SUMMARY_FIGURES;
  const needed = NEEDED_COLUMNS[kind].filter((group) => has(verified, ...group));
  if (ASKED_FOR.includes(kind) && needed.length >= NEEDED_COLUMNS[kind].length - 1) return true;
  return verified.length >= RECOGNISED_HEADERS && missing.length * 2 <= NEEDED_COLUMNS[kind].length;
}

/** What known headers say is more than what others are like. */
function outdoGuesses(all: readonly Reading[]): readonly Reading[] {
  const best = Math.max(...all.filter(({ similar }) => !similar).map(({ score }) => score));
  return all.filter(({ similar, score }) => !similar || score > best);
}

/** Complete readings before incomplete ones, then by score. */
function byWorth(a: Reading, b: Reading): number {
  const complete = Number(b.missing.length === 0) - Number(a.missing.length === 0);
  return complete === 0 ? b.score - a.score : complete;
}

/** The ways to read a table under one header that make sense. */
function readingsUnder(headed: Headed, answers: Answers): readonly Reading[] {
  const { tableKind } = answers;
  if (tableKind !== undefined) return [readAs(tableKind, headed, answers)];
  const kinds = KINDS.map((kind) => readAs(kind, headed, answers));
  return kinds.filter((reading) => isPlausible(reading, kinds[0]) && isRecognised(reading));
}

/**
 * All ways to read a table that make sense, best first; of equal ones the earlier, single header row. What a person
 * answered leaves no other way. Rests between one header and the next.
 */
export function* readings(head: TableHead, answers: Answers): Generator<undefined, readonly Reading[]> {
  const { headerRow } = answers;
  const all: Reading[] = [];
  for (const candidate of headerCandidates(head)) {
    if (headerRow !== undefined && candidate.headerRow !== headerRow) continue;
    all.push(...readingsUnder(headedBy(candidate, head), answers));
    yield;
  }
  return [...outdoGuesses(all)].sort(byWorth);
}
