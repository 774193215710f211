import { FileFault } from "../../app/ports/fileFault";
import type { Cell } from "../../engine/records/cell";
import { ownText } from "../ownText";
import { RichText, unescaped } from "./cellTexts";
import type { XmlHandler } from "./xmlReader";

/** A row of a sheet that has cells; those between are blank. */
export interface SheetRow {
  /** 1-based. */
  readonly number: number;
  /** One per slot, `""` where there is none. */
  readonly cells: readonly Cell[];
  /** Style index per slot, 0 where there is none. */
  readonly styles: readonly number[];
  /** Whether any cell of the row, asked for or not, says something. */
  readonly filled: boolean;
}

interface SheetHandlerOptions {
  readonly file: string;
  readonly sheet: string;
  readonly texts: readonly string[];
  /** The places that a 0-based column's cells go to; none where nobody asks for it. */
  readonly slotsOf: (column: number) => readonly number[];
  readonly width: number;
  readonly onRow: (row: SheetRow) => void;
  /** Takes the range that the sheet claims to use, such as `A1:J200`. */
  readonly onDimension?: (range: string) => void;
}

/** Sixteen times the rows of a sheet: some programs write more than Excel can open. */
const MOST_ROWS = 1 << 24;

/** XFD. */
const MOST_SHEET_COLUMNS = 16_384;

const WHOLE_NUMBER = /^-?(\d{16,}?)0*$/;

/** Digits that tell a double apart from all others: nobody who read a number from one can write more that mean anything. */
const DOUBLE_DIGITS = 17;

/** Whether a number's text says more than the number does. One that ends in noughts was cut to a double before it was written. */
function exceedsNumber(text: string, value: number): boolean {
  const digits = WHOLE_NUMBER.exec(text)?.[1] ?? "";
  if (digits.length === 0 || text === String(value) || BigInt(text) === BigInt(value)) return false;
  return digits.length > DOUBLE_DIGITS || text.length <= DOUBLE_DIGITS;
}

/** A number cell. Digits that a number can't hold stay as text: the file has them, though Excel wouldn't show them. */
function numberCell(text: string): Cell {
  if (text === "") return "";
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  return exceedsNumber(text, value) ? text : value;
}

/** 0-based column of a reference such as `AB12`; −1 where there are no letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf; // lower case counts as upper case
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** Turns the XML of a sheet into rows of cells: dates as serials, errors as text such as `#N/A`, formulas as their last value. */
export class SheetHandler implements XmlHandler {
  private readonly rich = new RichText();
  private row = 0;
  private column = -1;
  private type = "n";
  private style = 0;
  private value = "";
  private inValue = false;
  private filled = false;
  private cells: Cell[] = [];
  private styles: number[] = [];

  constructor(private readonly options: SheetHandlerOptions) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "v") this.inValue = true;
    else if (name === "row") this.openRow(attributes);
    else if (name === "dimension") this.options.onDimension?.(attributes.ref ?? "");
    else this.rich.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.rich.text(text);
  }

  close(name: string): void {
    if (name === "v") this.inValue = false;
    else if (name === "c") this.closeCell();
    else if (name === "row") this.closeRow();
    else this.rich.close(name);
  }

  private openRow({ r }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.row || number > MOST_ROWS) throw this.damaged(`row ${r}`);
    this.row = number;
    this.column = -1;
    this.filled = false;
    this.cells = new Array<Cell>(this.options.width).fill("");
    this.styles = new Array<number>(this.options.width).fill(0);
  }

  private openCell({ r, t = "n", s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column < 0 || column >= MOST_SHEET_COLUMNS) throw this.damaged(r ?? `row ${this.row}`);
    this.column = column;
    this.type = t;
    this.style = s === undefined ? 0 : Number(s);
    this.value = "";
    this.rich.take();
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell !== "") this.filled = true;
    for (const slot of this.options.slotsOf(this.column)) {
      this.cells[slot] = cell;
      this.styles[slot] = this.style;
    }
  }

  private cell(): Cell {
    const { value } = this;
    switch (this.type) {
      case "s":
        return this.sharedText(value);
      case "inlineStr":
        return ownText(this.rich.take());
      case "str":
        return ownText(unescaped(value));
      case "b":
        return value === "" ? "" : value === "1" || value === "true";
      case "e":
        return value;
      case "d":
        return value.replace("T", " ");
      default:
        return numberCell(value);
    }
  }

  private sharedText(index: string): Cell {
    if (index === "") return "";
    const text = this.options.texts[Number(index)];
    if (text === undefined) throw this.damaged(`text ${index}`);
    return text;
  }

  private closeRow(): void {
    const { row: number, cells, styles, filled } = this;
    this.options.onRow({ number, cells, styles, filled });
  }

  private damaged(place: string): FileFault {
    const { file, sheet } = this.options;
    return new FileFault({ code: "damaged", file, detail: `${sheet}, ${place}` });
  }
}
