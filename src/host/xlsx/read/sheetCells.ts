import { columnIndex, tryParseA1 } from "../../model/address";
import { isCellError } from "../../model/cellEntry";
import type { CellValue } from "../../model/grid";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";
import { carriedOf } from "../carried";
import { attribute, fromXml, findMark } from "../xmlText";
import { shownFormula } from "../write/formulaText";
import { movedFormula } from "./sharedFormula";
import { RUN, richText } from "./sharedStrings";
import { StyleRuns } from "./styleRuns";

/** Characters read at a time: searching small pieces again and again costs more than memory saved. */
const BATCH = 1 << 18;

/** Characters without the start of the cells, or without the end of a row, after which it is no sheet. */
const LONGEST_STRETCH = 1 << 26;

/** The shared texts of a workbook, and the content of those with fonts within them, both by number. */
export interface SharedTexts {
  readonly texts: readonly string[];
  readonly rich: ReadonlyMap<number, string>;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Reads a sheet part piece by piece: cells, row heights and hidden rows go into the sheet at once, what stands before
 * and after the cells is kept as text. Both `push` and `end` throw where the part is damaged.
 */
export class SheetCells {
  /** The part before `sheetData`, and after it. */
  before = "";
  after = "";
  readonly styles = new StyleRuns();
  private state: "before" | "cells" | "after" = "before";
  private rest = "";
  /** Characters to gather before looking at them: more each time that nothing was found, so that none is seen too often. */
  private enough = BATCH;
  private prefix: RegExp | undefined;
  private row = -1;
  private column = -1;
  private lastColumn = -1;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spilled = new Map<number, CellValue>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly strings: SharedTexts,
  ) {}

  push(piece: string): void {
    if (this.state === "after") {
      this.after += piece;
      return;
    }
    this.rest += piece;
    if (this.rest.length < this.enough) return;
    this.take();
    if (this.rest.length > LONGEST_STRETCH) throw new Error("The file is damaged: a sheet has a row without end");
    this.enough = Math.max(BATCH, 2 * this.rest.length);
  }

  private take(): void {
    if (this.state === "before") this.findStart();
    if (this.state === "cells") this.takeRows();
  }

  end(): void {
    this.take();
    if (this.state === "cells") throw new Error("The file is damaged: a sheet breaks off");
    if (this.state === "before") this.before = this.rest;
    this.sheet.spilled = this.spilled;
  }

  private findStart(): void {
    const start = /<(?:(\w+):)?sheetData\b[^>]*>/.exec(this.rest);
    if (start === null) return;
    this.before = this.rest.slice(0, start.index);
    const [tag, prefix] = start;
    if (prefix !== undefined) this.prefix = new RegExp(`<(/?)${prefix}:`, "g");
    this.rest = this.rest.slice(start.index + tag.length);
    this.state = "cells";
    if (!tag.endsWith("/>")) return;
    this.state = "after";
    this.after = this.rest;
  }

  private takeRows(): void {
    if (this.prefix !== undefined) this.rest = this.rest.replace(this.prefix, "<$1");
    const finish = this.rest.indexOf("</sheetData>");
    const end = finish >= 0 ? finish : this.rest.lastIndexOf("</row>") + 6;
    if (end < 6 && finish < 0) return;
    const rows = this.rest.slice(0, end);
    this.rest = this.rest.slice(end);
    this.readRows(rows);
    if (finish < 0) return;
    this.state = "after";
    this.after = this.rest.slice("</sheetData>".length);
    this.rest = "";
  }

  private readRows(xml: string): void {
    for (let at = xml.indexOf("<row"); at >= 0;) {
      const open = findMark(xml, ">", at);
      const empty = xml[open - 1] === "/";
      const end = empty ? open : findMark(xml, "</row>", open);
      this.readRow(xml.slice(at, open));
      if (!empty) this.readCells(xml.slice(open + 1, end));
      at = xml.indexOf("<row", end);
    }
  }

  private readRow(tag: string): void {
    const number = / r="(\d+)"/.exec(tag)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw new Error(`The file is damaged: row ${this.row + 1}`);
    this.column = -1;
    if (tag.includes(" customHeight=") && /^(?:1|true)$/.test(attribute(tag, "customHeight") ?? "")) {
      this.sheet.rowHeights.set(this.row, 1, Number(attribute(tag, "ht")));
    }
    if (/ hidden="(?:1|true)"/.test(tag)) this.sheet.hiddenRows.set(this.row, 1, true);
  }

  private readCells(xml: string): void {
    for (let at = xml.indexOf("<c"); at >= 0;) {
      const open = findMark(xml, ">", at);
      const empty = xml[open - 1] === "/";
      const end = empty ? open : findMark(xml, "</c>", open);
      this.readCell(xml.slice(at + 2, open), empty ? "" : xml.slice(open + 1, end));
      at = xml.indexOf("<c", end);
    }
  }

  private readCell(tag: string, body: string): void {
    this.enterColumn(/ r="([A-Z]+)/.exec(tag)?.[1]);
    this.styles.add(this.row, this.column, Number(/ s="(\d+)"/.exec(tag)?.[1] ?? 0));
    if (body === "") return;
    const value = this.valueOf(/ t="(\w+)"/.exec(tag)?.[1] ?? "n", body);
    if (value !== "") this.sheet.grid.set(this.row, this.column, value);
    if (body.includes("<f")) this.readFormula(body);
    else if (typeof value === "string") this.carryText(value, tag, body);
  }

  /** Fonts within a text, and texts that read like errors, are kept beside the model, which has neither. */
  private carryText(text: string, tag: string, body: string): void {
    const type = / t="(\w+)"/.exec(tag)?.[1];
    if (type === "e" || text === "") return;
    const xml = type === "s" ? this.strings.rich.get(Number(elementText(body, "v"))) : inlineRuns(body);
    if (xml === undefined && !isCellError(text)) return;
    const place = this.row * MAX_COLUMNS + this.column;
    carriedOf(this.sheet).texts.set(place, { text, xml: xml ?? `<t>${text}</t>` });
  }

  /** Cells without a reference follow the one before. */
  private enterColumn(letters: string | undefined): void {
    this.column = letters === undefined ? this.column + 1 : columnIndex(letters);
    if (this.column >= MAX_COLUMNS) throw new Error(`The file is damaged: column ${this.column + 1}`);
    this.lastColumn = Math.max(this.lastColumn, this.column);
  }

  private valueOf(type: string, body: string): CellValue {
    if (type === "inlineStr") return richText(body);
    const text = elementText(body, "v");
    if (text === undefined) return "";
    switch (type) {
      case "s":
        return this.strings.texts[Number(text)] ?? "";
      case "b":
        return text === "1" || text === "true";
      case "str":
      case "e":
        return fromXml(text);
      case "d":
        return this.serialOf(text);
      default:
        return Number(text);
    }
  }

  /** ISO dates in cells are rare; they become serials. */
  private serialOf(text: string): CellValue {
    const time = Date.parse(text.endsWith("Z") || !text.includes("T") ? text : `${text}Z`);
    if (Number.isNaN(time)) return text;
    return time / 86_400_000 + 25_569 - (this.sheet.workbook.date1904 ? 1_462 : 0);
  }

  private readFormula(body: string): void {
    const tag = /<f\b[^>]*>/.exec(body)?.[0] ?? "";
    const text = fromXml(elementText(body, "f") ?? "");
    const kind = attribute(tag, "t");
    const formula = kind === "shared" ? this.sharedFormula(attribute(tag, "si") ?? "", text) : text;
    if (formula === "" || kind === "dataTable") return;
    this.sheet.grid.setFormula(this.row, this.column, shownFormula(formula));
    if (kind === "array") this.noteArray(attribute(tag, "ref") ?? "");
  }

  private noteArray(reference: string): void {
    const area = tryParseA1(reference);
    if (area !== undefined) this.arrays.push(area);
  }

  /** Areas that array formulas fill. Their other cells hold results, not entries. */
  private readonly arrays: { row: number; column: number; height: number; width: number }[] = [];

  /** Notes what array formulas put beside themselves, once all cells are known. */
  noteSpills(): void {
    for (const { row: top, column: left, height, width } of this.arrays) {
      const [bottom, right] = [Math.min(top + height, this.row + 1), Math.min(left + width, this.lastColumn + 1)];
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const value = this.sheet.grid.get(row, column);
          if (this.sheet.grid.formula(row, column) === undefined) this.spilled.set(row * MAX_COLUMNS + column, value);
        }
      }
    }
    this.sheet.spills = this.arrays.filter(({ height, width }) => height * width > 1);
  }

  private sharedFormula(index: string, text: string): string {
    if (text !== "") {
      this.shared.set(index, { row: this.row, column: this.column, formula: text });
      return text;
    }
    const master = this.shared.get(index);
    return master === undefined ? "" : movedFormula(master.formula, this.row - master.row, this.column - master.column);
  }
}

function inlineRuns(body: string): string | undefined {
  return RUN.test(body) ? elementText(body, "is") : undefined;
}

function elementText(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}`);
  if (start < 0) return undefined;
  const open = findMark(xml, ">", start);
  return xml[open - 1] === "/" ? undefined : xml.slice(open + 1, findMark(xml, `</${name}>`, open));
}
