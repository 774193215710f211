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

/** The marks of all months; anything that doesn't read as one is left out. */
export function marksIn(settings: SavedSettings): readonly SheetMark[] {
  return [...settings].flatMap(([key, saved]) =>
    key.startsWith(MARKS_PREFIX) && Array.isArray(saved) ? saved.filter(isMark) : [],
  );
}

function isMark(value: unknown): value is SheetMark {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const texts = ["id", "name", "run", "hash", "month", "kind"];
  return texts.every((field) => typeof fields[field] === "string") && Array.isArray(fields["inputs"]);
}

/** A sheet of the workbook, as far as marks are concerned. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** The sheet a mark speaks of: by id, or, where a saved file came back with other ids, by name. */
export function sheetOfMark<Sheet extends KnownSheet>(mark: SheetMark, sheets: readonly Sheet[]): Sheet | undefined {
  return sheets.find(({ id }) => id === mark.id) ?? sheets.find(({ name }) => name === mark.name);
}
