import { ExcelError } from "../../app/ports/excelError";
import { breather, type Breathe } from "../../app/ports/breather";
import { sendPatiently } from "../inExcel";
import { MOST_BYTES, TARGET_BYTES } from "../requestBudget";
import type { Operation } from "./operation";

/** A step and the id of the sheet it is for. */
export interface SheetOperation {
  readonly sheetId: string;
  readonly operation: Operation;
}

/**
 * Sends steps in their order, as many to a request as the budget holds.
 *
 * @param onSent - Told the rows of cells written so far.
 * @throws the signal's reason when called off, before the next request.
 */
export async function sendOperations(
  context: Excel.RequestContext,
  operations: Iterable<SheetOperation>,
  { signal, onSent }: { readonly signal: AbortSignal | undefined; readonly onSent: (rows: number) => void },
): Promise<void> {
  let rows = 0;
  const breathe = breather();
  for await (const batch of batchesOf(operations, breathe)) {
    signal?.throwIfAborted();
    await sendPatiently(() => sendBatch(context, batch));
    rows += batch.reduce((sum, { operation }) => sum + operation.rows, 0);
    onSent(rows);
  }
}

async function sendBatch(context: Excel.RequestContext, batch: readonly SheetOperation[]): Promise<void> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheetId, operation } of batch) {
    const sheet = sheets.get(sheetId) ?? context.workbook.worksheets.getItem(sheetId);
    sheets.set(sheetId, sheet);
    operation.queue(sheet);
  }
  await context.sync();
}

/** Cuts steps into requests of about `TARGET_BYTES`; nothing is reordered or left out. */
export async function* batchesOf(
  operations: Iterable<SheetOperation>,
  breathe: Breathe,
): AsyncGenerator<readonly SheetOperation[]> {
  let batch: SheetOperation[] = [];
  let bytes = 0;
  for (const step of operations) {
    await breathe();
    const size = step.operation.bytes;
    if (size > MOST_BYTES) {
      throw new ExcelError({ operation: "draw", code: "RequestTooLarge", address: `${size} bytes` });
    }
    if (batch.length > 0 && bytes + size > TARGET_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(step);
    bytes += size;
  }
  if (batch.length > 0) {
    yield batch;
  }
}
