import type { DrawOptions } from "../../app/ports/workbook";
import { sendPatiently } from "../inExcel";
import { JOURNAL_KEY, MARKS_KEY, sheetOfMark, type SheetMark } from "./sheetMarks";
import type { PlannedSheet } from "./drawPlan";
import type { Survey } from "./survey";

/** Sheets of earlier runs: ids of those that go, names of those that stay. */
export interface Replacement {
  readonly replaced: ReadonlySet<string>;
  readonly kept: readonly string[];
}

/** A finished sheet that still has its passing name. */
export interface DrawnSheet {
  readonly sheet: PlannedSheet;
  readonly id: string;
  readonly hash: string;
}

/** Notes in the journal what is about to be drawn, turns events off and adds blank sheets. Returns their ids. */
export async function addSheets(
  context: Excel.RequestContext,
  plan: readonly PlannedSheet[],
  { journal }: Survey,
): Promise<readonly string[]> {
  const { workbook, runtime, application } = context;
  runtime.enableEvents = false;
  application.suspendScreenUpdatingUntilNextSync();
  const names = plan.map(({ currentName }) => currentName);
  workbook.settings.add(JOURNAL_KEY, [...new Set([...journal, ...names])]);
  const sheets = names.map((name) => {
    const sheet = workbook.worksheets.add(name);
    sheet.load("id");
    return sheet;
  });
  await context.sync();
  return sheets.map(({ id }) => id);
}

export interface Commit {
  readonly sheets: readonly DrawnSheet[];
  readonly before: Survey;
  readonly replacement: Replacement;
  readonly options: DrawOptions;
}

/**
 * The point of no return, one request: old sheets go, new ones take their names, marks are saved, events are on again, the journal is closed last.
 * If it breaks in the middle, going on is the only way: what was deleted can't be brought back.
 */
export async function commitDrawing(context: Excel.RequestContext, commit: Commit): Promise<void> {
  commit.options.signal?.throwIfAborted();
  try {
    await sendPatiently(() => sendCommit(context, commit));
  } catch (error) {
    const state = await sendPatiently(() => stateAfter(context));
    if (!state.journalOpen) {
      return; // everything was done; only the answer was lost
    }
    if ([...commit.replacement.replaced].every((id) => state.ids.has(id))) {
      throw error;
    }
    await sendPatiently(() =>
      sendCommit(context, { ...commit, replacement: stillThere(commit.replacement, state.ids) }),
    );
  }
}

async function sendCommit(
  context: Excel.RequestContext,
  { sheets, before, replacement, options }: Commit,
): Promise<void> {
  const { worksheets, tables, settings } = context.workbook;
  context.runtime.enableEvents = before.eventsEnabled;
  for (const id of replacement.replaced) {
    worksheets.getItem(id).delete();
  }
  for (const { sheet, id } of sheets) {
    if (sheet.finalName !== sheet.currentName) {
      worksheets.getItem(id).name = sheet.finalName;
    }
    for (const { currentName, finalName } of sheet.tables.filter((table) => table.finalName !== table.currentName)) {
      tables.getItem(currentName).name = finalName;
    }
  }
  settings.add(MARKS_KEY, marksAfter(sheets, { before, replacement, options }));
  if (before.journal.length > 0) {
    settings.add(JOURNAL_KEY, before.journal);
  } else {
    settings.getItemOrNullObject(JOURNAL_KEY).delete();
  }
  await context.sync();
}

/** Marks of sheets that are still there, and of the new ones. */
function marksAfter(
  sheets: readonly DrawnSheet[],
  { before, replacement, options }: Omit<Commit, "sheets">,
): SheetMark[] {
  const staying = before.marks.filter((mark) => {
    const sheet = sheetOfMark(mark, before.sheets);
    return sheet !== undefined && !replacement.replaced.has(sheet.id);
  });
  const drawn = sheets.map(({ sheet, id, hash }) => ({
    id,
    name: sheet.finalName,
    run: options.runId,
    hash,
    month: options.month,
    kind: sheet.spec.key,
    inputs: sheet.spec.inputs,
  }));
  return [...staying, ...drawn];
}

interface State {
  readonly ids: ReadonlySet<string>;
  readonly journalOpen: boolean;
}

async function stateAfter(context: Excel.RequestContext): Promise<State> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id");
  const journal = settings.getItemOrNullObject(JOURNAL_KEY);
  journal.load("key");
  await context.sync();
  return { ids: new Set(worksheets.items.map(({ id }) => id)), journalOpen: !journal.isNullObject };
}

function stillThere({ replaced, kept }: Replacement, ids: ReadonlySet<string>): Replacement {
  return { kept, replaced: new Set([...replaced].filter((id) => ids.has(id))) };
}
