import type { Workbook } from "../../model/workbook";
import { readWorkbook } from "../../xlsx/readWorkbook";

/** Opens a workbook that a person chose. @throws if it is no .xlsx file, or an encrypted one */
export async function openFile(file: Pick<File, "name" | "arrayBuffer">): Promise<Workbook> {
  const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  workbook.name = file.name;
  return workbook;
}
