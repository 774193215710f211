import type { InputArea } from "../../report/spec/sheetSpec";
import type { SavedSettings } from "../workbookSetting";
import { settingParts } from "./settingParts";

/** Drawn sheets are recorded month by month: one setting for all would outgrow what a setting may hold. */
const MARKS_PREFIX = "cs.sheets.";

/** Settings key under which the sheets drawn for a month (`2026-06`) are recorded; of many sheets, the first of several. */
export function marksKey(month: string): string {
  return `${MARKS_PREFIX}${month}`;
}

/** The settings that record a month's marks: as many as they take, and those emptied that only earlier marks took. */
export function marksSettings(
  month: string,
  marks: readonly SheetMark[],
  saved: SavedSettings,
): readonly (readonly [key: string, marks: readonly SheetMark[]])[] {
  const key = marksKey(month);
  const parts = settingParts(key, marks);
  const used = new Set(parts.map(([part]) => part));
  const spare = [...saved.keys()].filter((old) => old.startsWith(`${key}.`) && !used.has(old));
  return [...parts, ...spare.map((old) => [old, []] as const)];
}

/**
 * The settings that record marks which were found noted on their sheets alone, but for those of the months given. None where
 * the settings have marks.
 */
export function adoptedSettings(
  marks: readonly SheetMark[],
  saved: SavedSettings,
  except: readonly string[],
): readonly (readonly [key: string, marks: readonly SheetMark[]])[] {
  if (hasMarks(saved)) return [];
  const months = [...new Set(marks.map(({ month }) => month))].filter((month) => !except.includes(month));
  return months.flatMap((month) =>
    marksSettings(
      month,
      marks.filter((mark) => mark.month === month),
      saved,
    ),
  );
}

/** A sheet of ours: how to find it again, and how to tell whether a person has edited it. */
export interface SheetMark {
  readonly id: string;
  readonly name: string;
  readonly run: string;
  /** Of the content when it was drawn, without input cells. */
  readonly hash: string;
  readonly month: string;
  /** `SheetSpec.key`. */
  readonly kind: string;
  /** Cells that people fill in. */
  readonly inputs: readonly InputArea[];
}

/** Whether any sheet of ours was ever recorded. */
export function hasMarks(settings: SavedSettings): boolean {
  return [...settings.keys()].some((key) => key.startsWith(MARKS_PREFIX));
}

/** The marks of all months; anything that doesn't read as one is left out. */
export function marksIn(settings: SavedSettings): readonly SheetMark[] {
  return [...settings].flatMap(([key, saved]) =>
    key.startsWith(MARKS_PREFIX) && Array.isArray(saved) ? saved.filter(isMark) : [],
  );
}

/** Whether a value reads as a mark. */
export function isMark(value: unknown): value is SheetMark {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const texts = ["id", "name", "run", "hash", "month", "kind"];
  return texts.every((field) => typeof fields[field] === "string") && Array.isArray(fields["inputs"]);
}

/** A sheet of the workbook by what marks find it: its id, else its name. */
export interface SheetIdentity {
  readonly id: string;
  readonly name: string;
}

/** The sheet a mark speaks of: by id, or, where a saved file came back with other ids, by name. */
export function sheetOfMark<Sheet extends SheetIdentity>(mark: SheetMark, sheets: readonly Sheet[]): Sheet | undefined {
  return sheets.find(({ id }) => id === mark.id) ?? sheets.find(({ name }) => name === mark.name);
}
