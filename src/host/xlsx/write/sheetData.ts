import { columnLetters, toA1 } from "../../model/address";
import { isCellError } from "../../model/cellEntry";
import type { CellValue } from "../../model/grid";
import { MAX_COLUMNS } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";
import { carriedOf, type CarriedText } from "../carried";
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
  private readonly texts: ReadonlyMap<number, CarriedText>;

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
    this.texts = carriedOf(sheet).texts;
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
    const styles = this.stylesOf(row);
    let text = "";
    for (let offset = 0; offset < this.letters.length; offset++) {
      const column = this.first + offset;
      const style = styles[offset] ?? 0;
      const value = this.sheet.grid.get(row, column);
      const formula = this.sheet.grid.formula(row, column);
      if (value === "" && formula === undefined && style === this.columnStyles[offset]) continue;
      const start = `<c r="${this.letters[offset] ?? ""}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
      text +=
        start +
        (formula === undefined
          ? this.content(value, row, column)
          : this.formulaContent(formula, value, `${row},${column}`));
    }
    return text;
  }

  /** What the sheet's file said of a text, as long as the text is the same; a text format makes a text of anything. */
  private content(value: CellValue, row: number, column: number): string {
    if (typeof value !== "string" || value === "") return content(value);
    const known = this.texts.size === 0 ? undefined : this.texts.get(row * MAX_COLUMNS + column);
    if (known?.text === value) return ` t="inlineStr"><is>${known.xml}</is></c>`;
    const isText = isCellError(value) && this.sheet.formats.at(row, column, "numberFormat") === "@";
    return isText ? textContent(value) : content(value);
  }

  /** Style index of each cell of the row. Rows with the same formats share the answer. */
  private stylesOf(row: number): readonly number[] {
    const segments = this.sheet.formats.segments(row);
    if (segments === this.knownSegments) return this.knownStyles;
    const styles = new Array<number>(this.letters.length).fill(0);
    for (const { column, width, patch } of segments) {
      styles.fill(
        this.index(this.styles.table.number(patch)),
        Math.max(0, column - this.first),
        Math.max(0, column + width - this.first),
      );
    }
    [this.knownSegments, this.knownStyles] = [segments, styles];
    return styles;
  }

  private knownSegments: unknown;
  private knownStyles: readonly number[] = [];

  private formulaContent(formula: string, result: CellValue, place: string): string {
    const spill = this.spills.get(place);
    const array = spill === undefined ? "" : ` t="array" ref="${spill}"`;
    const element = `<f${array}>${toXml(fileFormula(formula))}</f>`;
    if (typeof result === "number") return `>${element}<v>${result}</v></c>`;
    if (typeof result === "boolean") return ` t="b">${element}<v>${Number(result)}</v></c>`;
    return ` t="${isCellError(result) ? "e" : "str"}">${element}<v>${toXml(result)}</v></c>`;
  }
}

function content(value: CellValue): string {
  if (value === "") return "/>";
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${Number(value)}</v></c>`;
  if (isCellError(value)) return ` t="e"><v>${value}</v></c>`;
  return textContent(value);
}

function textContent(value: string): string {
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
  return ` t="inlineStr"><is><t${space}>${toXml(value)}</t></is></c>`;
}
