import type { Workbook } from "../../model/workbook";
import { writeWorkbook } from "../../xlsx/writeWorkbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the workbook to the browser as a file to keep. */
export async function downloadBook(workbook: Workbook): Promise<void> {
  const bytes = await writeWorkbook(workbook);
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(url);
}
