import { columnLetters } from "../engine/units/ids";
import type { Area } from "../report/spec/area";

/** `A1:C9` of a rectangle with 0-based corners. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}

/** `$A$1:$C$9` of the same, as rules of other cells refer to it. */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replaceAll(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet's name as formulas write it, always quoted: `'2026''年'!`. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}
