import Papa, { type ParseResult } from "papaparse";
import type { Delimiter } from "./delimiter";
import type { Newline } from "./textForm";

interface ParseOptions {
  readonly delimiter: Delimiter;
  readonly newline: Newline;
  /** Whether the text ends here: the last row is complete without a line's end. */
  readonly atEnd: boolean;
}

interface ParsedRows {
  readonly rows: readonly (readonly string[])[];
  /** Where the first row begins that isn't complete. */
  readonly rest: number;
  /** Quotes in quoted cells that are neither doubled nor the cell's end. */
  readonly oddQuotes: number;
  /** Index of the row with a quote that nothing closes, if there is one. */
  readonly unclosed: number | undefined;
}

const RETURNS = /\r+$/;

/** Takes off what is left of `\r\n` where lines end in `\n`. */
function dropReturns(rows: readonly string[][]): void {
  for (const row of rows) {
    const last = row.length - 1;
    const cell = row[last];
    if (cell?.endsWith("\r") === true) row[last] = cell.replace(RETURNS, "");
  }
}

/**
 * Cuts text that begins with a row into rows of cells, as far as they are complete.
 *
 * papaparse's streamers for files cut characters in two (they decode each slice of bytes by itself) and can't be slowed down
 * but by stopping; so its parser is fed here as they do it: with what was left over and the next piece.
 */
export function parseRows(text: string, { delimiter, newline, atEnd }: ParseOptions): ParsedRows {
  const parser = new Papa.Parser({ delimiter, newline });
  const { data, errors, meta }: ParseResult<string[]> = parser.parse(text, 0, !atEnd); // eslint-disable-line @typescript-eslint/no-unsafe-assignment -- its types leave open what it returns
  if (newline === "\n") dropReturns(data);
  return {
    rows: data,
    rest: meta.cursor,
    oddQuotes: errors.filter(({ code }) => code === "InvalidQuotes").length,
    unclosed: errors.find(({ code }) => code === "MissingQuotes")?.row,
  };
}
