import type { DrawnRun, OwnSheets, RunRemoval } from "../app/ports/ownSheets";
import { editedSheets } from "./drawing/editedSheets";
import { adoptedSettings, marksSettings, sheetOfMark, type SheetIdentity, type SheetMark } from "./drawing/sheetMarks";
import { inExcel, sendPatiently } from "./inExcel";
import { readMarks } from "./readMarks";
import type { SavedSettings } from "./workbookSetting";

/** A sheet of ours that is still there. */
interface OwnSheet {
  readonly mark: SheetMark;
  readonly sheet: SheetIdentity;
}

/** What is ours, and all that is saved with the workbook. */
async function readSaved(
  context: Excel.RequestContext,
): Promise<{ readonly own: readonly OwnSheet[]; readonly saved: SavedSettings }> {
  const { sheets, saved, marks } = await readMarks(context);
  const own = sheets.flatMap((sheet) => {
    const mark = marks.find((one) => sheetOfMark(one, sheets) === sheet);
    return mark === undefined ? [] : [{ mark, sheet }];
  });
  return { own, saved };
}

async function readOwn(context: Excel.RequestContext): Promise<readonly OwnSheet[]> {
  return (await readSaved(context)).own;
}

/** Months are drawn over and over; only those that are one can be removed as a run. */
const MONTH = /^\d{4}-\d{2}$/;

function runsOf(own: readonly OwnSheet[]): readonly DrawnRun[] {
  const runs = new Map<string, { month: string; runId: string; sheets: string[] }>();
  for (const { mark, sheet } of own.filter((one) => MONTH.test(one.mark.month))) {
    const key = `${mark.month} ${mark.run}`;
    const run = runs.get(key) ?? { month: mark.month, runId: mark.run, sheets: [] };
    runs.set(key, run);
    run.sheets.push(sheet.name);
  }
  return [...runs.values()].sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Deletes sheets and forgets their marks in one request. */
async function deleteSheets(context: Excel.RequestContext, going: readonly OwnSheet[], month: string): Promise<void> {
  const { worksheets, settings } = context.workbook;
  const ids = new Set(going.map(({ sheet }) => sheet.id));
  const { own, saved } = await readSaved(context);
  const staying = own.filter(({ mark, sheet }) => mark.month === month && !ids.has(sheet.id)).map(({ mark }) => mark);
  for (const { sheet } of own.filter((one) => ids.has(one.sheet.id))) worksheets.getItem(sheet.id).delete();
  const marks = own.map(({ mark }) => mark);
  const recorded = [...marksSettings(month, staying, saved), ...adoptedSettings(marks, saved, [month])];
  for (const [key, value] of recorded) settings.add(key, value);
  await context.sync();
}

async function removeRun(
  context: Excel.RequestContext,
  { month, runId }: Pick<DrawnRun, "month" | "runId">,
): Promise<RunRemoval> {
  const own = await sendPatiently(() => readOwn(context));
  const ofRun = own.filter(({ mark }) => mark.month === month && mark.run === runId);
  // Giving it a name of one's own is making it one's own.
  const named = ofRun.filter(({ mark, sheet }) => sheet.name === mark.name);
  const edited = await editedSheets(
    context,
    named.map(({ mark, sheet: { id } }) => ({ id, mark })),
  );
  const going = named.filter(({ sheet: { id } }) => !edited.has(id));
  if (going.length > 0) await sendPatiently(() => deleteSheets(context, going, month));
  const removed = going.map(({ sheet }) => sheet.name);
  return { removed, kept: ofRun.map(({ sheet }) => sheet.name).filter((name) => !removed.includes(name)) };
}

/** The sheets that carry our marks in the open workbook. */
export const excelOwnSheets: OwnSheets = {
  list: () => inExcel("list the sheets", async (context) => runsOf(await sendPatiently(() => readOwn(context)))),
  remove: (run) => inExcel("remove sheets", (context) => removeRun(context, run)),
};
