import type { SheetListing } from "../app/ports/workbook";
import { journalIn } from "./drawing/journal";
import { sheetOfMark, type SheetIdentity, type SheetMark } from "./drawing/sheetMarks";
import { knownMarks } from "./drawing/sheetNotes";
import { inExcel, sendPatiently } from "./inExcel";
import { queueSettings, settingsOf, type SavedSettings } from "./workbookSetting";

/** All sheets in their order, with what they hold, in four requests at the most, however many there are. */
export function listSheets(): Promise<readonly SheetListing[]> {
  return inExcel("list the sheets", async (context) => {
    const { heads, settings } = await sendPatiently(() => readHeads(context));
    const ours = oursAmong(heads, await knownMarks(context, heads, settings), settings);
    return sendPatiently(() => readExtents(context, { heads, ours }));
  });
}

interface Sheets {
  readonly heads: readonly SheetIdentity[];
  readonly ours: ReadonlySet<string>;
}

async function readHeads(
  context: Excel.RequestContext,
): Promise<{ readonly heads: readonly SheetIdentity[]; readonly settings: SavedSettings }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const queued = queueSettings(context);
  await context.sync();
  const heads = worksheets.items.map(({ id, name }) => ({ id, name }));
  return { heads, settings: settingsOf(queued) };
}

/** Ids of the sheets of earlier runs, and of what a broken one left behind. */
function oursAmong(
  heads: readonly SheetIdentity[],
  marks: readonly SheetMark[],
  settings: SavedSettings,
): ReadonlySet<string> {
  const marked = marks.map((mark) => sheetOfMark(mark, heads)?.id ?? "");
  const journalled = journalIn(settings).map(({ id }) => id ?? "");
  return new Set([...marked, ...journalled]);
}

async function readExtents(context: Excel.RequestContext, { heads, ours }: Sheets): Promise<readonly SheetListing[]> {
  const used = heads.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.untrack();
    range.load("rowIndex,rowCount,columnIndex,columnCount");
    return range;
  });
  await context.sync();
  return heads.map((head, i) => ({ ...head, ...extentOf(used[i]), ours: ours.has(head.id) }));
}

function extentOf(used: Excel.Range | undefined): Pick<SheetListing, "rowCount" | "columnCount"> {
  return used === undefined || used.isNullObject
    ? { rowCount: 0, columnCount: 0 }
    : { rowCount: used.rowIndex + used.rowCount, columnCount: used.columnIndex + used.columnCount };
}
