import type { SourceFile } from "../../app/ports/tableFiles";
import { filePieces } from "../filePieces";
import type { TextEncoding } from "./textEncoding";

interface TextPiece {
  readonly text: string;
  /** Bytes read so far. */
  readonly done: number;
  /** Whether no text follows. */
  readonly atEnd: boolean;
}

/** The text of a file, piece by piece; characters whose bytes are in two pieces stay whole. */
export async function* decodedText(
  file: SourceFile,
  encoding: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const bytes of filePieces(file, { signal })) {
    done += bytes.length;
    yield { text: decoder.decode(bytes, { stream: true }), done, atEnd: false };
  }
  yield { text: decoder.decode(), done, atEnd: true };
}
