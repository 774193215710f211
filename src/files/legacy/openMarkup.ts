import { FileFault } from "../../app/ports/fileFault";
import type { FileTable, OpenOptions, SourceFile } from "../../app/ports/tableFiles";
import { textOf } from "../text/textOf";
import { bytesAtOnce } from "./bytesAtOnce";
import { sheetJsTables } from "./sheetJsTables";

const TABLE = /<(?:\w+:)?table\b/gi;
const TABLE_END = /<\/(?:\w+:)?table\b/gi;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Opens a web page with tables, or an XML spreadsheet of Excel 2003. Many platforms call either of them .xls. */
export async function openMarkup(file: SourceFile, { signal }: OpenOptions): Promise<readonly FileTable[]> {
  const text = textOf(await bytesAtOnce(file, signal));
  const tables = count(text, TABLE);
  if (tables === 0) throw new FileFault({ code: "notATable", file: file.name });
  // SheetJS would read what was cut short as far as it goes.
  if (tables > count(text, TABLE_END)) throw new FileFault({ code: "damaged", file: file.name, detail: "</table>" });
  return sheetJsTables(file, text);
}
