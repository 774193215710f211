import { MAX_COLUMNS, MAX_ROWS, isOnSheet, type Rect } from "./rect";
import { invalidArgument } from "./refusals";

/** Letters of a 0-based column: 0 is A, 16,383 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters, in either case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const A1 = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?)?$/;

/** Reads `B2`, `$A$1:C9`, `C:E`, `2:5` (no sheet name). @throws InvalidArgument if it is no address on a sheet. */
export function parseA1(text: string): Rect {
  const rect = readA1(text.trim());
  if (rect === undefined || !isOnSheet(rect)) throw invalidArgument(`address ${text}`);
  return rect;
}

/** As `parseA1`, but undefined where there is no such address. */
export function tryParseA1(text: string): Rect | undefined {
  const rect = readA1(text.trim());
  return rect !== undefined && isOnSheet(rect) ? rect : undefined;
}

function readA1(text: string): Rect | undefined {
  const match = A1.exec(text);
  if (match === null) return undefined;
  const [, fromColumn, fromRow, toColumn, toRow] = match;
  if (!text.includes(":")) {
    if (fromColumn === undefined || fromRow === undefined) return undefined;
    return { row: Number(fromRow) - 1, column: columnIndex(fromColumn), height: 1, width: 1 };
  }
  const rows = readSpan(fromRow, toRow, { last: MAX_ROWS, read: (digits) => Number(digits) - 1 });
  const columns = readSpan(fromColumn, toColumn, { last: MAX_COLUMNS, read: columnIndex });
  if (rows === undefined || columns === undefined) return undefined;
  if (fromRow === undefined && fromColumn === undefined) return undefined;
  return { row: rows.start, height: rows.length, column: columns.start, width: columns.length };
}

interface SpanReading {
  readonly last: number;
  readonly read: (text: string) => number;
}

function readSpan(from: string | undefined, to: string | undefined, { last, read }: SpanReading) {
  if (from === undefined && to === undefined) return { start: 0, length: last };
  if (from === undefined || to === undefined) return undefined;
  const [a, b] = [read(from), read(to)];
  return { start: Math.min(a, b), length: Math.abs(b - a) + 1 };
}

/** The address as Excel writes it: `B2`, `A1:C9`, `C:E`, `2:5`. */
export function toA1(rect: Rect): string {
  return write(rect, "");
}

/** The address with every part fixed: `$A$1:$C$9`, `$C:$E`. */
export function toAbsoluteA1(rect: Rect): string {
  return write(rect, "$");
}

function write({ row, column, height, width }: Rect, fixed: string): string {
  const left = fixed + columnLetters(column);
  const right = fixed + columnLetters(column + width - 1);
  const top = `${fixed}${row + 1}`;
  const bottom = `${fixed}${row + height}`;
  if (width === MAX_COLUMNS) return `${top}:${bottom}`;
  if (height === MAX_ROWS) return `${left}:${right}`;
  return height === 1 && width === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** The sheet's name as formulas want it: quoted where it isn't a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `Sheet1!A1`, `'My sheet'!A1:B2` or a bare address. */
export function splitAddress(text: string): { readonly sheet?: string; readonly cells: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (match === null) return { cells: text.replace(/^=/, "") };
  const [, quoted, plain = "", cells = ""] = match;
  return { sheet: quoted === undefined ? plain : quoted.replaceAll("''", "'"), cells };
}
