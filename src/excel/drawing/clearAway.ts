import { ExcelError } from "../../app/ports/excelError";
import { insistently } from "../inExcel";
import { isJournalKey } from "./journal";

/**
 * Deletes the sheets that new ones have replaced and closes the journal. The new ones count already: what can't be deleted now
 * stays named in the journal, for the next run to delete.
 *
 * @param going - Ids.
 * @returns Whether all went well.
 */
export async function clearAway(context: Excel.RequestContext, going: ReadonlySet<string>): Promise<boolean> {
  try {
    await insistently(() => deleteSheets(context, going));
    return true;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error || error instanceof ExcelError)) {
      throw error;
    }
    return false;
  }
}

async function deleteSheets(context: Excel.RequestContext, going: ReadonlySet<string>): Promise<void> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/visibility");
  settings.load("items/key");
  await context.sync();
  for (const sheet of worksheets.items.filter(({ id }) => going.has(id))) {
    if (sheet.visibility === "VeryHidden") {
      sheet.visibility = "Hidden"; // else Excel refuses to delete it
    }
    sheet.delete();
  }
  for (const journal of settings.items.filter(({ key }) => isJournalKey(key))) {
    journal.delete();
  }
  await context.sync();
}
