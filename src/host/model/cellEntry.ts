import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { parseValue } from "numfmt";
import { HostError } from "../protocol/hostError";
import type { CellValue } from "./grid";
import { invalidArgument } from "./refusals";

/** What becomes of a cell when something is entered. `format` is the number format that came with the text. */
export type Entry =
  | { readonly kind: "keep" }
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string }
  | { readonly kind: "formula"; readonly formula: string };

export interface EntryRules {
  /** The cell's number format is `@`: whatever is entered stays text. */
  readonly asText: boolean;
  readonly date1904: boolean;
}

/** Longest text of a cell (Excel specifications and limits). */
const MAX_TEXT = 32_767;
/** Longest formula (the same). */
const MAX_FORMULA = 8_192;
/** Days between the two date systems. */
const DAYS_1904 = 1_462;

const ERRORS: ReadonlySet<unknown> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** True for the text of an Excel error, such as `#N/A`. */
export function isCellError(value: unknown): boolean {
  return ERRORS.has(value);
}

/**
 * Reads one entered value as Excel does: null leaves the cell, "" clears it, text that looks like a number, date,
 * percentage or truth value becomes one, `=`, `+` and `-` begin a formula, a leading `'` keeps text.
 * @throws InvalidArgument for what no cell can hold: numbers that aren't finite, too long texts, objects, broken formulas.
 */
export function readEntry(entered: unknown, rules: EntryRules): Entry {
  if (entered === null || entered === undefined) return { kind: "keep" };
  if (typeof entered === "number") return { kind: "value", value: readNumber(entered) };
  if (typeof entered === "boolean") return { kind: "value", value: entered };
  if (typeof entered !== "string") throw invalidArgument("a cell value that is an object");
  if (entered.length > MAX_TEXT) throw invalidArgument(`a text of ${entered.length} characters`);
  if (entered === "" || rules.asText) return { kind: "value", value: entered };
  return readText(entered, rules);
}

function readNumber(entered: number): number {
  if (!Number.isFinite(entered)) throw invalidArgument("a number that isn't finite");
  return Math.abs(entered) >= 1e15 ? cutDigits(entered) : entered;
}

/** Excel keeps 15 significant digits; the rest become zeros. */
function cutDigits(value: number): number {
  const [mantissa = "", exponent = "0"] = value.toExponential(20).split("e");
  const kept = mantissa.startsWith("-") ? 17 : 16; // sign, first digit, point, 14 digits
  return Number(mantissa.slice(kept)) === 0 ? value : Number(`${mantissa.slice(0, kept)}e${exponent}`);
}

function readText(entered: string, rules: EntryRules): Entry {
  if (entered.startsWith("'")) return { kind: "value", value: entered.slice(1) };
  if (entered.startsWith("=") && entered.length > 1) return { kind: "formula", formula: checkFormula(entered) };
  if (isCellError(entered)) return { kind: "value", value: entered };
  const parsed = MAY_BE_NUMBER.test(entered) ? parseNumberLike(entered, rules) : undefined;
  if (parsed !== undefined) return parsed;
  if (/^[+-]./.test(entered)) return { kind: "formula", formula: checkFormula(`=${entered}`) };
  return { kind: "value", value: entered };
}

/** Cheap test before the costly one: how a number, date, amount or truth value can begin. */
const MAY_BE_NUMBER = /^\s*(?:[\d+\-.$%(¥€£]|(?:true|false)$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

function parseNumberLike(entered: string, { date1904 }: EntryRules): Entry | undefined {
  if (/^\s*\d+ +\d+\s*$/.test(entered)) return undefined; // the parser takes "1 2" for a date; Excel doesn't
  const parsed = parseValue(entered);
  if (parsed === null) return undefined;
  const value: unknown = parsed.v;
  if (typeof value === "boolean") return { kind: "value", value };
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const format = parsed.z;
  if (format === undefined) return { kind: "value", value: cutDigitsOfText(entered, value) };
  const isDay = /[yhmsd]/i.test(format);
  const shift = date1904 && /[yd]/i.test(format) ? DAYS_1904 : 0;
  return { kind: "value", value: isDay ? value - shift : cutDigitsOfText(entered, value), format };
}

/** Up to 15 digits are taken as written (the parser's 12.3 % is a hair more than 0.123), the rest become zeros. */
function cutDigitsOfText(entered: string, value: number): number {
  return entered.replace(/\D/g, "").length > 15 ? cutDigits(value) : Number(value.toPrecision(15));
}

/** Valid in Excel, unknown to the parser: spill references (`A1#`) and calls of a call. */
const BEYOND_PARSER = /\w#|\)\s*\(/;

function checkFormula(formula: string): string {
  if (formula.length > MAX_FORMULA)
    throw new HostError("FormulaLengthExceedsLimit", `A formula of ${formula.length} characters`, 400);
  if (BEYOND_PARSER.test(formula)) return formula;
  try {
    parse(tokenize(formula.slice(1)));
  } catch (error) {
    throw invalidArgument(`formula ${formula}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return formula;
}
