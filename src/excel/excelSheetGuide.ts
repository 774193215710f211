import type { SheetGuide } from "../app/ports/sheetGuide";
import { inExcel, sendPatiently } from "./inExcel";

/** A whole row is written `14` by people, `14:14` by Excel. */
function rangeAddress(address: string): string {
  return /^\d+$/.test(address) ? `${address}:${address}` : address;
}

async function show(context: Excel.RequestContext, name: string, address: string | null): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.activate();
  if (address !== null) sheet.getRange(rangeAddress(address)).select();
  await context.sync();
  return true;
}

async function textOfActive(context: Excel.RequestContext): Promise<string> {
  const cell = context.workbook.getActiveCell();
  cell.load("text");
  await context.sync();
  return cell.text[0]?.[0] ?? "";
}

/** Shows sheets and cells in the window that the add-in was opened in. */
export const excelSheetGuide: SheetGuide = {
  showSheet: (name) => inExcel("show a sheet", (context) => sendPatiently(() => show(context, name, null))),
  showCell: (sheet, address) => inExcel("show a cell", (context) => sendPatiently(() => show(context, sheet, address))),
  activeText: () => inExcel("read the active cell", (context) => sendPatiently(() => textOfActive(context))),
};
