import { writeWorkbook } from "../../../src/host/xlsx/writeWorkbook";
import { bookOf, type SheetTable } from "../workbooks/bookOf";
import type { TryOut } from "./openTryOut";

/** Opens a workbook of these sheets in the try-out page, and waits until the pane stands beside it. */
export async function openWorkbook({ page, pane }: TryOut, sheets: readonly SheetTable[]): Promise<void> {
  const buffer = Buffer.from(await writeWorkbook(bookOf(sheets)));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("input[type=file]").setInputFiles({ name: "month.xlsx", mimeType, buffer });
  await page.getByRole("tab", { name: sheets[0]?.sheet ?? "" }).waitFor();
  await pane.getByRole("navigation").first().waitFor();
}
