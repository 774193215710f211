import type { Workbook } from "../app/ports/workbook";
import { drawSheets } from "./drawing/drawSheets";
import { drawnSheets } from "./drawnSheets";
import { listSheets } from "./listSheets";
import { readColumns } from "./readColumns";
import { readFilledIn } from "./readFilledIn";
import { readHead } from "./readHead";
import { readTables } from "./readTables";
import { loadSetting, saveSetting } from "./workbookSetting";

/** The workbook that the add-in was opened in, through Office.js (ExcelApi 1.10). */
export const excelWorkbook: Workbook = {
  listSheets,
  readHead,
  readColumns,
  readTables,
  readFilledIn,
  drawnSheets,
  draw: drawSheets,
  loadSetting,
  saveSetting,
};
