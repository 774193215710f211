import type { Cell } from "../../records/cell";
import { cellText } from "./cellText";
import { FAULTS, type Fault, type Parsed } from "./parsed";

const AMOUNT = /^([-+]?)¥?([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?元?$/;

const ZERO = 48;
const DOT = 46;

/** Fen of a text of digits with at most two decimals and nothing else, the shape of a clean export; −1 for any other. */
function plainFen(text: string): number {
  let value = 0;
  let decimals = -1;
  for (let i = 0, length = text.length; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT && decimals < 0 && i > 0) decimals = 0;
    else if (code >= ZERO && code <= ZERO + 9) {
      value = value * 10 + code - ZERO;
      if (decimals >= 0) decimals++;
    } else return -1;
  }
  if (text.length > 14 || decimals > 2) return -1;
  return decimals === 2 ? value : decimals === 1 ? value * 10 : value * 100;
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

function fenOfText(text: string): number | Fault {
  const match = AMOUNT.exec(text.normalize("NFKC").replaceAll(/\s/g, ""));
  if (match === null) return FAULTS.notANumber;
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
 * full-width digits. More than two decimals is a warning that carries the rounded fen.
 */
export function parseMoney(cell: Cell): Parsed<number> {
  if (typeof cell === "number") return fenOfNumber(cell);
  if (typeof cell === "boolean") return FAULTS.notANumber;
  const plain = cell === "" ? -1 : plainFen(cell);
  if (plain >= 0) return plain;
  const text = cellText(cell);
  return typeof text === "string" ? fenOfText(text) : text;
}
