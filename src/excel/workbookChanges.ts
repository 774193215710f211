import type { WorkbookChange, WorkbookChanges } from "../app/ports/workbookChanges";
import { inExcel } from "./inExcel";

/** The open workbook's events, through Office.js (ExcelApi 1.9). */
export const workbookChanges: WorkbookChanges = {
  watch: (listener) =>
    inExcel("watch the workbook", async (context) => {
      const { worksheets } = context.workbook;
      const tell = (cause: WorkbookChange["cause"]) => async (args: { readonly worksheetId: string }) => {
        listener({ sheetId: args.worksheetId, cause });
        return Promise.resolve();
      };
      worksheets.onChanged.add(tell("edited"));
      worksheets.onCalculated.add(tell("calculated"));
      worksheets.onAdded.add(tell("sheets"));
      worksheets.onDeleted.add(tell("sheets"));
      await context.sync();
    }),
};
