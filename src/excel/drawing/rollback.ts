import { asExcelError } from "../asExcelError";
import { ExcelError } from "../../app/ports/excelError";
import { inExcel, sendPatiently } from "../inExcel";
import type { PlannedSheet } from "./drawPlan";
import { JOURNAL_KEY, journalOf } from "./sheetMarks";
import type { Survey } from "./survey";

const ATTEMPTS = 3;

export interface BrokenDrawing {
  readonly plan: readonly PlannedSheet[];
  readonly before: Survey;
  /** What broke it. */
  readonly error: unknown;
}

/**
 * Takes away what a broken run has drawn. Returns what is to be thrown: the error that broke it, or, when even this failed, an
 * `ExcelError` that names the sheets left.
 */
export async function removeDrawing(context: Excel.RequestContext, broken: BrokenDrawing): Promise<unknown> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await sendPatiently(() => removeNewSheets(context, broken));
      return broken.error;
    } catch (error) {
      if (attempt === ATTEMPTS) {
        return leftoverError(broken, error);
      }
    }
  }
  return broken.error;
}

/** Sheets that weren't there before and have a name of the plan: new ones of ours, and nobody else's. */
async function removeNewSheets(context: Excel.RequestContext, { plan, before }: BrokenDrawing): Promise<void> {
  const { workbook, runtime } = context;
  workbook.worksheets.load("items/id,items/name");
  const journal = workbook.settings.getItemOrNullObject(JOURNAL_KEY);
  journal.load("key");
  await context.sync();
  const planned = new Set(plan.flatMap(({ currentName, finalName }) => [currentName, finalName]));
  const known = new Set(before.sheets.map(({ id }) => id));
  workbook.worksheets.items
    .filter(({ id, name }) => !known.has(id) && planned.has(name))
    .forEach((sheet) => sheet.delete());
  if (before.journal.length > 0) {
    workbook.settings.add(JOURNAL_KEY, [...before.journal]);
  } else if (!journal.isNullObject) {
    journal.delete();
  }
  runtime.enableEvents = before.eventsEnabled;
  await context.sync();
}

function leftoverError({ plan, error }: BrokenDrawing, cause: unknown): ExcelError {
  const first = asExcelError(error, "draw");
  return new ExcelError({
    operation: "restore the workbook",
    code: first instanceof ExcelError ? first.code : "RunBroken",
    leftovers: plan.map(({ currentName }) => currentName),
    cause: new AggregateError([error, cause]),
  });
}

/** Names of half-drawn sheets that a broken run left in the workbook. */
export function listLeftovers(): Promise<readonly string[]> {
  return inExcel("look for leftovers", (context) =>
    sendPatiently(async () => (await readLeftovers(context)).map(({ name }) => name)),
  );
}

/** Deletes them, and closes the journal that names them. */
export function removeLeftovers(): Promise<void> {
  return inExcel("remove leftovers", (context) =>
    sendPatiently(async () => {
      const sheets = await readLeftovers(context);
      sheets.forEach((sheet) => sheet.delete());
      context.workbook.settings.getItemOrNullObject(JOURNAL_KEY).delete();
      await context.sync();
    }),
  );
}

async function readLeftovers(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/name");
  const journal = settings.getItemOrNullObject(JOURNAL_KEY);
  journal.load("value");
  await context.sync();
  const names = new Set(journalOf(journal.isNullObject ? undefined : journal.value));
  return worksheets.items.filter(({ name }) => names.has(name));
}
