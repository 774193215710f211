import type { Cell } from "../../records/cell";
import type { ColumnArray } from "../../records/growingColumn";
import { UNKNOWN } from "../../records/records";
import { parseCount, parseNumber } from "../cells/parseCount";
import { parseDuration, type DurationUnit } from "../cells/parseDuration";
import { parseMoney } from "../cells/parseMoney";
import type { Parsed } from "../cells/parsed";
import { parseRatio, type RatioUnit } from "../cells/parseRatio";
import { parseRating, parseWord } from "../cells/parseWord";
import type { Vocabulary } from "../cells/vocabularies";
import { settle, type ColumnEncoder, type ColumnInput } from "./columnInput";

/** Fen; NaN where empty. A number of at most two decimals is told by its quotient, which only such a number survives. */
export function encodeMoney(input: ColumnInput, out: ColumnArray, at: number): void {
  const { rows, at: column, count } = input;
  for (let row = 0; row < count; row++) {
    const cell = rows[row]?.[column] ?? "";
    if (typeof cell === "number") {
      const fen = Math.round(cell * 100);
      if (fen / 100 === cell && fen <= Number.MAX_SAFE_INTEGER && fen >= Number.MIN_SAFE_INTEGER) {
        out[at + row] = fen + 0; // −0 + 0 is 0
        continue;
      }
    }
    out[at + row] = cell === "" ? NaN : (settle(input, row, parseMoney(cell)) ?? NaN);
  }
}

/** Counts; −1 where empty. */
export function encodeCounts(input: ColumnInput, out: ColumnArray, at: number): void {
  const { rows, at: column, count } = input;
  for (let row = 0; row < count; row++) {
    const cell = rows[row]?.[column] ?? "";
    if (typeof cell === "number" && (cell | 0) === cell && cell >= 0) out[at + row] = cell;
    else out[at + row] = cell === "" ? -1 : (settle(input, row, parseCount(cell)) ?? -1);
  }
}

/** Numbers as they are; NaN where empty. */
export function encodePlainNumbers(input: ColumnInput, out: ColumnArray, at: number): void {
  const { rows, at: column, count } = input;
  for (let row = 0; row < count; row++) {
    out[at + row] = settle(input, row, parseNumber(rows[row]?.[column] ?? "")) ?? NaN;
  }
}

/** Seconds; NaN where empty. */
export function durationEncoder(unit: DurationUnit): ColumnEncoder {
  const inSeconds = unit === "seconds";
  return (input, out, at) => {
    const { rows, at: column, count } = input;
    for (let row = 0; row < count; row++) {
      const cell = rows[row]?.[column] ?? "";
      if (inSeconds && typeof cell === "number" && cell >= 0 && cell < Infinity) out[at + row] = cell;
      else out[at + row] = cell === "" ? NaN : (settle(input, row, parseDuration(cell, unit)) ?? NaN);
    }
  };
}

/** Shares as fractions of 1; NaN where empty. */
export function ratioEncoder(unit: RatioUnit): ColumnEncoder {
  return (input, out, at) => {
    const { rows, at: column, count } = input;
    for (let row = 0; row < count; row++) {
      out[at + row] = settle(input, row, parseRatio(rows[row]?.[column] ?? "", unit)) ?? NaN;
    }
  };
}

/** Columns of words hold few different ones; a column of garbage must not fill the memory. */
const REMEMBERED = 1_000;

/** The same parser, asked once per different cell. */
function remembering(parse: (cell: Cell) => Parsed<number>): (cell: Cell) => Parsed<number> {
  const known = new Map<Cell, Parsed<number>>();
  let lastCell: Cell = "";
  let last = parse("");
  return (cell) => {
    if (cell === lastCell) return last;
    const parsed = known.has(cell) ? known.get(cell) : parse(cell);
    if (known.size < REMEMBERED) known.set(cell, parsed);
    lastCell = cell;
    last = parsed;
    return parsed;
  };
}

/** Codes of words; UNKNOWN where empty. */
export function wordEncoder(vocabulary: Vocabulary): ColumnEncoder {
  const parse = remembering((cell) => parseWord(cell, vocabulary));
  return (input, out, at) => {
    const { rows, at: column, count } = input;
    for (let row = 0; row < count; row++) {
      const cell = rows[row]?.[column] ?? "";
      out[at + row] = cell === "" ? UNKNOWN : (settle(input, row, parse(cell)) ?? UNKNOWN);
    }
  };
}

/** Stars 1 to 5; NaN where empty. */
export function ratingEncoder(): ColumnEncoder {
  const parse = remembering(parseRating);
  return (input, out, at) => {
    const { rows, at: column, count } = input;
    for (let row = 0; row < count; row++) {
      const cell = rows[row]?.[column] ?? "";
      if (typeof cell === "number" && cell >= 1 && cell <= 5) out[at + row] = cell;
      else out[at + row] = cell === "" ? NaN : (settle(input, row, parse(cell)) ?? NaN);
    }
  };
}
