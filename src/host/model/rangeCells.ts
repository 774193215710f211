import { format as formatNumber } from "numfmt";
import { HostError } from "../protocol/hostError";
import { toA1 } from "./address";
import { isCellError, readEntry, type EntryRules } from "./cellEntry";
import type { CellValue } from "./grid";
import { RangeShape } from "./rangeShape";
import { invalidArgument } from "./refusals";

/** Most cells of one read or write (Office.js documentation, "Read or write to a large range"). */
const MAX_CELLS = 5_000_000;

type Grid2D<T> = T[][];

/** What is in the cells of a range. */
export abstract class RangeCells extends RangeShape {
  private assertSize(): void {
    this.assertLive();
    const { height, width } = this.rect;
    if (height * width <= MAX_CELLS) return;
    throw new HostError("RangeExceedsLimit", `The range ${toA1(this.rect)} has more than 5,000,000 cells.`, 400);
  }

  /** Reads the range cell by cell into rows. */
  protected collect<T>(read: (row: number, column: number) => T): Grid2D<T> {
    this.assertSize();
    const { row: top, column: left, height, width } = this.rect;
    const rows = new Array<T[]>(height);
    for (let row = 0; row < height; row++) {
      const cells = new Array<T>(width);
      for (let column = 0; column < width; column++) cells[column] = read(top + row, left + column);
      rows[row] = cells;
    }
    return rows;
  }

  /** Gives each cell its part of `input`: a scalar or a 1×1 array goes to all, else the sizes must agree. */
  protected spread(input: unknown, write: (row: number, column: number, value: unknown) => void): void {
    this.assertSize();
    const { row: top, column: left, height, width } = this.rect;
    const rowAt = this.rowsOf(input);
    for (let row = 0; row < height; row++) {
      const cells = rowAt(row);
      for (let column = 0; column < width; column++) write(top + row, left + column, cells[column]);
    }
  }

  private rowsOf(input: unknown): (row: number) => readonly unknown[] {
    const { height, width } = this.rect;
    if (!Array.isArray(input)) return constantRow(input, width);
    const rows: readonly unknown[] = input;
    const first: unknown = rows[0];
    if (rows.length === 1 && Array.isArray(first) && first.length === 1) return constantRow(first[0], width);
    if (rows.length !== height || !rows.every((row) => Array.isArray(row) && row.length === width)) {
      throw invalidArgument(
        `The number of rows or columns in the input array doesn't match the size or dimensions of the range ${toA1(this.rect)}.`,
      );
    }
    return (row) => asRow(rows[row]);
  }

  /** Called by the client before it sends a large array in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows === this.rect.height && columns === this.rect.width) return;
    throw invalidArgument(`an array of ${rows} × ${columns} for ${toA1(this.rect)}`);
  }

  get values(): Grid2D<CellValue> {
    this.sheet.workbook.settle();
    const { grid } = this.sheet;
    return this.collect((row, column) => grid.get(row, column));
  }

  set values(input: unknown) {
    this.enter(input);
  }

  get formulas(): Grid2D<CellValue> {
    this.sheet.workbook.settle();
    const { grid } = this.sheet;
    return this.collect((row, column) => grid.formula(row, column) ?? grid.get(row, column));
  }

  set formulas(input: unknown) {
    this.enter(input);
  }

  get formulasLocal(): Grid2D<CellValue> {
    return this.formulas;
  }

  set formulasLocal(input: unknown) {
    this.enter(input);
  }

  get valueTypes(): Grid2D<string> {
    this.sheet.workbook.settle();
    const { grid } = this.sheet;
    return this.collect((row, column) => valueType(grid.get(row, column)));
  }

  get text(): Grid2D<string> {
    this.sheet.workbook.settle();
    const { grid, formats, workbook } = this.sheet;
    const formatAt = formats.reader(this.rect, "numberFormat");
    return this.collect((row, column) => shown(grid.get(row, column), formatAt(row, column), workbook.date1904));
  }

  get numberFormat(): Grid2D<string> {
    return this.collect(this.sheet.formats.reader(this.rect, "numberFormat"));
  }

  set numberFormat(input: unknown) {
    this.assertLive();
    this.sheet.assertWritable(this.rect);
    if (Array.isArray(input)) this.setFormats(input);
    else this.sheet.formats.apply(this.rect, { numberFormat: readFormat(input) });
  }

  get numberFormatLocal(): Grid2D<string> {
    return this.numberFormat;
  }

  set numberFormatLocal(input: unknown) {
    this.numberFormat = input;
  }

  /** One layer per stretch of equal formats down a column, so that formats by column stay few entries. */
  private setFormats(input: readonly unknown[]): void {
    const { row: top, column: left, height, width } = this.rect;
    const rowAt = this.rowsOf(input);
    const { formats } = this.sheet;
    const first = rowAt(0)[0];
    const uniform = input.every((row) => Array.isArray(row) && row.every((format) => format === first));
    if (uniform) {
      if (first !== null) formats.apply(this.rect, { numberFormat: readFormat(first) });
      return;
    }
    for (let column = 0; column < width; column++) {
      for (let row = 0, end = 0; row < height; row = end) {
        const format = rowAt(row)[column];
        for (end = row + 1; end < height && rowAt(end)[column] === format;) end++;
        const rect = { row: top + row, column: left + column, height: end - row, width: 1 };
        if (format !== null) formats.apply(rect, { numberFormat: readFormat(format) });
      }
    }
  }

  private enter(input: unknown): void {
    this.assertLive();
    this.sheet.assertWritable(this.rect);
    const formatAt = this.sheet.formats.reader(this.rect, "numberFormat");
    const { date1904 } = this.sheet.workbook;
    const [text, plain] = [
      { asText: true, date1904 },
      { asText: false, date1904 },
    ];
    const { row, column, height, width } = this.rect;
    const before = height * width === 1 ? this.sheet.grid.get(row, column) : undefined;
    this.spread(input, (r, c, value) => {
      this.enterCell(r, c, { value, rules: formatAt(r, c) === "@" ? text : plain });
    });
    this.sheet.workbook.cellsChanged(this.sheet, this.rect, before === undefined ? {} : { before });
  }

  private enterCell(row: number, column: number, { value, rules }: { value: unknown; rules: EntryRules }): void {
    const { grid, formats } = this.sheet;
    const entry = readEntry(value, rules);
    if (entry.kind === "keep") return;
    if (entry.kind === "formula") {
      grid.setFormula(row, column, entry.formula);
      grid.set(row, column, "");
      return;
    }
    grid.setFormula(row, column, undefined);
    grid.set(row, column, entry.value);
    if (entry.format !== undefined && formats.at(row, column, "numberFormat") === "General") {
      formats.apply({ row, column, height: 1, width: 1 }, { numberFormat: entry.format });
    }
  }
}

function asRow(row: unknown): readonly unknown[] {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [];
  return cells;
}

function constantRow(value: unknown, width: number): () => readonly unknown[] {
  const row = new Array<unknown>(width).fill(value);
  return () => row;
}

function readFormat(input: unknown): string {
  if (typeof input !== "string") throw invalidArgument(`number format ${String(input)}`);
  return input === "" ? "General" : input;
}

function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isCellError(value) ? "Error" : "String";
}

/** A date outside 1900–9999 shows as ######, as in Excel. */
const SHOWING = { throws: false, dateSpanLarge: false, dateErrorNumber: false };

/** Days between the two date systems: the formatter knows the 1900 system only. */
const DAYS_1904 = 1_462;

function shown(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && numberFormat === "General") {
    const plain = String(value);
    if (/^-?[\d.]{1,11}$/.test(plain)) return plain; // the long way costs 5 µs a cell
  }
  if (typeof value === "string") return isCellError(value) ? value : textShown(value, numberFormat);
  const serial =
    date1904 && /[ymd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) ? value + DAYS_1904 : value;
  return formatNumber(numberFormat, serial, SHOWING);
}

function textShown(value: string, numberFormat: string): string {
  return numberFormat === "General" || numberFormat === "@" || value === ""
    ? value
    : formatNumber(numberFormat, value, SHOWING);
}
