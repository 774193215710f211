import type { Cell } from "../records/cell";
import { isEmptyCell } from "./cells/cellText";
import { shareThatFits, unitOf, type ColumnSample } from "./checkValues";
import type { FieldType } from "./fields";
import type { ColumnMatch } from "./matchColumns";
import type { Answers } from "./answer";
import { normaliseHeader } from "./normaliseHeader";
import type { TableHead } from "./tableHead";
import type { Doubt, FieldProposal } from "./tableProposal";

const VERIFIED = 1;
const GUESSED = 0.6;

/** What a column of mostly or partly unfitting values takes off. */
const MOSTLY_UNFIT = { below: 0.5, factor: 0.3 };
const PARTLY_UNFIT = { below: 0.8, factor: 0.7 };

/** What a unit that only the values' size tells takes off. */
const UNIT_UNCLEAR = 0.7;

const SHOWN_SAMPLES = 3;

/** A column that hardly ever is what its header says, however well known the header. */
const HARDLY_FIT = 0.2;

/**
 * A guessed header stands or falls by its values. A known one is believed, and each cell that doesn't fit becomes an issue
 * of its own: rows beyond the sample may be good, and dropping the column would hide all of them.
 */
function factorOf(share: number, verified: boolean): number {
  if (verified) return share < HARDLY_FIT ? MOSTLY_UNFIT.factor : 1;
  if (share < MOSTLY_UNFIT.below) return MOSTLY_UNFIT.factor;
  return share < PARTLY_UNFIT.below ? PARTLY_UNFIT.factor : 1;
}

/** The cells of a matched column that say something. A row takes the first of several columns that does. */
function sampleOf(head: TableHead, rows: readonly number[], { columns, unit }: ColumnMatch): ColumnSample {
  const cells: Cell[] = [];
  const formats: string[] = [];
  for (const row of rows) {
    const filled = columns.find(({ column }) => !isEmptyCell(head.cells[row]?.[column] ?? ""));
    if (filled === undefined) continue;
    cells.push(head.cells[row]?.[filled.column] ?? "");
    formats.push(head.numberFormats?.[row]?.[filled.column] ?? "");
  }
  return { cells, formats, unit };
}

/** Whether columns whose headers read alike contradict each other in a row: then they aren't one column in two places. */
export function contradict({ columns }: ColumnMatch, { head, rows }: FieldContext): boolean {
  // Columns of other headers complete each other, as an export that is known has it.
  const headers = new Set(columns.map(({ raw }) => normaliseHeader(raw).text));
  if (columns.length < 2 || headers.size > 1) return false;
  return rows.some((row) => {
    const cells = columns.map(({ column }) => head.cells[row]?.[column] ?? "").filter((cell) => !isEmptyCell(cell));
    return new Set(cells.map((cell) => String(cell).trim())).size > 1;
  });
}

export interface CheckedField {
  readonly proposal: FieldProposal;
  readonly doubts: readonly Doubt[];
}

function headerDoubts({ field, entry, others }: ColumnMatch, column: number): Doubt[] {
  const doubts: Doubt[] = [];
  if (!entry.verified) doubts.push({ code: "unverifiedHeader", field, column });
  if (others.length > 0) doubts.push({ code: "otherCandidates", field, columns: others });
  return doubts;
}

/**
 * Share of the values that can be used; all of those that a person vouches for. Money is read in yuan: under 分 it would be a
 * hundred times too much, whoever says so.
 */
function usableShare({ cells, unit }: ColumnSample, type: FieldType, isAnswered: boolean): number {
  const isOtherMoney = type.kind === "money" && unit !== undefined && unit !== "yuan";
  if (isOtherMoney) return 0;
  return isAnswered ? 1 : shareThatFits(cells, type);
}

/** A match of which nobody knows whether it is meant: its first column as a guess, the others as candidates. */
export function guessed(match: ColumnMatch): ColumnMatch {
  const { columns, entry, others } = match;
  const rest = columns.slice(1).map(({ column }) => column);
  return {
    ...match,
    columns: columns.slice(0, 1),
    entry: { ...entry, verified: false },
    others: [...rest, ...others],
  };
}

function trustIn({ verified }: ColumnMatch["entry"]): number {
  return verified ? VERIFIED : GUESSED;
}

export interface FieldContext {
  readonly head: TableHead;
  /** The data rows, as places in `head.cells`. */
  readonly rows: readonly number[];
  readonly answers: Answers;
}

/** A field that headers name, held against the values below them. What a person answered isn't doubted. */
export function checkField(match: ColumnMatch, type: FieldType, { head, rows, answers }: FieldContext): CheckedField {
  const { field, entry, columns, likeness = 1 } = match;
  const column = columns[0]?.column ?? 0;
  const sample = sampleOf(head, rows, match);
  const answeredUnit = answers.units.get(field);
  const { unit, certain } = answeredUnit === undefined ? unitOf(type, sample) : { unit: answeredUnit, certain: true };
  const isAnswered = answers.columns.has(field);
  const share = usableShare(sample, type, isAnswered);
  const doubts = isAnswered ? [] : headerDoubts(match, column);
  if (share < PARTLY_UNFIT.below) doubts.push({ code: "valuesDontFit", field, column, share });
  if (!certain) doubts.push({ code: "unitUnclear", field, column });
  const proposal: FieldProposal = {
    field,
    columns: columns.map((header) => header.column),
    headers: columns.map((header) => header.raw),
    unit,
    confidence: trustIn(entry) * likeness * factorOf(share, entry.verified) * (certain ? 1 : UNIT_UNCLEAR),
    samples: sample.cells.slice(0, SHOWN_SAMPLES).map(String),
  };
  return { proposal, doubts };
}
