const encoder = new TextEncoder();

/** Bytes that a text takes in UTF-8, in Node and in browsers alike. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
