import { columnLetters } from "../../engine/units/ids";
import { DATE_1904_OFFSET, EPOCH_SERIAL, SECONDS_PER_DAY } from "../../engine/units/moment";
import type { CellFormat } from "../../report/spec/cellFormat";
import type { Formula, Link, SheetCell, SheetTarget } from "../../report/spec/sheetCell";
import { quotedSheet } from "../address";
import { isTextFormat } from "./numberFormats";

/** What a cell is given: `null` leaves it empty. */
export type Written = string | number | boolean | null;

/** What writing needs to know of the workbook. */
export interface Target {
  readonly date1904: boolean;
  /** Name of a drawn sheet by its key: the one it will have in the end, and the one it has while being drawn. */
  readonly finalName: (key: string) => string;
  readonly currentName: (key: string) => string;
}

/** Longest text of a cell (Excel specifications and limits). */
const MOST_CHARACTERS = 32_767;

/** Characters that no workbook file can hold: control characters other than tab and line feed, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A quick look for any of them: nearly all texts have none. */
const SUSPECT = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text that Excel may take for a formula, number, date, share, truth value or error when a cell isn't formatted as text. */
const TAKEN_FOR_MORE = /\p{N}|^[\s=+\-@'#＝＋－＠]|^(?:true|false)$/iu;

/** A text as it can stand in a cell: unwritable characters become �, and what is too long is cut. */
export function cellText(text: string): string {
  const clean = SUSPECT.test(text) ? text.replace(UNWRITABLE, "\ufffd") : text;
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** Text for a cell without text format: an apostrophe in front, which Excel doesn't show, where it would become something else. */
export function literalText(text: string): string {
  const clean = cellText(text);
  return TAKEN_FOR_MORE.test(clean) ? `'${clean.slice(0, MOST_CHARACTERS - 1)}` : clean;
}

/**
 * What is written for a cell of a column.
 *
 * @throws RangeError for a number that isn't finite: Excel would silently keep the old value.
 */
export function writtenValue(cell: SheetCell, format: CellFormat, target: Target): Written {
  if (cell === null || cell === "" || typeof cell === "boolean") {
    return cell === "" ? null : cell;
  }
  if (typeof cell === "number") {
    return inSheetUnit(cell, format, target.date1904);
  }
  if (typeof cell === "string") {
    return isTextFormat(format) ? cellText(cell) : literalText(cell);
  }
  return "link" in cell ? linkFormula(cell, target) : formulaText(cell, target);
}

/** What the cell gives back when everything is drawn and named: without the apostrophe in front, with final sheet names. */
export function keptValue(written: Written, cell: SheetCell | undefined, { format, target }: Kept): Written {
  if (typeof cell === "string") {
    const hidden = typeof written === "string" && written.startsWith("'") && !isTextFormat(format);
    return hidden ? written.slice(1) : written;
  }
  return typeof cell === "object" && cell !== null && "formula" in cell
    ? formulaText(cell, { ...target, currentName: target.finalName })
    : written;
}

export interface Kept {
  readonly format: CellFormat;
  readonly target: Target;
}

/** A number of the spec in the unit that the cell holds: fen become yuan, days and moments serials. */
export function inSheetUnit(value: number, format: CellFormat, date1904: boolean): number {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot write ${value} to a cell: expected a finite number`);
  }
  const epoch = date1904 ? EPOCH_SERIAL - DATE_1904_OFFSET : EPOCH_SERIAL;
  switch (format) {
    case "money":
    case "amount":
      return value / 100;
    case "date":
      return value + epoch;
    case "dateTime":
      return value / SECONDS_PER_DAY + epoch;
    default:
      return value;
  }
}

function formulaText({ formula }: Formula, { currentName }: Target): string {
  if (typeof formula === "string") {
    return formula;
  }
  return formula.map((piece) => (typeof piece === "string" ? piece : quotedSheet(nameOf(piece, currentName)))).join("");
}

/** Links hold the sheet's name as text, which doesn't follow a renaming: hence its final name. */
function linkFormula({ link, row, column, text }: Link, { finalName }: Target): string {
  const address = `#${quotedSheet(nameOf(link, finalName))}${columnLetters(column)}${String(row + 1)}`;
  return `=HYPERLINK(${stringLiteral(address)},${stringLiteral(text)})`;
}

function nameOf(target: SheetTarget, ofKey: (key: string) => string): string {
  return "sheet" in target ? target.sheet : ofKey(target.key);
}

/** A text inside a formula; Excel takes at most 255 characters there. */
function stringLiteral(text: string): string {
  return `"${cellText(text).slice(0, 255).replace(/"/g, '""')}"`;
}
