import type { SheetIdentity, SheetMark } from "./drawing/sheetMarks";
import { knownMarks } from "./drawing/sheetNotes";
import { queueSettings, settingsOf, type SavedSettings } from "./workbookSetting";

/** The workbook's sheets, what is saved with it, and which of the sheets are ours. */
export interface ReadMarks {
  readonly sheets: readonly SheetIdentity[];
  readonly saved: SavedSettings;
  readonly marks: readonly SheetMark[];
}

export async function readMarks(context: Excel.RequestContext): Promise<ReadMarks> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const queued = queueSettings(context);
  await context.sync();
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  const saved = settingsOf(queued);
  return { sheets, saved, marks: await knownMarks(context, sheets, saved) };
}
