import type { SheetListing } from "../app/ports/workbook";
import { journalIn } from "./drawing/journal";
import { marksIn, sheetOfMark, type KnownSheet } from "./drawing/sheetMarks";
import { inExcel, sendPatiently } from "./inExcel";
import { queueSettings, settingsOf } from "./workbookSetting";

/** All sheets in their order, with what they hold, in two requests however many there are. */
export function listSheets(): Promise<readonly SheetListing[]> {
  return inExcel("list the sheets", async (context) => {
    const sheets = await sendPatiently(() => readSheets(context));
    return sendPatiently(() => readExtents(context, sheets));
  });
}

interface Sheets {
  readonly heads: readonly KnownSheet[];
  readonly ours: ReadonlySet<string>;
}

/** Ours are the sheets of earlier runs, and what a broken one left behind. */
async function readSheets(context: Excel.RequestContext): Promise<Sheets> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const queued = queueSettings(context);
  await context.sync();
  const heads = worksheets.items.map(({ id, name }) => ({ id, name }));
  const settings = settingsOf(queued);
  const marked = marksIn(settings).map((mark) => sheetOfMark(mark, heads)?.id ?? "");
  const journalled = journalIn(settings).map(({ id }) => id ?? "");
  return { heads, ours: new Set([...marked, ...journalled]) };
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
