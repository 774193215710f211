import type { SheetListing } from "../app/ports/workbook";
import { marksOf, MARKS_KEY, sheetOfMark } from "./drawing/sheetMarks";
import { inExcel, sendPatiently } from "./inExcel";

/** All sheets in their order, with what they hold, in two requests however many there are. */
export function listSheets(): Promise<readonly SheetListing[]> {
  return inExcel("list the sheets", async (context) => {
    const sheets = await sendPatiently(() => readSheets(context));
    return sendPatiently(() => readExtents(context, sheets));
  });
}

interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

interface Sheets {
  readonly heads: readonly SheetHead[];
  readonly ours: ReadonlySet<string>;
}

async function readSheets(context: Excel.RequestContext): Promise<Sheets> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const marks = settings.getItemOrNullObject(MARKS_KEY);
  marks.load("value");
  await context.sync();
  const heads = worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === "Visible" }));
  const marked = marksOf(marks.isNullObject ? undefined : marks.value).map(
    (mark) => sheetOfMark(mark, heads)?.id ?? "",
  );
  return { heads, ours: new Set(marked) };
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
