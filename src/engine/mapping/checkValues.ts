import type { Cell } from "../records/cell";
import type { ColumnUnit } from "../records/tableMapping";
import { parseCount, parseNumber } from "./cells/parseCount";
import { parseDuration } from "./cells/parseDuration";
import { parseId, parseKey } from "./cells/parseKey";
import { parseMoment } from "./cells/parseMoment";
import { parseMoney } from "./cells/parseMoney";
import { isFault, type Parsed } from "./cells/parsed";
import { parseRatio } from "./cells/parseRatio";
import { parseRating, parseWord } from "./cells/parseWord";
import { VOCABULARIES } from "./cells/vocabularies";
import type { FieldType } from "./fields";

function readNumber(cell: Cell, type: FieldType): Parsed<number> {
  switch (type.kind) {
    case "money":
      return parseMoney(cell);
    case "count":
      return parseCount(cell);
    case "duration":
      return parseDuration(cell, "seconds");
    case "rating":
      return parseRating(cell);
    case "ratio":
      return parseRatio(cell, "fraction");
    case "word":
      return parseWord(cell, VOCABULARIES[type.vocabulary]);
    default:
      return parseNumber(cell);
  }
}

/** Digits alone are dates in a date column only: elsewhere they are numbers that people are called by. */
const DIGITS = /^[\d.]+$/;

/** A name that reads as a date stands in a date column. */
function isName(cell: Cell): boolean {
  const isDate = typeof cell === "string" && !DIGITS.test(cell) && typeof parseMoment(cell) === "number";
  return !isDate && !isFault(parseKey(cell));
}

function fits(cell: Cell, type: FieldType): boolean {
  switch (type.kind) {
    case "text":
      if (type.form === "key") return isName(cell);
      return type.form === "text" || !isFault(parseId(cell));
    case "moment":
    case "date": {
      const moment = parseMoment(cell);
      return typeof moment !== "object" || "timeOfDay" in moment;
    }
    default: {
      const value = readNumber(cell, type);
      return !isFault(value) || value.value !== undefined;
    }
  }
}

/** Share of the cells that can be read as the field asks, 0 to 1; 1 for no cells. */
export function shareThatFits(cells: readonly Cell[], type: FieldType): number {
  return cells.length === 0 ? 1 : cells.filter((cell) => fits(cell, type)).length / cells.length;
}

/** How a column's numbers are meant, and whether anything but their size says so. */
export interface UnitGuess {
  readonly unit: ColumnUnit | undefined;
  readonly certain: boolean;
}

export interface ColumnSample {
  readonly cells: readonly Cell[];
  /** Number formats of the same cells; empty where files have none. */
  readonly formats: readonly string[];
  /** What the header says. */
  readonly unit: ColumnUnit | undefined;
}

/** `h:mm:ss` and its like; a date beside it makes it a moment's format. */
function isTimeFormat(format: string): boolean {
  return /[hs]/i.test(format) && format.includes(":") && !/[yd]/i.test(format);
}

const SECONDS_PER_DAY = 86_400;

/** Fractions that are whole seconds of a day. */
function lookLikeDayFractions(numbers: readonly number[]): boolean {
  return (
    numbers.some((value) => value > 0 && !Number.isInteger(value * 100)) &&
    numbers.every(
      (value) =>
        value >= 0 && value < 1 && Math.abs(value * SECONDS_PER_DAY - Math.round(value * SECONDS_PER_DAY)) < 0.01,
    )
  );
}

function durationUnit({ cells, formats, unit }: ColumnSample): UnitGuess {
  const numbers = cells.filter((cell) => typeof cell === "number");
  const isSaid = unit === "minutes" || unit === "seconds";
  const isTime = numbers.length > 0 && formats.some(isTimeFormat);
  // Nobody takes a day to answer: where the header speaks of seconds, 26 is no 26 days, however the cell is formatted.
  if (isTime && !(isSaid && numbers.some((value) => value >= 1))) return { unit: "dayFraction", certain: true };
  if (isSaid) return { unit, certain: true };
  if (lookLikeDayFractions(numbers)) return { unit: "dayFraction", certain: false };
  return { unit: "seconds", certain: true };
}

function ratioUnit({ cells, formats, unit }: ColumnSample): UnitGuess {
  if (unit === "percent") return { unit, certain: true };
  if (formats.some((format) => format.includes("%"))) return { unit: "fraction", certain: true };
  const numbers = cells.map((cell) => parseNumber(cell)).filter((value) => typeof value === "number");
  if (numbers.length === 0) return { unit: "fraction", certain: true };
  return numbers.some((value) => value > 1) ? { unit: "percent", certain: true } : { unit: "fraction", certain: true };
}

/** The unit of a column's bare numbers: from its header, number format, or values. */
export function unitOf(type: FieldType, sample: ColumnSample): UnitGuess {
  if (type.kind === "duration") return durationUnit(sample);
  if (type.kind === "ratio") return ratioUnit(sample);
  return { unit: undefined, certain: true };
}
