import { ExcelError } from "../app/ports/excelError";

/** What went wrong as an `ExcelError` if the platform said so; anything else (a fault of ours, a call-off) stays what it is. */
export function asExcelError(error: unknown, operation: string): unknown {
  if (!(error instanceof OfficeExtension.Error)) {
    return error;
  }
  return new ExcelError({ operation, code: error.code, address: error.debugInfo.errorLocation ?? "", cause: error });
}
