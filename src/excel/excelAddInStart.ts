import type { AddInStart } from "../app/ports/addInStart";
import { asExcelError } from "./asExcelError";

/** Through the shared runtime (SharedRuntime 1.1), which keeps it in the workbook. */
export const excelAddInStart: AddInStart = {
  withWorkbook: async () => {
    try {
      // Setting it changes the workbook, which would then ask to be saved: only where it isn't so yet.
      const before = await Office.addin.getStartupBehavior();
      if (before !== Office.StartupBehavior.load) await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    } catch (error) {
      throw asExcelError(error, "start the add-in with the workbook");
    }
  },
};
