import { textWidth } from "../../spec/textWidth";
import type { RulesCell, RulesContent, RulesTable } from "./rulesContent";

/** Bounds of a column's width in digits: longer texts take several lines. */
const LEAST = 13;
const MOST = 23;

/** Digits that indent and border take. */
const PADDING = 3;

/** Whether a cell's text has to fit its column: words about a row may run on beyond the table. */
function isKept({ role }: RulesCell): boolean {
  return role !== "about";
}

function textsIn({ columns, rows }: RulesTable, column: number): readonly string[] {
  const cells = rows.flatMap((row) => row[column] ?? []).filter(isKept);
  const filled = cells.flatMap(({ cell }) => (typeof cell === "string" ? [cell] : []));
  return [...(columns[column] === undefined ? [] : [columns[column].header]), ...filled];
}

/** The legend's definitions run on to the right as well. */
const LEGEND_COLUMNS = 3;

/** Width of every column in digits: tables of different columns stand below one another, and the widest text counts. */
export function rulesWidths({ used, unused, legend }: RulesContent): readonly number[] {
  const tables = [...used, ...unused];
  const count = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, column) => {
    const named = column < LEGEND_COLUMNS ? legend.rows.map((row) => row[column] ?? "") : [];
    const texts = [...tables.flatMap((table) => textsIn(table, column)), ...named];
    const widest = Math.max(...texts.map(textWidth));
    return Math.min(MOST, Math.max(LEAST, widest + PADDING));
  });
}

/** Digits of a column that text can take. */
export function roomIn(width: number): number {
  return width - PADDING;
}
