import type { Cell } from "../../records/cell";
import { FAULTS, type Parsed } from "./parsed";

/** What platforms write where there is nothing. Missing, never 0. */
const EMPTY_TEXTS: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "—",
  "/",
  "null",
  "#N/A",
  "延迟统计",
  "暂无数据",
  "无退款申请",
]);

const EXCEL_ERROR =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

/** Text protected for spreadsheets as a formula: `="1930679858170001"`. */
const AS_FORMULA = /^="([^]*)"$/;

/** Characters without width around a text, which nobody sees and `trim` leaves. */
const WIDTHLESS = /^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g;

function isWidthless(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/** As `trim`, and without characters of no width; a pattern costs too much where there are none. */
function trimmed(text: string): string {
  const bare = text.trim();
  const isBare = !isWidthless(bare.charCodeAt(0)) && !isWidthless(bare.charCodeAt(bare.length - 1));
  return isBare ? bare : bare.replaceAll(WIDTHLESS, "");
}

/** A text without the dress that exports give it: surrounding blanks and tabs, `="…"`, a leading apostrophe. */
export function undressed(text: string): string {
  const bare = trimmed(text);
  const inner = AS_FORMULA.exec(bare)?.[1]?.replaceAll('""', '"').trim() ?? bare;
  return inner.startsWith("'") ? inner.slice(1).trim() : inner;
}

/**
 * What stands in a cell as text, trimmed and undressed, otherwise exact. Missing where the cell is empty or holds a
 * platform's word for nothing; a fault where it holds an Excel error other than #N/A.
 */
export function cellText(cell: Cell): Parsed<string> {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  const text = undressed(cell);
  if (EMPTY_TEXTS.has(text)) return undefined;
  return EXCEL_ERROR.test(text) ? FAULTS.cellError : text;
}

/** Whether a cell says nothing. */
export function isEmptyCell(cell: Cell): boolean {
  return cell === "" || cellText(cell) === undefined;
}
