import type { Cell } from "../../records/cell";
import { cellText } from "./cellText";
import { FAULTS, type Parsed } from "./parsed";

/** From here on a number has more than the 15 digits that Excel keeps. */
const FIRST_LOSSY = 1e15;

/** A number that lost its digits before it became text: `1.93E+15`. */
const LOSSY_TEXT = /^\d(?:\.\d+)?E\+\d+$/i;

const ID_PREFIX = /^(?:No|订单编号|订单号) ?[:：] ?/i;

const ZERO_DECIMALS = /^(\d+)\.0{1,3}$/;

/**
 * A name that tables are joined by: a nick, an account. Trimmed, otherwise exact: case counts. A number cell is its
 * digits; one of more than 15 has lost some and is no name.
 */
export function parseKey(cell: Cell): Parsed<string> {
  if (typeof cell === "number" && Math.abs(cell) >= FIRST_LOSSY) return FAULTS.lostDigits;
  const text = cellText(cell);
  return typeof text === "string" && LOSSY_TEXT.test(text) ? FAULTS.lostDigits : text;
}

/** The number of an order, refund or session: as `parseKey`, with `No:`, `订单编号：` and a trailing `.0` taken off. */
export function parseId(cell: Cell): Parsed<string> {
  const key = parseKey(cell);
  if (typeof key !== "string") return key;
  const bare = key.replace(ID_PREFIX, "").trim().replace(ZERO_DECIMALS, "$1");
  if (bare === "") return undefined;
  return LOSSY_TEXT.test(bare) ? FAULTS.lostDigits : bare;
}
