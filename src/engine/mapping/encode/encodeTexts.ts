import { textBatch, type Dictionary, type TextBatch } from "../../records/dictionary";
import type { Cell } from "../../records/cell";
import { cellText } from "../cells/cellText";
import { parseId, parseKey } from "../cells/parseKey";
import type { Parsed } from "../cells/parsed";
import { cellAt, type ColumnEncoder, type ColumnInput } from "./columnInput";

/** `id`: a number of an order, refund or session; `key`: a name that tables are joined by; `text`: anything. */
export type TextForm = "id" | "key" | "text";

const PARSERS: Readonly<Record<TextForm, (cell: Cell) => Parsed<string>>> = {
  id: parseId,
  key: parseKey,
  text: cellText,
};

/** Blanks and widthless characters beyond the control characters and U+2000–200F. */
const BLANKS = "\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff";

/** Beginnings of cells that are dressed or may say nothing. */
const SUSPECT_STARTS = `'=-—/#nN延暂无订${BLANKS}`;

function flags(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000).fill(1, 0, 0x21).fill(1, 0x2000, 0x2010);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

const STARTS = flags(SUSPECT_STARTS);
const ENDS = flags(BLANKS);

const PLUS = 43;
const DOT = 46;

/** Whether a text stands for itself without a closer look. May say no without need, never yes without right. */
function isPlain(text: string, form: TextForm): boolean {
  const last = text.length - 1;
  if (STARTS[text.charCodeAt(0)] === 1 || ENDS[text.charCodeAt(last)] === 1) return false;
  return form === "text" || isPlainKey(text, last);
}

/** No `+` where `1.93E+15` has it, no dot where `1930.0` has it. */
function isPlainKey(text: string, last: number): boolean {
  for (let at = Math.max(0, last - 3); at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === PLUS || code === DOT) return false;
  }
  return true;
}

/** Undresses the cells into the batch. */
function clean(input: ColumnInput, form: TextForm, batch: TextBatch): void {
  const { rows, at, count } = input;
  const { texts } = batch;
  batch.count = count;
  for (let k = 0; k < count; k++) {
    const cell = rows[k]?.[at] ?? "";
    if (typeof cell === "string" && (cell === "" || isPlain(cell, form))) texts[k] = cell;
    else texts[k] = cleaned(input, k, PARSERS[form](cell));
  }
}

/** Different cells that a column may hold to be one of few, such as agents or states. */
const FEW = 1024;

/** Cells whose index is known already. They are found without a look at their characters by us, which costs most. */
type KnownCells = Map<Cell, number>;

/**
 * Reads a column of few different cells; every new one is parsed once, a faulty one each time. An empty cell, or one that
 * says what the last one said, is sooner seen than looked up.
 */
function encodeFew(
  input: ColumnInput,
  { out, at }: { readonly out: Int32Array; readonly at: number },
  { form, dictionary, known }: { readonly form: TextForm; readonly dictionary: Dictionary; readonly known: KnownCells },
): void {
  let last: Cell = "";
  let lastIndex = -1;
  for (let k = 0; k < input.count; k++) {
    const cell = cellAt(input, k);
    let index = cell === "" ? -1 : cell === last ? lastIndex : known.get(cell);
    if (index === undefined) {
      const parsed = PARSERS[form](cell);
      index = dictionary.indexOf(cleaned(input, k, parsed));
      if (typeof parsed !== "object") known.set(cell, index);
    }
    // An unreadable cell has no index: it is reported each time.
    if (index >= 0) {
      last = cell;
      lastIndex = index;
    }
    out[at + k] = index;
  }
}

function cleaned(input: ColumnInput, row: number, parsed: Parsed<string>): string {
  if (typeof parsed === "string") return parsed;
  if (parsed !== undefined) input.report(row, parsed, cellAt(input, row));
  return "";
}

/** Indices into the dictionary; −1 where empty. */
export function textEncoder(form: TextForm, dictionary: Dictionary): ColumnEncoder {
  const batch = textBatch();
  let known: KnownCells | undefined = new Map();
  return (input, out, at) => {
    if (!(out instanceof Int32Array))
      throw new TypeError("Cannot put indices of texts into anything but an Int32Array");
    if (known !== undefined) {
      encodeFew(input, { out, at }, { form, dictionary, known });
      if (known.size > FEW) known = undefined;
      return;
    }
    clean(input, form, batch);
    dictionary.encode(batch, { array: out, at });
  };
}
