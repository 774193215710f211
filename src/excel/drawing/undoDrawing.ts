import { ExcelError } from "../../app/ports/excelError";
import { asExcelError } from "../asExcelError";
import { insistently } from "../inExcel";
import { isSaved, queueSettings, settingsOf, type SavedSettings } from "../workbookSetting";
import type { AddedSheet } from "./addSheets";
import type { Renaming, Renamings } from "./drawPlan";
import { findLeftovers, isJournalKey } from "./journal";
import type { Placement } from "./placeSheets";
import type { Survey } from "./survey";

export interface BrokenDrawing {
  readonly plan: readonly AddedSheet[];
  readonly before: Survey;
  readonly renamings: Renamings;
  /** Of the sheets added; empty while Excel hasn't told them. */
  readonly ids: readonly string[];
  /** `undefined` if nothing has been placed yet. */
  readonly placement: Placement | undefined;
  /** What broke it. */
  readonly error: unknown;
}

/**
 * Takes back everything that a broken run has done, unless its sheets are in place already and only the answer that said so was
 * lost. Returns whether they are.
 *
 * @throws ExcelError when Excel refuses even this: `OutcomeUnknown` if the sheets may be in place, else one that names them.
 */
export async function undoDrawing(context: Excel.RequestContext, broken: BrokenDrawing): Promise<boolean> {
  const { placement } = broken;
  if (placement !== undefined && (await wasPlaced(context, placement, broken.error))) {
    return true;
  }
  try {
    await insistently(() => restore(context, broken));
    return false;
  } catch (error) {
    throw new ExcelError({
      operation: "restore the workbook",
      code: codeOf(broken.error),
      leftovers: broken.plan.map(({ currentName }) => currentName),
      cause: new AggregateError([broken.error, error]),
    });
  }
}

async function wasPlaced(
  context: Excel.RequestContext,
  { settings: wished }: Placement,
  broken: unknown,
): Promise<boolean> {
  try {
    return await insistently(async () => {
      const queued = queueSettings(context);
      await context.sync();
      const saved = settingsOf(queued);
      return [...wished].every(([key, value]) => isSaved(value, saved.get(key)));
    });
  } catch (error) {
    const cause = new AggregateError([broken, error]);
    throw new ExcelError({ operation: "replace the sheets", code: "OutcomeUnknown", cause });
  }
}

function codeOf(error: unknown): string {
  const first = asExcelError(error, "draw");
  return first instanceof ExcelError ? first.code : "RunBroken";
}

/** May be done again from any point at which it broke. */
async function restore(context: Excel.RequestContext, broken: BrokenDrawing): Promise<void> {
  const { before, renamings, placement } = broken;
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  const queued = queueSettings(context);
  await context.sync();
  const [sheets, oldTables] = [worksheets.items, tables.items];
  const settings = settingsOf(queued);
  for (const sheet of await newSheets(context, sheets, broken)) {
    sheet.delete();
  }
  giveBackNames(sheets, renamings.sheets);
  giveBackNames(oldTables, renamings.tables);
  const journal = [...settings.keys(), ...before.settings.keys()].filter(isJournalKey);
  for (const key of new Set([...(placement?.settings.keys() ?? []), ...journal])) {
    restoreSetting(context, key, { now: settings, before: before.settings });
  }
  context.runtime.enableEvents = before.eventsEnabled;
  await context.sync();
}

/** Sheets that weren't there before and are ours by their ids, or, where Excel hasn't told these, blank and named as planned. */
function newSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { plan, before, ids }: BrokenDrawing,
): Promise<readonly Excel.Worksheet[]> {
  const known = new Set(before.sheets.map(({ id }) => id));
  const entries = plan.map(({ currentName }, i) => ({ name: currentName, id: ids[i] ?? null }));
  return findLeftovers(
    context,
    entries,
    sheets.filter(({ id }) => !known.has(id)),
  );
}

function giveBackNames(items: readonly { name: string }[], renamings: readonly Renaming[]): void {
  for (const { from, to } of renamings) {
    for (const item of items.filter(({ name }) => name === to)) {
      item.name = from;
    }
  }
}

function restoreSetting(
  { workbook: { settings } }: Excel.RequestContext,
  key: string,
  { now, before }: { readonly now: SavedSettings; readonly before: SavedSettings },
): void {
  if (before.has(key)) {
    settings.add(key, before.get(key));
  } else if (now.has(key)) {
    settings.getItem(key).delete();
  }
}
