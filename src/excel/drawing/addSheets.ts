import { sendPatiently } from "../inExcel";
import type { PlannedSheet } from "./drawPlan";
import { journalIn, queueJournal, type JournalEntry } from "./journal";
import { commands } from "./operation";
import type { SheetOperation } from "./sendOperations";
import type { Survey } from "./survey";

/** A sheet to be added, and the name that it has until it is finished. */
export type AddedSheet = Pick<PlannedSheet, "currentName">;

/** Notes in the journal what is about to be drawn, turns events off and adds blank sheets. Returns their ids. */
export function addSheets(
  context: Excel.RequestContext,
  plan: readonly AddedSheet[],
  before: Survey,
): Promise<readonly string[]> {
  return sendPatiently(async () => {
    const { workbook, runtime, application } = context;
    runtime.enableEvents = false;
    application.suspendScreenUpdatingUntilNextSync();
    const entries = plan.map(({ currentName }) => ({ name: currentName, id: null }));
    queueJournal(context, [...journalIn(before.settings), ...entries], before.settings);
    const sheets = plan.map(({ currentName }) => {
      const sheet = workbook.worksheets.add(currentName);
      sheet.load("id");
      return sheet;
    });
    await context.sync();
    return sheets.map(({ id }) => id);
  });
}

/** The new sheets as the journal names them once their ids are known. */
export function entriesOf(plan: readonly AddedSheet[], ids: readonly string[]): readonly JournalEntry[] {
  return plan.map(({ currentName }, i) => ({ name: currentName, id: ids[i] ?? null }));
}

/** Notes the ids of the new sheets, ahead of anything that is written on them. */
export function* journalOperations(
  plan: readonly AddedSheet[],
  ids: readonly string[],
  { settings }: Survey,
): Generator<SheetOperation> {
  const [sheetId] = ids;
  const journal = [...journalIn(settings), ...entriesOf(plan, ids)];
  if (sheetId !== undefined) {
    yield {
      sheetId,
      operation: commands(1 + Math.ceil(plan.length / 4), ({ context: own }) => {
        queueJournal(own, journal);
      }),
    };
  }
}
