import type { SourceFile } from "../../app/ports/tableFiles";
import { filePieces } from "../filePieces";
import type { TextEncoding } from "./textEncoding";
import type { Newline } from "./textForm";

/** Turns pieces of bytes into text whose lines end in `newline`. Characters and line ends cut in two stay whole. */
export class TextPieces {
  private readonly decoder: TextDecoder;
  /** `\r`s at the end of a piece, which may belong to the next one's `\n`. */
  private held = "";

  constructor(
    encoding: TextEncoding,
    private readonly newline: Newline,
  ) {
    this.decoder = new TextDecoder(encoding);
  }

  next(bytes: Uint8Array): string {
    return this.ended(this.held + this.decoder.decode(bytes, { stream: true }));
  }

  /** What is left when no bytes follow. */
  last(): string {
    return this.held + this.decoder.decode();
  }

  private ended(text: string): string {
    if (this.newline === "\r" || !text.includes("\r")) {
      this.held = "";
      return text;
    }
    const end = text.length - (/\r+$/.exec(text)?.[0].length ?? 0);
    this.held = text.slice(end);
    return text.slice(0, end).replace(/\r+\n/g, "\n");
  }
}

/** The text of a file, piece by piece, with the bytes done. */
export async function* decodedText(
  file: SourceFile,
  form: { readonly encoding: TextEncoding; readonly newline: Newline },
  signal?: AbortSignal,
): AsyncGenerator<{ readonly text: string; readonly done: number; readonly atEnd: boolean }> {
  const pieces = new TextPieces(form.encoding, form.newline);
  let done = 0;
  for await (const bytes of filePieces(file, { signal })) {
    done += bytes.length;
    yield { text: pieces.next(bytes), done, atEnd: false };
  }
  yield { text: pieces.last(), done, atEnd: true };
}
