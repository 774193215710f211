import { countsFrom1904, queueDate } from "../dateSystem";
import { ExcelError } from "../../app/ports/excelError";
import { JOURNAL_KEY, journalOf, marksOf, MARKS_KEY, type KnownSheet, type SheetMark } from "./sheetMarks";

/** The workbook before anything is drawn. */
export interface Survey {
  readonly sheets: readonly KnownSheet[];
  readonly tables: readonly KnownTable[];
  readonly marks: readonly SheetMark[];
  /** Names in the journal of a run that ended badly. */
  readonly journal: readonly string[];
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
  const { workbook, runtime } = context;
  const { worksheets, tables, settings, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  runtime.load("enableEvents");
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/worksheet/id");
  const marks = settings.getItemOrNullObject(MARKS_KEY);
  const journal = settings.getItemOrNullObject(JOURNAL_KEY);
  marks.load("value");
  journal.load("value");
  const date = queueDate(context);
  await context.sync();
  if (protection.protected) {
    throw new ExcelError({ operation: "add sheets", code: "WorkbookProtected" });
  }
  if (workbook.readOnly) {
    throw new ExcelError({ operation: "add sheets", code: "WorkbookReadOnly" });
  }
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheetId: worksheet.id })),
    marks: marksOf(marks.isNullObject ? undefined : marks.value),
    journal: journalOf(journal.isNullObject ? undefined : journal.value),
    eventsEnabled: runtime.enableEvents,
    date1904: countsFrom1904(date),
  };
}
