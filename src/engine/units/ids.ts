import type { Branded } from "./branded";

/** A row's number as people read it in the sheet: 1-based, header rows counted. */
export type RowNumber = Branded<number, "RowNumber">;

/** @throws RangeError unless `value` is a positive integer. */
export function rowNumber(value: number): RowNumber {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`Cannot use ${value} as a row number: expected 1 or more`);
  }
  return value as RowNumber;
}

/** Letters of a column as people read them: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
