import { FileFault } from "../../app/ports/fileFault";
import type { SourceFile } from "../../app/ports/tableFiles";
import { decodedText } from "./decodedText";
import { parseRows } from "./parseRows";
import type { TextForm } from "./textForm";

/** Characters of a row: a hundred of the longest cells that Excel can hold. A quote that nothing closes would take in the whole file. */
const LONGEST_ROW = 1 << 22;

interface RowPiece {
  readonly rows: readonly (readonly string[])[];
  /** Bytes read so far. */
  readonly done: number;
}

/**
 * The rows of a text file, piece by piece; a blank line is a row with one empty cell.
 *
 * @throws FileFault `unclosedQuote`, or `notATable` for a line without end.
 */
export async function* textRows(file: SourceFile, form: TextForm, signal?: AbortSignal): AsyncGenerator<RowPiece> {
  let rest = "";
  let count = 0;
  for await (const { text, done, atEnd } of decodedText(file, form.encoding, signal)) {
    const input = rest + text;
    if (input === "") continue;
    const parsed = parseRows(input, { ...form, atEnd });
    if (parsed.unclosed !== undefined) throw unclosedQuote(file, count + parsed.unclosed + 1);
    count += parsed.rows.length;
    rest = input.slice(parsed.rest);
    if (rest.length > LONGEST_ROW) throw endless(file, rest, count + 1);
    yield { rows: parsed.rows, done };
  }
}

function unclosedQuote(file: SourceFile, row: number): FileFault {
  return new FileFault({ code: "unclosedQuote", file: file.name, detail: String(row) });
}

function endless(file: SourceFile, rest: string, row: number): FileFault {
  return rest.includes('"') ? unclosedQuote(file, row) : new FileFault({ code: "notATable", file: file.name });
}
