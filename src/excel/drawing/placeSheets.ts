import type { DrawOptions } from "../../app/ports/workbook";
import { ExcelError } from "../../app/ports/excelError";
import { sendPatiently } from "../inExcel";
import { checkSize, isSaved, type SavedSettings } from "../workbookSetting";
import { entriesOf } from "./addSheets";
import type { PlannedSheet, Renamings } from "./drawPlan";
import { journalIn, queueJournal, type JournalEntry } from "./journal";
import { adoptedSettings, marksSettings, sheetOfMark, type SheetMark } from "./sheetMarks";
import { NO_MONTH } from "./succession";
import type { Survey } from "./survey";

/** A finished sheet that still has its passing name. */
export interface DrawnSheet {
  readonly sheet: PlannedSheet;
  readonly id: string;
  readonly hash: string;
}

/** How finished sheets take their places. */
export interface Placement {
  readonly plan: readonly PlannedSheet[];
  /** Of the new sheets, in the order of the plan. */
  readonly ids: readonly string[];
  readonly renamings: Renamings;
  /** What names the sheets that are to go. */
  readonly journal: readonly JournalEntry[];
  /** Of the new sheets, to be noted on them. */
  readonly marks: readonly SheetMark[];
  /** What is saved with them, the marks last: once the workbook gives all of it back, the new sheets are the ones that count. */
  readonly settings: SavedSettings;
  readonly eventsEnabled: boolean;
}

export interface PlacementFacts {
  readonly sheets: readonly DrawnSheet[];
  readonly before: Survey;
  readonly replaced: ReadonlySet<string>;
  readonly renamings: Renamings;
  readonly options: DrawOptions;
}

/** @throws ExcelError `SettingTooLarge` when a single sheet has more inputs than a setting can tell of. */
export function planPlacement({ sheets, before, replaced, renamings, options }: PlacementFacts): Placement {
  const plan = sheets.map(({ sheet }) => sheet);
  const ids = sheets.map(({ id }) => id);
  const marks = marksAfter({ sheets, before, replaced, options });
  for (const [key, own] of marks) checkSize(key, own);
  const drawn = new Set(ids);
  const passingNames = new Map(renamings.sheets.map(({ from, to }) => [from, to]));
  const going = before.sheets
    .filter(({ id }) => replaced.has(id))
    .map(({ id, name }) => ({ id, name: passingNames.get(name) ?? name }));
  return {
    plan,
    ids,
    renamings,
    journal: [...journalIn(before.settings), ...entriesOf(plan, ids), ...going],
    marks: marks.flatMap(([, own]) => own).filter(({ id }) => drawn.has(id)),
    settings: new Map([...Object.entries(options.settings ?? {}), ...marks]),
    eventsEnabled: before.eventsEnabled,
  };
}

type MarkFacts = Pick<PlacementFacts, "before" | "options" | "replaced" | "sheets">;

/**
 * Marks of the month's sheets that stay, and of the new ones; before them those of the sheet that belongs to no month, and of
 * other months where they had been noted on their sheets alone.
 */
function marksAfter({ sheets, ...facts }: MarkFacts): readonly (readonly [key: string, marks: readonly SheetMark[]])[] {
  const { month, succession } = facts.options;
  const isLasting = ({ sheet }: DrawnSheet): boolean => sheet.spec.key === succession?.key;
  const lasting = sheets.filter(isLasting);
  const ofMonth = sheets.filter((sheet) => !isLasting(sheet));
  const isMonthDrawn = ofMonth.length > 0 || lasting.length === 0;
  const drawn = [...(lasting.length === 0 ? [] : [NO_MONTH]), ...(isMonthDrawn ? [month] : [])];
  const { marks, settings } = facts.before;
  return [
    ...adoptedSettings(marks, settings, drawn),
    ...(lasting.length === 0 ? [] : marksOf(NO_MONTH, { ...facts, sheets: lasting })),
    ...(isMonthDrawn ? marksOf(month, { ...facts, sheets: ofMonth }) : []),
  ];
}

function marksOf(
  month: string,
  { sheets, before, replaced, options }: MarkFacts,
): readonly (readonly [key: string, marks: readonly SheetMark[]])[] {
  const staying = before.marks.filter((mark) => {
    const sheet = sheetOfMark(mark, before.sheets);
    return month !== NO_MONTH && mark.month === month && sheet !== undefined && !replaced.has(sheet.id);
  });
  const drawn = sheets.map(({ sheet, id, hash }) => ({
    id,
    name: sheet.finalName,
    run: options.runId,
    hash,
    month,
    kind: sheet.spec.key,
    inputs: sheet.spec.inputs,
  }));
  return marksSettings(month, [...staying, ...drawn], before.settings);
}

/**
 * One request that can still be undone as a whole: old sheets give up their names, new ones take them, settings and marks are saved
 * and read back.
 *
 * @throws ExcelError `SettingNotSaved` when the workbook gives back something else.
 */
export async function placeSheets(context: Excel.RequestContext, placement: Placement): Promise<void> {
  const saved = await sendPatiently(() => sendPlacement(context, placement));
  for (const [key, value] of placement.settings) {
    if (!isSaved(value, saved.get(key))) {
      throw new ExcelError({ operation: "save a setting", code: "SettingNotSaved", address: key });
    }
  }
}

async function sendPlacement(context: Excel.RequestContext, placement: Placement): Promise<SavedSettings> {
  context.runtime.enableEvents = placement.eventsEnabled;
  queueRenamings(context, placement);
  const { settings } = context.workbook;
  queueJournal(context, placement.journal);
  const saved = [...placement.settings].map(([key, value]) => {
    const setting = settings.add(key, value);
    setting.load("value");
    return setting;
  });
  await context.sync();
  return new Map([...placement.settings.keys()].map((key, i) => [key, saved[i]?.value]));
}

function queueRenamings(context: Excel.RequestContext, { plan, ids, renamings }: Placement): void {
  const { worksheets, tables } = context.workbook;
  for (const { from, to } of renamings.sheets) {
    worksheets.getItem(from).name = to;
  }
  for (const { from, to } of renamings.tables) {
    tables.getItem(from).name = to;
  }
  plan.forEach(({ currentName, finalName }, i) => {
    if (finalName !== currentName) {
      worksheets.getItem(ids[i] ?? currentName).name = finalName;
    }
  });
  for (const { currentName, finalName } of plan.flatMap((sheet) => sheet.tables)) {
    if (finalName !== currentName) {
      tables.getItem(currentName).name = finalName;
    }
  }
}
