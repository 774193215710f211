/**
 * Excel on the web refuses requests and answers over 5 MB (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 * We aim well below: other commands, and the library's own splitting of large arrays, ride along.
 */
export const TARGET_BYTES = 1_500_000;

/** No request is sent that is estimated above this. */
export const MOST_BYTES = 4_000_000;

/** Cells Excel reads at once; above, it may give nulls instead of an error (the same page, and "Read or write to a large range"). */
export const MOST_CELLS = 5_000_000;

/** JSON of a double, with its comma: at most a sign, 17 digits, a point, and e-308. */
const DOUBLE_BYTES = 25;
/** Brackets and comma of a row. */
export const ROW_BYTES = 4;

/** Bytes that a cell takes in a request or answer: JSON in UTF-8, three bytes for a Chinese character. An estimate, on the high side. */
export function cellBytes(cell: unknown): number {
  if (typeof cell === "string") {
    return textBytes(cell) + 3;
  }
  if (typeof cell === "number") {
    return Number.isInteger(cell) ? String(cell).length + 1 : DOUBLE_BYTES;
  }
  return 6;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += 2;
    else if (unit < 0x20 || unit === 0x22 || unit === 0x5c) bytes += unit < 0x20 ? 5 : 1;
  }
  return bytes;
}

/** Bytes of some rows of cells. */
export function rowsBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    bytes += ROW_BYTES;
    for (const cell of row) bytes += cellBytes(cell);
  }
  return bytes;
}
