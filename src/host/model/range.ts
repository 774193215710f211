import { notImplemented } from "../protocol/hostError";
import type { Hyperlink } from "./cellFormat";
import { ConditionalFormatCollection } from "./conditionalFormat";
import { copyCells, type CopyOptions } from "./copyCells";
import { dataValidationOf, type DataValidation } from "./dataValidation";
import { oneOf } from "./formatPart";
import { mergeCells, unmergeCells } from "./merging";
import { RangeAreas } from "./rangeAreas";
import { RangeCells } from "./rangeCells";
import { RangeFormat } from "./rangeFormat";
import { findText, type SearchCriteria } from "./findText";
import { setColumnSizes, setRowSizes } from "./rangeSizes";
import { RangeSort } from "./rangeSort";
import { intersect, type Rect } from "./rect";
import { invalidArgument, missing } from "./refusals";
import { deleteCells, insertCells } from "./shifting";
import { TableScopedCollection } from "./tableCollection";

/** A block of cells of one sheet, as add-ins see it. */
export class Range extends RangeCells {
  protected make(rect: Rect): Range {
    return new Range(this.sheet, rect);
  }

  get format(): RangeFormat {
    return new RangeFormat({ sheet: this.sheet, rects: [this.rect] });
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, this.rect);
  }

  get dataValidation(): DataValidation {
    return dataValidationOf(this.sheet, this.rect);
  }

  get sort(): RangeSort {
    return new RangeSort(this);
  }

  /** Takes away contents, formats or both (`All`, `Contents`, `Formats`, `Hyperlinks`, `RemoveHyperlinks`). */
  clear(applyTo = "All"): void {
    this.assertLive();
    this.sheet.assertWritable(this.rect);
    const what = oneOf(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"], applyTo);
    if (what === "All" || what === "Contents" || what === "ResetContents") {
      this.sheet.grid.clear(this.rect);
      this.sheet.workbook.cellsChanged(this.sheet, this.rect);
    }
    if (what === "All" || what === "Formats") this.sheet.formats.clear(this.rect);
    if (what.endsWith("Hyperlinks")) this.sheet.formats.apply(this.rect, { hyperlink: null });
  }

  merge(across = false): void {
    this.assertLive();
    mergeCells(this.sheet, this.rect, across);
  }

  unmerge(): void {
    unmergeCells(this.sheet, this.rect);
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const areas = this.sheet.merges.filter((merge) => intersect(merge, this.rect) !== undefined);
    return areas.length === 0
      ? null
      : new RangeAreas(
          this.sheet,
          areas.map((area) => this.make(area)),
        );
  }

  /** Makes room: `Down` or `Right`. Answers the new, empty cells. */
  insert(shift: string): Range {
    this.assertLive();
    insertCells(this.sheet, this.rect, oneOf(["Down", "Right"], shift) === "Down" ? "row" : "column");
    return this.make(this.rect);
  }

  /** Closes the gap: `Up` or `Left`. */
  delete(shift: string): void {
    this.assertLive();
    deleteCells(this.sheet, this.rect, oneOf(["Up", "Left"], shift) === "Up" ? "row" : "column");
  }

  copyFrom(
    source: Range | string,
    ...[copyType = "All", skipBlanks = false, transpose = false]: [string?, boolean?, boolean?]
  ): void {
    if (transpose) throw notImplemented("Range.copyFrom with transpose");
    const type = oneOf(["All", "Formulas", "Values", "Formats", "Link"], copyType);
    if (type === "Link") throw notImplemented("Range.copyFrom of links");
    const options: CopyOptions = {
      contents: type !== "Formats",
      formats: type === "All" || type === "Formats",
      asValues: type === "Values",
      skipBlanks,
    };
    copyCells(this.sheet.rangeOf(source), this, options);
  }

  setColumnProperties(properties: unknown): void {
    setColumnSizes(this, properties);
  }

  setRowProperties(properties: unknown): void {
    setRowSizes(this, properties);
  }

  get rowHidden(): boolean | null {
    return this.sheet.hiddenRows.uniform(this.rect.row, this.rect.height, false);
  }

  set rowHidden(hidden: unknown) {
    this.sheet.hiddenRows.set(this.rect.row, this.rect.height, hidden === true ? true : undefined);
  }

  get columnHidden(): boolean | null {
    return this.sheet.hiddenColumns.uniform(this.rect.column, this.rect.width, false);
  }

  set columnHidden(hidden: unknown) {
    this.sheet.hiddenColumns.set(this.rect.column, this.rect.width, hidden === true ? true : undefined);
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get hyperlink(): Hyperlink | null {
    return this.sheet.formats.uniform(this.rect, "hyperlink");
  }

  /** A link gets its text, unless one is given, from the cell; it looks blue and underlined as in Excel. */
  set hyperlink(link: Hyperlink | null) {
    this.assertLive();
    this.sheet.assertWritable(this.rect);
    if (link === null) throw invalidArgument("null as a hyperlink");
    const { textToDisplay } = link;
    this.sheet.formats.apply(this.rect, { hyperlink: link, fontColor: "#0563C1", underline: "Single" });
    if (textToDisplay === undefined) return;
    const [row, column] = [this.rect.row, this.rect.column];
    this.sheet.grid.setFormula(row, column, undefined);
    this.sheet.grid.set(row, column, textToDisplay);
    this.sheet.workbook.cellsChanged(this.sheet, this.rect);
  }

  get style(): string | null {
    return this.sheet.formats.uniform(this.rect, "style");
  }

  set style(name: unknown) {
    this.sheet.formats.apply(this.rect, { style: String(name) });
  }

  get hasSpill(): boolean {
    return this.sheet.spills.some(({ row, column }) => row === this.rect.row && column === this.rect.column);
  }

  getTables(fullyContained = false): TableScopedCollection {
    return new TableScopedCollection(this.sheet, this.rect, fullyContained);
  }

  /** The first cell, row by row, whose text holds `text`. */
  findOrNullObject(text: string, criteria: SearchCriteria = {}): Range | null {
    const place = findText(this.text, text, criteria);
    return place === undefined ? null : this.getCell(place.row, place.column);
  }

  find(text: string, criteria?: SearchCriteria): Range {
    return this.findOrNullObject(text, criteria) ?? missing(`a cell with ${text}`);
  }

  select(): void {
    this.sheet.workbook.select(this);
  }

  calculate(): void {
    this.sheet.workbook.calculateNow();
  }

  /** Nothing to do: the whole workbook is recalculated anyway. */
  setDirty(): void {
    this.sheet.workbook.markDirty();
  }
}
