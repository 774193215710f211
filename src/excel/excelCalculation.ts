import type { Calculation } from "../app/ports/calculation";
import { inExcel, sendPatiently } from "./inExcel";

/** Of the application the open workbook is in, through Office.js (ExcelApi 1.8). */
export const excelCalculation: Calculation = {
  isManual: () =>
    inExcel("read the calculation mode", async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      return application.calculationMode === Excel.CalculationMode.manual;
    }),

  // Streams aren't touched by less than a full calculation.
  recalculate: () =>
    inExcel("calculate the workbook", (context) =>
      sendPatiently(() => {
        context.workbook.application.calculate(Excel.CalculationType.full);
        return context.sync();
      }),
    ),

  makeAutomatic: () =>
    inExcel("switch to automatic calculation", (context) =>
      sendPatiently(() => {
        const { application } = context.workbook;
        application.calculationMode = Excel.CalculationMode.automatic;
        application.calculate(Excel.CalculationType.full);
        return context.sync();
      }),
    ),
};
