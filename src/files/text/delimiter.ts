import { parseRows } from "./parseRows";
import type { Newline } from "./textForm";

const DELIMITERS = [",", "\t", ";", "|"] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Enough to outweigh banners above the header. */
const SAMPLE_ROWS = 200;

/** `sep=;` in the first line, by which Excel is told. */
const HINT = /^sep=([,\t;|])\r?$/i;

interface Fit {
  /** Share of the rows that have the usual number of cells, more than one; less the share of quotes that make no sense. */
  readonly share: number;
  /** The usual number of cells of a row. */
  readonly cells: number;
}

function fitOf(text: string, delimiter: Delimiter, newline: Newline): Fit {
  const { rows, oddQuotes } = parseRows(text, { delimiter, newline, atEnd: false });
  const counts = new Map<number, number>();
  const sample = rows.slice(0, SAMPLE_ROWS).filter(({ length }) => length > 1);
  for (const { length } of sample) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[cells, times] = [1, 0]] = [...counts].sort(([a, left], [b, right]) => right - left || b - a);
  const all = Math.max(1, Math.min(rows.length, SAMPLE_ROWS));
  return { share: times / all - oddQuotes / Math.max(1, rows.length), cells };
}

/** What separates the cells: that which gives the most rows the same number of cells, and more than one; a comma where nothing does. */
export function delimiterOf(start: string, newline: Newline): Delimiter {
  const [first = ""] = start.split(newline, 1);
  const hinted = DELIMITERS.find((delimiter) => HINT.exec(first)?.[1] === delimiter);
  if (hinted !== undefined) return hinted;
  const text = start.endsWith(newline) ? start : start + newline;
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...fitOf(text, delimiter, newline) }));
  const [best] = fits.sort((a, b) => b.share - a.share || b.cells - a.cells);
  return best === undefined || best.share <= 0 ? "," : best.delimiter;
}
