import type { HostTexts } from "../../i18n/host/hostTextsFor";
import { isArray, isRecord, isString } from "../protocol/json";

/**
 * The mapping document for a terminal, a line for each table.
 *
 * @param mapping - `{ tables }`, as the add-in announced it.
 * @throws TypeError where the page announced something else.
 */
export function mappingLines(mapping: unknown, texts: HostTexts): readonly string[] {
  if (!isRecord(mapping) || !isArray(mapping["tables"])) throw new TypeError("The page announced no mapping");
  return mapping["tables"].map((table) => tableLine(table, texts));
}

function tableLine(table: unknown, texts: HostTexts): string {
  if (!isRecord(table)) throw unlike();
  const { source, sheet, kind, confidence, rows, doubts } = table;
  if (!isString(source) || !isString(sheet) || typeof confidence !== "number" || !isArray(doubts)) throw unlike();
  return texts.mapping.table({
    place: placeOf(source, sheet),
    kind: kindOf(kind, texts),
    percent: String(Math.floor(confidence * 100)), // 79.6 % is no 80 %, from which on nobody is asked
    rows: rowsRead(rows),
    doubts: doubts.length,
  });
}

/** A sheet of the workbook, or of a file; a text file is one sheet, called like it. */
function placeOf(source: string, sheet: string): string {
  if (source === "") return sheet;
  return source.startsWith(sheet) ? source : `${source} › ${sheet}`;
}

function kindOf(kind: unknown, { mapping, tableKinds }: HostTexts): string {
  if (kind === null) return mapping.unknownKind;
  if (!isString(kind)) throw unlike();
  const words: Readonly<Record<string, string>> = tableKinds;
  return words[kind] ?? kind;
}

function rowsRead(rows: unknown): number | null {
  if (rows === null) return null;
  const read = isRecord(rows) ? rows["read"] : undefined;
  if (typeof read !== "number") throw unlike();
  return read;
}

function unlike(): TypeError {
  return new TypeError("Cannot read a table of the mapping that the page announced");
}
