import type { TablePlacer } from "../app/ports/tablePlacer";
import { placeTables } from "./placing/placeTables";

/** Puts tables into the workbook that the add-in was opened in, through Office.js (ExcelApi 1.10). */
export const excelPlacer: TablePlacer = { place: placeTables };
