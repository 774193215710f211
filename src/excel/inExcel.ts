import { asExcelError } from "./asExcelError";
import { ExcelError } from "../app/ports/excelError";

/** Codes that say "not now" (HTTP 429): nothing of the request was done. */
const BUSY_CODES: ReadonlySet<string> = new Set(["ActivityLimitReached", "TooManyRequests"]);

/** Waits before the second, third … attempt, in milliseconds. */
const WAITS = [250, 1_000, 4_000];

/**
 * Runs a batch of work in the workbook. Waits while the user is editing a cell.
 *
 * @throws ExcelError for whatever the platform refuses.
 */
export async function inExcel<Result>(
  operation: string,
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw asExcelError(error, operation);
  }
}

/**
 * Sends one request, again if the platform was too busy to take it. `send` must queue everything anew: a refused request's
 * commands are gone.
 */
export async function sendPatiently<Result>(send: () => Promise<Result>): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await send();
    } catch (error) {
      if (!isBusy(error)) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send();
}

/** How often what must not fail is tried. */
const ATTEMPTS = 3;

/** Does what must not fail: again, whatever Excel refused it for, up to three times. `work` must be able to begin anew. */
export async function insistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendPatiently(work);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && BUSY_CODES.has(error.code);
}

/** Whether the platform refused with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return (error instanceof OfficeExtension.Error || error instanceof ExcelError) && error.code === code;
}
