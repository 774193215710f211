import { columnLetters, toA1 } from "../../model/address";
import { isCellError } from "../../model/cellEntry";
import type { CellValue } from "../../model/grid";
import type { Worksheet } from "../../model/worksheet";
import { toXml } from "../xmlText";
import { fileFormula } from "./formulaText";
import { sheetRows } from "./sheetRows";
import { columnFormats, type StyleTable } from "./styleTable";

/** Characters gathered before they are handed on. */
const CHUNK = 1 << 18;

export interface SheetStyles {
  readonly table: StyleTable;
  /** The file's style index of each number of the table. */
  readonly indexOf: readonly number[];
}

/** The `sheetData` element of a sheet, in chunks, so that a million rows never stand in memory as one text. */
export function* sheetData(sheet: Worksheet, styles: SheetStyles): Generator<string> {
  const writer = new RowWriter(sheet, styles);
  let text = "<sheetData>";
  for (const row of sheetRows(sheet)) {
    text += writer.row(row);
    if (text.length > CHUNK) {
      yield text;
      text = "";
    }
  }
  yield `${text}</sheetData>`;
}

class RowWriter {
  private readonly letters: readonly string[];
  private readonly first: number;
  private readonly columnStyles: readonly number[];
  private readonly spills: ReadonlyMap<string, string>;

  constructor(
    private readonly sheet: Worksheet,
    private readonly styles: SheetStyles,
  ) {
    const used = sheet.usedRect(false);
    this.first = used?.column ?? 0;
    const columns = Array.from({ length: used?.width ?? 0 }, (_, index) => this.first + index);
    this.letters = columns.map(columnLetters);
    const whole = columnFormats(sheet);
    this.columnStyles = columns.map((column) => {
      const segment = whole.find((own) => column >= own.column && column < own.column + own.width);
      return segment === undefined ? 0 : this.index(styles.table.number(segment.patch));
    });
    this.spills = new Map(sheet.spills.map((rect) => [`${rect.row},${rect.column}`, toA1(rect)]));
  }

  private index(number: number): number {
    return this.styles.indexOf[number] ?? 0;
  }

  row(row: number): string {
    const height = this.sheet.rowHeights.get(row);
    const hidden = this.sheet.hiddenRows.get(row) === true;
    const cells = this.cells(row);
    if (cells === "" && height === undefined && !hidden) return "";
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return `<row r="${row + 1}"${size}${hidden ? ' hidden="1"' : ""}>${cells}</row>`;
  }

  private cells(row: number): string {
    const { formats, grid } = this.sheet;
    const segments = formats.segments(row);
    let text = "";
    let at = 0;
    for (let offset = 0; offset < this.letters.length; offset++) {
      const column = this.first + offset;
      while (at < segments.length && column >= endOf(segments[at])) at++;
      const segment = segments[at];
      const style =
        segment !== undefined && column >= segment.column ? this.index(this.styles.table.number(segment.patch)) : 0;
      const value = grid.get(row, column);
      const formula = grid.formula(row, column);
      if (value === "" && formula === undefined && style === this.columnStyles[offset]) continue;
      const start = `<c r="${this.letters[offset] ?? ""}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
      text +=
        start + (formula === undefined ? content(value) : this.formulaContent(formula, value, `${row},${column}`));
    }
    return text;
  }

  private formulaContent(formula: string, result: CellValue, place: string): string {
    const spill = this.spills.get(place);
    const array = spill === undefined ? "" : ` t="array" ref="${spill}"`;
    const element = `<f${array}>${toXml(fileFormula(formula))}</f>`;
    if (typeof result === "number") return `>${element}<v>${result}</v></c>`;
    if (typeof result === "boolean") return ` t="b">${element}<v>${Number(result)}</v></c>`;
    return ` t="${isCellError(result) ? "e" : "str"}">${element}<v>${toXml(result)}</v></c>`;
  }
}

function endOf(segment: { readonly column: number; readonly width: number } | undefined): number {
  return segment === undefined ? Infinity : segment.column + segment.width;
}

function content(value: CellValue): string {
  if (value === "") return "/>";
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${Number(value)}</v></c>`;
  if (isCellError(value)) return ` t="e"><v>${value}</v></c>`;
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
  return ` t="inlineStr"><is><t${space}>${toXml(value)}</t></is></c>`;
}
