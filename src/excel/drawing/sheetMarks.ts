import type { InputArea } from "../../report/spec/sheetSpec";

/** Settings key under which drawn sheets are recorded. */
export const MARKS_KEY = "cs.sheets";

/** Settings key under which the sheets being drawn are named until the run is through. */
export const JOURNAL_KEY = "cs.drawing";

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

/** The marks as saved; anything that doesn't read as one is left out. */
export function marksOf(saved: unknown): readonly SheetMark[] {
  return Array.isArray(saved) ? saved.filter(isMark) : [];
}

function isMark(value: unknown): value is SheetMark {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const texts = ["id", "name", "run", "hash", "month", "kind"];
  return texts.every((field) => typeof fields[field] === "string") && Array.isArray(fields["inputs"]);
}

/** Names as saved in the journal. */
export function journalOf(saved: unknown): readonly string[] {
  return Array.isArray(saved) ? saved.filter((name) => typeof name === "string") : [];
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
