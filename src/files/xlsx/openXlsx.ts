import { FileFault } from "../../app/ports/fileFault";
import type { FileTable, OpenOptions, SourceFile } from "../../app/ports/tableFiles";
import { numberFormats } from "./numberFormats";
import { sharedTexts } from "./sharedTexts";
import { hasCells, sheetTable, type OpenWorkbook } from "./sheetTable";
import { workbookParts, type SheetPart } from "./workbookParts";
import { ZipParts } from "./zipParts";

async function anyHasCells(
  workbook: OpenWorkbook,
  sheets: readonly SheetPart[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (const sheet of sheets) if (await hasCells(workbook, sheet, signal)) return true;
  return false;
}

/** Opens a file that begins as a zip package does. */
export async function openXlsx(file: SourceFile, { signal, onProgress }: OpenOptions): Promise<readonly FileTable[]> {
  const parts = await ZipParts.open(file);
  const { sheets, texts, styles, date1904 } = await workbookParts(parts, file.name);
  const { name, size } = file;
  const workbook = {
    file: name,
    size,
    parts,
    formats: await numberFormats(parts, { file: name, path: styles }),
    texts: await sharedTexts(parts, {
      file: name,
      path: texts,
      signal,
      onShare: (share) => onProgress?.({ done: Math.floor(size * share), total: size }),
    }),
    date1904,
  };
  if (!(await anyHasCells(workbook, sheets, signal))) throw new FileFault({ code: "empty", file: name });
  return sheets.map((sheet) => sheetTable(workbook, sheet));
}
