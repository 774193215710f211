import type { SourceFile } from "../../app/ports/tableFiles";
import { fileBytes } from "../filePieces";
import { markOf, Utf8Census, wideEncodingOf, type TextEncoding } from "./textEncoding";

function encodingOf(bytes: Uint8Array): TextEncoding {
  const known = markOf(bytes)?.encoding ?? wideEncodingOf(bytes);
  if (known !== undefined && known !== "binary") return known;
  const census = new Utf8Census();
  census.add(bytes);
  return census.encoding;
}

/** A file's text in one go; what stands in it about its own encoding is not believed. */
export async function wholeText(file: SourceFile, signal: AbortSignal | undefined): Promise<string> {
  const bytes = await fileBytes(file, { signal });
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
