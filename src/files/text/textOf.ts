import { markOf, Utf8Census, wideEncodingOf, type TextEncoding } from "./textEncoding";

function encodingOf(bytes: Uint8Array): TextEncoding {
  const known = markOf(bytes)?.encoding ?? wideEncodingOf(bytes);
  if (known !== undefined && known !== "binary") return known;
  const census = new Utf8Census();
  census.add(bytes);
  return census.encoding;
}

/** A file's text from all of its bytes; what stands in it about its own encoding is not believed. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
