import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../../src/engine/records/cell";
import { encodeText, type WrittenAs } from "./encodeText";
import { xlsxOf } from "./xlsxOf";

interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Sheet and cells of a workbook; none for text files. */
  readonly sheet?: string;
  readonly cells?: readonly (readonly Cell[])[];
}

type Heading =
  | { readonly name: string; readonly form: "xlsx"; readonly sheet: string; readonly formats: Record<string, string> }
  | { readonly name: string; readonly form: WrittenAs };

const FOLDER = join(__dirname, "exports");

/** The names under which exports of the platforms are kept here: real headers, made-up values, written as the platforms write. */
export const EXPORT_NAMES: readonly string[] = readdirSync(FOLDER)
  .sort()
  .map((name) => name.replace(".jsonl", ""));

/** The file of an export as a platform would hand it over. */
export async function exportFile(name: string): Promise<ExportFile> {
  const [first = "", ...rest] = readFileSync(join(FOLDER, `${name}.jsonl`), "utf8")
    .trimEnd()
    .split("\n");
  const heading: Heading = JSON.parse(first);
  if (heading.form !== "xlsx") {
    const lines: string[] = rest.map((line) => JSON.parse(line));
    return { name: heading.name, bytes: encodeText(lines.join("\r\n"), heading.form) };
  }
  const { sheet, formats } = heading;
  const cells: Cell[][] = rest.map((line) => JSON.parse(line));
  return { name: heading.name, bytes: await xlsxOf({ sheets: [{ name: sheet, rows: cells, formats }] }), sheet, cells };
}
