/** Cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, quotes around cells that hold either. */
export function writeCopied(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;

/** Reads such a text; rows are filled up to the longest. An empty text has no rows. */
export function readCopied(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const unbroken = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  if (unbroken === "") return rows;
  for (const [, inQuotes, plain = "", end] of unbroken.matchAll(CELL)) {
    row.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill("")]);
}
