import { sendPatiently } from "../inExcel";
import type { SavedSettings } from "../workbookSetting";
import { settingParts } from "./settingParts";
import type { SheetIdentity, SheetMark } from "./sheetMarks";

/** Settings key under which sheets are named that must go unless a mark claims them; of many sheets, the first of several. */
const JOURNAL_KEY = "cs.drawing";

/** Whether a setting is the journal or a part of it. */
export function isJournalKey(key: string): boolean {
  return key === JOURNAL_KEY || key.startsWith(`${JOURNAL_KEY}.`);
}

/**
 * Notes the journal with the next request, in as many settings as it takes: one that is too large may be lost without a word.
 *
 * @param saved - Settings that there are; parts of an earlier journal among them that this one doesn't take are deleted.
 */
export function queueJournal(
  { workbook: { settings } }: Excel.RequestContext,
  journal: readonly JournalEntry[],
  saved: SavedSettings = new Map(),
): void {
  const parts = new Map(settingParts(JOURNAL_KEY, journal));
  for (const [key, part] of parts) {
    settings.add(key, part);
  }
  for (const key of [...saved.keys()].filter((old) => isJournalKey(old) && !parts.has(old))) {
    settings.getItem(key).delete();
  }
}

/**
 * A sheet that is being drawn, or is about to be replaced. Marks decide which: while the old ones are marked the new ones must go
 * if the run breaks, and from the moment the new ones are marked the old ones must.
 */
export interface JournalEntry {
  readonly name: string;
  /** `null` until Excel has told it. */
  readonly id: string | null;
}

/** The journal of a run that broke; empty if none did. Anything that doesn't read as an entry is left out. */
export function journalIn(settings: SavedSettings): readonly JournalEntry[] {
  return [...settings].flatMap(([key, saved]) =>
    isJournalKey(key) && Array.isArray(saved) ? saved.filter(isEntry) : [],
  );
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { name, id }: { readonly name?: unknown; readonly id?: unknown } = value;
  return typeof name === "string" && (id === null || typeof id === "string");
}

/**
 * Sheets that a broken run left behind. A sheet without a known id counts only while it is blank: a name alone doesn't prove
 * that a sheet is ours. Asks Excel only where that is in question.
 *
 * @param sheets - Candidates. Those with a mark are none.
 */
export async function findLeftovers<Sheet extends SheetIdentity>(
  context: Excel.RequestContext,
  journal: readonly JournalEntry[],
  sheets: readonly Sheet[],
): Promise<readonly Sheet[]> {
  const ids = new Set(journal.map(({ id }) => id));
  const names = new Set(journal.filter(({ id }) => id === null).map(({ name }) => name));
  const unsure = sheets.filter(({ id, name }) => !ids.has(id) && names.has(name));
  const blank = new Set(unsure.length === 0 ? [] : await sendPatiently(() => blankSheets(context, unsure)));
  return sheets.filter(({ id }) => ids.has(id) || blank.has(id));
}

/** Ids of the sheets without any value. */
async function blankSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetIdentity[],
): Promise<readonly string[]> {
  const used = sheets.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.untrack();
    range.load("rowIndex");
    return range;
  });
  await context.sync();
  return sheets.filter((_, i) => used[i]?.isNullObject === true).map(({ id }) => id);
}

/** Sheets that no mark speaks of. */
export function unmarked<Sheet extends SheetIdentity>(
  sheets: readonly Sheet[],
  marks: readonly SheetMark[],
): readonly Sheet[] {
  const marked = new Set(marks.map(({ id }) => id));
  return sheets.filter(({ id }) => !marked.has(id));
}
