import { FileFault } from "../../app/ports/fileFault";
import type { FileTable, OpenOptions, SourceFile } from "../../app/ports/tableFiles";
import { bytesAtOnce } from "./bytesAtOnce";
import { containerFault, type ContainerReader } from "./containerFault";
import { loadSheetJs, orFault, sheetJsTables } from "./sheetJsTables";

/** Opens a file that begins as an OLE container does: a workbook of before 2007, if any. */
export async function openXls(file: SourceFile, { signal }: OpenOptions): Promise<readonly FileTable[]> {
  const bytes = await bytesAtOnce(file, signal);
  const sheetJs = await loadSheetJs();
  const reader: ContainerReader = sheetJs.CFB; // eslint-disable-line @typescript-eslint/no-unsafe-assignment -- SheetJS has no types for it
  const code = orFault(file, () => containerFault(reader, bytes));
  if (code !== undefined) throw new FileFault({ code, file: file.name });
  return sheetJsTables(file, bytes);
}
