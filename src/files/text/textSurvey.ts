import { FileFault } from "../../app/ports/fileFault";
import type { OpenOptions, SourceFile } from "../../app/ports/tableFiles";
import { fileBytes, filePieces } from "../filePieces";
import { delimiterOf } from "./delimiter";
import { RowCounter } from "./rowCounter";
import { markOf, Utf8Census, wideEncodingOf, type TextEncoding } from "./textEncoding";
import { newlineOf, type TextForm } from "./textForm";

/** Bytes by which line ends and delimiter are told: a piece, and no more for the same reason. */
const START = 1 << 15;

/** Of a thousand characters of text fewer than this can't be decoded or are control characters. */
const MOST_UNREADABLE = 50 / 1000;

/** Decoding failures, and control characters other than blanks, the end mark of DOS and NUL. */
const UNREADABLE = /[\ufffd\x01-\x08\x0e-\x19\x1b-\x1f\x7f]/g;

export interface TextSurvey {
  readonly form: TextForm;
  /** Rows up to the last that says something. */
  readonly rowCount: number;
}

/** Code units of UTF-16 from bytes that may be cut anywhere. */
class WideUnits {
  private readonly decoder: TextDecoder;

  constructor(encoding: TextEncoding) {
    this.decoder = new TextDecoder(encoding);
  }

  next(bytes: Uint8Array): Uint16Array {
    const text = this.decoder.decode(bytes, { stream: true });
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return units;
  }
}

function encodingOf(start: Uint8Array, file: SourceFile): TextEncoding | undefined {
  const encoding = markOf(start)?.encoding ?? wideEncodingOf(start);
  if (encoding === "binary") throw new FileFault({ code: "notATable", file: file.name });
  return encoding;
}

/** The text that the bytes begin with; a character cut at their end is left out. */
function startText(start: Uint8Array, encoding: TextEncoding | undefined): string {
  const census = new Utf8Census();
  census.add(start);
  return new TextDecoder(encoding ?? census.encoding).decode(start, { stream: true });
}

function checkReadable(text: string, file: SourceFile): void {
  const unreadable = text.match(UNREADABLE)?.length ?? 0;
  if (unreadable > text.length * MOST_UNREADABLE) throw new FileFault({ code: "notATable", file: file.name });
}

/** Counts the rows of pieces of the file, which begins as `start` does; its mark is no part of the first cell. */
function rowCounting(
  counter: RowCounter,
  start: Uint8Array,
  known: TextEncoding | undefined,
): (piece: Uint8Array) => void {
  if (known === "utf-16be" || known === "utf-16le") {
    const wide = new WideUnits(known); // drops the mark itself
    return (piece) => counter.add(wide.next(piece));
  }
  let skip = markOf(start)?.length ?? 0;
  return (piece) => {
    counter.add(piece.subarray(skip));
    skip = 0;
  };
}

/**
 * Reads a text file through once: how it is written and how many rows it has. The encoding is told by its mark, else by all
 * of its bytes: strictly UTF-8 or else GB18030, which holds GBK and GB2312.
 */
export async function textSurvey(file: SourceFile, { signal, onProgress }: OpenOptions): Promise<TextSurvey> {
  const start = await fileBytes(file, { to: Math.min(START, file.size), signal });
  const known = encodingOf(start, file);
  const text = startText(start, known);
  checkReadable(text, file);
  const newline = newlineOf(text);
  const delimiter = delimiterOf(text, newline);
  const counter = new RowCounter(delimiter.charCodeAt(0), newline.charCodeAt(0));
  const count = rowCounting(counter, start, known);
  const census = new Utf8Census();
  let done = 0;
  for await (const piece of filePieces(file, { signal })) {
    count(piece);
    if (known === undefined) census.add(piece);
    done += piece.length;
    onProgress?.({ done, total: file.size });
  }
  return { form: { encoding: known ?? census.encoding, newline, delimiter }, rowCount: counter.count };
}
