/** What the first bytes tell. `ole` is a workbook of before 2007, or a newer one that is encrypted. */
export type Beginning = "html" | "ole" | "spreadsheetXml" | "text" | "zip";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A web page, or a part of one. Many platforms call tables in it .xls. */
const HTML =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|style|body|div|table)\b/i;

/** What Excel 2003 saved as an XML spreadsheet. */
const SPREADSHEET_XML = /^\ufeff?\s*<\?xml[^>]*>[^]*<(?:\w+:)?Workbook\b/;

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Tells a file by its first bytes (a few hundred are enough), never by its name. */
export function beginningOf(start: Uint8Array): Beginning {
  if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) return "zip";
  if (startsWith(start, OLE)) return "ole";
  const wide = startsWith(start, [0xff, 0xfe]) || startsWith(start, [0x3c, 0]);
  const text = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(start);
  if (HTML.test(text)) return "html";
  return SPREADSHEET_XML.test(text) ? "spreadsheetXml" : "text";
}
