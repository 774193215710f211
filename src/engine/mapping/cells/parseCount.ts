import type { Cell } from "../../records/cell";
import { cellText } from "./cellText";
import { FAULTS, type Fault, type Parsed } from "./parsed";

const LARGEST = 0x7fff_ffff;

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$/;

/** A number written as text, thousands commas and full-width digits allowed. */
export function parseNumber(cell: Cell): Parsed<number> {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : FAULTS.notANumber;
  if (typeof cell === "boolean") return FAULTS.notANumber;
  const text = cellText(cell);
  if (typeof text !== "string") return text;
  const plain = text.normalize("NFKC").replaceAll(/\s/g, "");
  return NUMBER.test(plain) ? Number(plain.replaceAll(",", "")) : FAULTS.notANumber;
}

function countOf(value: number): number | Fault {
  if (!Number.isInteger(value)) return FAULTS.notANumber;
  return value < 0 || value > LARGEST ? FAULTS.outOfRange : value;
}

/** Ten thousands: `1.2万` where the platform has more digits. */
const SHORTENED = /^(\d+)(?:\.(\d{1,4}))?万$/;

/** `1.2万` as 12,000, with a warning: the digits behind are lost. */
function shortenedCount(cell: Cell): Parsed<number> {
  const text = typeof cell === "string" ? cellText(cell) : undefined;
  const [, whole, decimals = ""] = SHORTENED.exec(typeof text === "string" ? text.normalize("NFKC") : "") ?? [];
  if (whole === undefined) return FAULTS.notANumber;
  const count = countOf(Number(whole + decimals.padEnd(4, "0")));
  return typeof count === "number" ? { code: "shortenedFigure", value: count } : count;
}

/** How many: a whole number from 0 to 2,147,483,647 (both included). */
export function parseCount(cell: Cell): Parsed<number> {
  const value = parseNumber(cell);
  if (value === FAULTS.notANumber) return shortenedCount(cell);
  return typeof value === "number" ? countOf(value) : value;
}
