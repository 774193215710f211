import { ExcelError } from "../../app/ports/excelError";
import { asExcelError } from "../asExcelError";
import { sendPatiently } from "../inExcel";
import type { SavedSettings } from "../workbookSetting";
import { hasMarks, isMark, marksIn, type SheetIdentity, type SheetMark } from "./sheetMarks";

/**
 * Hidden names of each sheet of ours that say what its mark says: `CS_Mark`, and `CS_Mark_2`, `CS_Mark_3` … where that takes more
 * than one. Programs other than Excel (LibreOffice, openpyxl) drop the settings of add-ins when they save a workbook; names they
 * keep.
 */
const NOTE = "CS_Mark";

/** Characters of one text in a formula: 255 at most (Excel specifications and limits); quotes count twice, and so do emoji. */
const PIECE = 120;

/**
 * Texts in one formula. At 240 characters each, with quotes and `&`, they stay under the 8,192 characters of a formula and, at two
 * bytes each, under its 16,384 bytes (Excel specifications and limits).
 */
const PIECES = 32;

function noteName(i: number): string {
  return i === 0 ? NOTE : `${NOTE}_${i + 1}`;
}

/** The mark as formulas of texts joined by `&`, one for each name that it takes. */
export function notesOf({ name, run, hash, month, kind, inputs }: SheetMark): readonly string[] {
  const said = JSON.stringify({ name, run, hash, month, kind, inputs });
  const pieces = slices(Array.from(said), PIECE) // whole characters, so that none is cut in two
    .map((letters) => `"${letters.join("").replaceAll('"', '""')}"`);
  return slices(pieces, PIECES).map((texts) => `=${texts.join("&")}`);
}

function slices<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Texts joined by `&`, as Excel and other programs write them. */
const TEXTS = /^=?"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/;

/** The mark that the notes of a sheet say, in their order; `undefined` where one is missing or somebody else wrote it. */
export function markOfNotes(formulas: readonly string[], id: string): SheetMark | undefined {
  if (!formulas.every((formula) => TEXTS.test(formula))) return undefined;
  const texts = formulas.flatMap((formula) =>
    Array.from(formula.matchAll(/"((?:[^"]|"")*)"/g), ([, text = ""]) => text.replaceAll('""', '"')),
  );
  const said = parsed(texts.join(""));
  const mark = typeof said === "object" && said !== null ? { ...said, id } : undefined;
  return isMark(mark) ? mark : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // not one of our notes
  }
}

/**
 * Notes the marks on their sheets. The sheets are in place already and their marks saved; notes only help in a workbook that
 * another program saves later. So a run goes on where Excel refuses them: it costs no more than that the sheets of such a
 * workbook count as a person's own.
 */
export async function noteMarks(context: Excel.RequestContext, marks: readonly SheetMark[]): Promise<void> {
  try {
    await sendPatiently(() => sendNotes(context, marks));
  } catch (error) {
    if (!(asExcelError(error, "note the sheets") instanceof ExcelError)) {
      throw error;
    }
  }
}

async function sendNotes(context: Excel.RequestContext, marks: readonly SheetMark[]): Promise<void> {
  for (const mark of marks) {
    const { names } = context.workbook.worksheets.getItem(mark.id);
    for (const [i, note] of notesOf(mark).entries()) {
      names.add(noteName(i), note).visible = false;
    }
  }
  await context.sync();
}

/** The marks of all sheets: as saved with the workbook, or, where another program dropped them all, as noted on the sheets. */
export async function knownMarks(
  context: Excel.RequestContext,
  sheets: readonly SheetIdentity[],
  settings: SavedSettings,
): Promise<readonly SheetMark[]> {
  if (hasMarks(settings) || sheets.length === 0) return marksIn(settings);
  const noted = await sendPatiently(() => readFirstNotes(context, sheets));
  const long = noted.filter(({ id, note }) => markOfNotes([note], id) === undefined);
  const whole = long.length === 0 ? [] : await sendPatiently(() => readAllNotes(context, long));
  return noted.flatMap(({ id, note }) => markOfNotes([note], id) ?? whole.find((mark) => mark.id === id) ?? []);
}

interface NotedSheet {
  readonly id: string;
  /** Formula of its first note. */
  readonly note: string;
}

async function readFirstNotes(
  context: Excel.RequestContext,
  sheets: readonly SheetIdentity[],
): Promise<readonly NotedSheet[]> {
  const notes = sheets.map(({ id }) => {
    const note = context.workbook.worksheets.getItem(id).names.getItemOrNullObject(NOTE);
    note.load("formula");
    return note;
  });
  await context.sync();
  return sheets.flatMap(({ id }, i) => {
    const note = notes[i];
    return note === undefined || note.isNullObject ? [] : [{ id, note: String(note.formula) }];
  });
}

/** Marks of sheets whose first note doesn't say all. Only of those all names are read: a person's sheet may have thousands. */
async function readAllNotes(
  context: Excel.RequestContext,
  sheets: readonly NotedSheet[],
): Promise<readonly SheetMark[]> {
  const lists = sheets.map(({ id }) => {
    const { names } = context.workbook.worksheets.getItem(id);
    names.load("items/name,items/formula");
    return names;
  });
  await context.sync();
  return sheets.flatMap(({ id }, i) => markOfNotes(inOrder(lists[i]?.items ?? []), id) ?? []);
}

/** Formulas of the notes among a sheet's names, up to the first that is missing. */
function inOrder(names: readonly Excel.NamedItem[]): readonly string[] {
  const formulas = new Map(names.map(({ name, formula }) => [name, String(formula)]));
  const notes: string[] = [];
  for (let note = formulas.get(noteName(0)); note !== undefined; note = formulas.get(noteName(notes.length))) {
    notes.push(note);
  }
  return notes;
}
