import type { SavedSettings } from "../workbookSetting";
import { sendPatiently } from "../inExcel";
import { hasMarks, isMark, marksIn, type KnownSheet, type SheetMark } from "./sheetMarks";

/**
 * A hidden name of each sheet of ours that says what its mark says. Programs other than Excel (LibreOffice, openpyxl) drop
 * the settings of add-ins when they save a workbook; names they keep.
 */
const NOTE = "CS_Mark";

/** Characters of one text in a formula: 255 at most (Excel specifications and limits), and quotes count twice. */
const PIECE = 120;

/** Characters of a formula (Excel specifications and limits). */
const MOST_CHARACTERS = 8_192;

/** The mark as a formula of texts joined by `&`; `undefined` for one too long to be noted: that sheet goes without. */
export function noteOf({ name, run, hash, month, kind, inputs }: SheetMark): string | undefined {
  const said = JSON.stringify({ name, run, hash, month, kind, inputs });
  const letters = Array.from(said); // whole characters, so that none is cut in two
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; from += PIECE) {
    pieces.push(
      letters
        .slice(from, from + PIECE)
        .join("")
        .replaceAll('"', '""'),
    );
  }
  const formula = `="${pieces.join('"&"')}"`;
  return formula.length <= MOST_CHARACTERS ? formula : undefined;
}

/** Texts joined by `&`, as Excel and other programs write them. */
const TEXTS = /^=?"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/;

/** The mark that a note says; `undefined` for one that somebody else wrote. */
export function markOfNote(formula: string, id: string): SheetMark | undefined {
  if (!TEXTS.test(formula)) return undefined;
  const texts = Array.from(formula.matchAll(/"((?:[^"]|"")*)"/g), ([, text = ""]) => text.replaceAll('""', '"'));
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

/** Notes the marks on their sheets, with the next sync. */
export function queueNotes(context: Excel.RequestContext, marks: readonly SheetMark[]): void {
  for (const mark of marks) {
    const note = noteOf(mark);
    if (note === undefined) continue;
    context.workbook.worksheets.getItem(mark.id).names.add(NOTE, note).visible = false;
  }
}

/** The marks of all sheets: as saved with the workbook, or, where another program dropped them all, as noted on the sheets. */
export async function knownMarks(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  settings: SavedSettings,
): Promise<readonly SheetMark[]> {
  if (hasMarks(settings) || sheets.length === 0) return marksIn(settings);
  return sendPatiently(() => readNotes(context, sheets));
}

async function readNotes(context: Excel.RequestContext, sheets: readonly KnownSheet[]): Promise<readonly SheetMark[]> {
  const notes = sheets.map(({ id }) => {
    const note = context.workbook.worksheets.getItem(id).names.getItemOrNullObject(NOTE);
    note.load("formula");
    return note;
  });
  await context.sync();
  return sheets.flatMap(({ id }, i) => {
    const note = notes[i];
    const mark = note === undefined || note.isNullObject ? undefined : markOfNote(String(note.formula), id);
    return mark ?? [];
  });
}
