import { ExcelError } from "../../app/ports/excelError";
import { countsFrom1904, queueDate } from "../dateSystem";
import { sendPatiently } from "../inExcel";
import { queueSettings, settingsOf, type SavedSettings } from "../workbookSetting";
import { findLeftovers, isJournalKey, journalIn, unmarked } from "./journal";
import type { SheetIdentity, SheetMark } from "./sheetMarks";
import { knownMarks } from "./sheetNotes";

/** The workbook before anything is drawn. */
export interface Survey {
  readonly sheets: readonly SheetIdentity[];
  readonly tables: readonly KnownTable[];
  readonly settings: SavedSettings;
  readonly marks: readonly SheetMark[];
  /** What a run that broke left behind. */
  readonly leftovers: readonly SheetIdentity[];
  /** As they are to be afterwards; a run that broke may have left them off. */
  readonly eventsEnabled: boolean;
  readonly date1904: boolean;
}

export interface KnownTable {
  readonly name: string;
  readonly sheetId: string;
}

/**
 * Looks before writing.
 *
 * @throws ExcelError `WorkbookProtected` or `WorkbookReadOnly` where no sheet can be added.
 */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const found = await sendPatiently(() => readWorkbook(context));
  const marks = await knownMarks(context, found.sheets, found.settings);
  const leftovers = await findLeftovers(context, journalIn(found.settings), unmarked(found.sheets, marks));
  return { ...found, marks, leftovers };
}

async function readWorkbook(context: Excel.RequestContext): Promise<Omit<Survey, "leftovers" | "marks">> {
  const { workbook, runtime } = context;
  const { worksheets, tables, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  runtime.load("enableEvents");
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/worksheet/id");
  const settings = queueSettings(context);
  const date = queueDate(context);
  await context.sync();
  if (protection.protected) {
    throw new ExcelError({ operation: "add sheets", code: "WorkbookProtected" });
  }
  if (workbook.readOnly) {
    throw new ExcelError({ operation: "add sheets", code: "WorkbookReadOnly" });
  }
  const saved = settingsOf(settings);
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheetId: worksheet.id })),
    settings: saved,
    eventsEnabled: runtime.enableEvents || [...saved.keys()].some(isJournalKey),
    date1904: countsFrom1904(date),
  };
}
