import type { Workbook } from "../../../src/host/model/workbook";
import { readWorkbook } from "../../../src/host/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/host/xlsx/writeWorkbook";

/**
 * The workbook as it comes back from a program such as LibreOffice: settings of add-ins are gone, and numbers keep 15 digits.
 */
export async function resaved(workbook: Workbook): Promise<Workbook> {
  const opened = await readWorkbook(await writeWorkbook(workbook));
  opened.settingsStore.clear();
  for (const { grid } of opened.sheets) {
    const used = grid.used() ?? { row: 0, column: 0, height: 0, width: 0 };
    for (let row = used.row; row < used.row + used.height; row++) {
      for (let column = used.column; column < used.column + used.width; column++) {
        const value = grid.get(row, column);
        if (typeof value === "number") grid.set(row, column, Number(value.toPrecision(15)));
      }
    }
  }
  return opened;
}
