import type { Cell } from "../../records/cell";
import { cellText } from "./cellText";
import { FAULTS, type Fault, type Parsed } from "./parsed";

const AMOUNT = /^([-+]?)¥?([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?元?$/;

/** Ten thousands: what a platform shows where it has more digits. */
const SHORTENED = /^([-+]?)¥?(\d+)(?:\.(\d*))?万元?$/;
const TEN_THOUSANDS = 4;

const ZERO = 48;
const DOT = 46;

/** So short that its fen is a safe integer. */
const PLAIN_LENGTH = 14;

/** A text of digits and at most one dot, the shape of a clean export, as a number without the dot; −1 for any other. */
function plainDigits(text: string, dot: number): number {
  let value = 0;
  for (let i = 0, length = text.length; i < length; i++) {
    if (i === dot) continue;
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Fen of `598`, `598.0` and `598.00`; −1 for any other text. */
function plainFen(text: string): number {
  const { length } = text;
  if (length > PLAIN_LENGTH) return -1;
  if (text.charCodeAt(length - 3) === DOT && length > 3) return plainDigits(text, length - 3);
  if (text.charCodeAt(length - 2) === DOT && length > 2) return plainDigits(text, length - 2) * 10;
  return plainDigits(text, -1) * 100;
}

function withinRange(fen: number, exact: boolean): number | Fault {
  if (!Number.isSafeInteger(fen)) return FAULTS.outOfRange;
  const value = fen === 0 ? 0 : fen;
  return exact ? value : { code: "moreThanTwoDecimals", value };
}

/** Whole yuan and decimals as digits → fen, half away from zero. */
function fenOfDigits(sign: number, yuan: string, decimals: string): number | Fault {
  const up = decimals.charCodeAt(2) >= ZERO + 5 ? 1 : 0;
  const fen = Number(yuan) * 100 + Number(decimals.slice(0, 2).padEnd(2, "0")) + up;
  return withinRange(sign * fen, !/[1-9]/.test(decimals.slice(2)));
}

/** `1.2万` as 12,000.00, with a warning: the digits behind are lost. */
function fenOfShortened(text: string): number | Fault {
  const match = SHORTENED.exec(text);
  if (match === null) return FAULTS.notANumber;
  const [, sign = "", whole = "", decimals = ""] = match;
  const yuan = whole + decimals.slice(0, TEN_THOUSANDS).padEnd(TEN_THOUSANDS, "0");
  const fen = fenOfDigits(sign === "-" ? -1 : 1, yuan, decimals.slice(TEN_THOUSANDS));
  return typeof fen === "number" ? { code: "shortenedFigure", value: fen } : fen;
}

/** `(1,299.90)`, the accountants' way to write −1,299.90. */
const IN_BRACKETS = /^\((¥?[\d,.]+元?)\)$/;

function fenOfText(shown: string): number | Fault {
  const text = shown.normalize("NFKC").replaceAll(/\s/g, "").replace(IN_BRACKETS, "-$1");
  const match = AMOUNT.exec(text);
  if (match === null) return fenOfShortened(text);
  const [, outer = "", inner = "", yuan = "", decimals = ""] = match;
  if (outer !== "" && inner !== "") return FAULTS.notANumber;
  return fenOfDigits(outer === "-" || inner === "-" ? -1 : 1, yuan.replaceAll(",", ""), decimals);
}

/** By the shortest decimal text that stands for the number, which is what Excel shows. */
function fenOfNumber(yuan: number): number | Fault {
  const fen = Math.round(yuan * 100);
  if (fen / 100 === yuan) return withinRange(fen, true);
  if (!Number.isFinite(yuan)) return FAULTS.notANumber;
  const size = Math.abs(yuan);
  if (size < 1e-3) return withinRange(0, false);
  const [whole = "", decimals = ""] = String(size).split(".");
  return size >= 1e21 ? FAULTS.outOfRange : fenOfDigits(Math.sign(yuan), whole, decimals);
}

/**
 * An amount of money in fen: the shortest decimal text of the cell × 100, half away from zero. Reads `¥1,299.90`, `0元`,
 * `(12.00)` as −12, full-width digits. More than two decimals, and `1.2万`, are
 * warnings that carry the rounded fen.
 */
export function parseMoney(cell: Cell): Parsed<number> {
  if (typeof cell === "number") return fenOfNumber(cell);
  if (typeof cell === "boolean") return FAULTS.notANumber;
  const plain = cell === "" ? -1 : plainFen(cell);
  if (plain >= 0) return plain;
  const text = cellText(cell);
  return typeof text === "string" ? fenOfText(text) : text;
}
