import type { Cell } from "../../../src/engine/records/cell";
import { SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import type { GeneratedTable } from "../generator/generatedTable";

/** 1970-01-01 as Excel counts days. */
const UNIX_EPOCH = 25_569;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** A moment as the column's format shows it: a date, a time or both. */
function shownMoment(serial: number, format: string): string {
  const at = new Date(Math.round((serial - UNIX_EPOCH) * SECONDS_PER_DAY) * 1000);
  const date = `${at.getUTCFullYear()}/${at.getUTCMonth() + 1}/${at.getUTCDate()}`;
  const time = `${at.getUTCHours()}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  return [...(format.includes("y") ? [date] : []), ...(format.includes("h") ? [time] : [])].join(" ");
}

function shown(cell: Cell, format: string): string {
  return typeof cell === "number" && /[yh]/.test(format) ? shownMoment(cell, format) : String(cell);
}

function quoted(text: string): string {
  return /["\r\n\t,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as programs export it to text: moments as the cells show them, quotes where they are needed. */
export function delimitedOf({ cells, columns }: GeneratedTable, delimiter: "," | "\t"): string {
  const lines = cells.map((row, r) =>
    row.map((cell, c) => quoted(r === 0 ? String(cell) : shown(cell, columns[c]?.format ?? ""))).join(delimiter),
  );
  return `${lines.join("\r\n")}\r\n`;
}
