import type { Delimiter } from "./delimiter";
import type { TextEncoding } from "./textEncoding";

/** `\n` stands for `\r\n` as well, one file having both; a bare `\r` ends lines only where nothing else does. */
export type Newline = "\n" | "\r";

/** How a text file is written. */
export interface TextForm {
  readonly encoding: TextEncoding;
  readonly newline: Newline;
  readonly delimiter: Delimiter;
}

/** What ends the lines of a text that begins like this. */
export function newlineOf(start: string): Newline {
  return start.includes("\n") || !start.includes("\r") ? "\n" : "\r";
}
