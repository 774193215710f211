import { columnLetters } from "../engine/units/ids";
import type { Area } from "../report/spec/area";

/** `A1:C9` of a rectangle with 0-based corners. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}

/** A sheet's name as formulas write it, always quoted: `'2026''年'!`. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}
