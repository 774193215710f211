/** Which sheet a link or formula points at: one drawn in the same set, by its key, or one of the workbook's own, by its name. */
export type SheetTarget = { readonly key: string } | { readonly sheet: string };

/** A part of a formula: text as it stands, or the name of a sheet with quotes and `!`. */
export type FormulaPiece = string | SheetTarget;

/** A live formula in en-US A1 notation, with its leading `=`. Never made of text that came from the data. */
export interface Formula {
  readonly formula: string | readonly FormulaPiece[];
}

/** A text that leads to a cell. `row` and `column` are 0-based. */
export interface Link {
  readonly link: SheetTarget;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell's content: text stays text whatever it looks like; `null` is an empty cell. */
export type SheetCell = string | number | boolean | Formula | Link | null;
