import { FormatPart, oneOf, truth, within } from "./formatPart";
import { MAX_COLUMNS, MAX_ROWS } from "./rect";
import { RangeBorderCollection } from "./rangeBorders";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";
import type { SpanMap } from "./spanMap";
import { widthOfText } from "./textWidth";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const READING = ["Context", "LeftToRight", "RightToLeft"];

/** Points of an untouched column: 8.43 characters of Calibri 11. */
export const STANDARD_COLUMN = 48;
/** Points of an untouched row. */
export const STANDARD_ROW = 15;
/** Widest column and highest row in points (Excel: 255 characters, 409.5 points). */
const WIDEST = 1_790;
const HIGHEST = 409.5;

/** Rows looked at when a column is fitted to its texts: enough for a look, cheap for a million rows. */
const ROWS_MEASURED = 2_000;

export class FormatProtection extends FormatPart {
  readonly $type = "FormatProtection";

  get locked(): boolean | null {
    return this.read("locked");
  }

  set locked(value: unknown) {
    this.write({ locked: truth(value) });
  }

  get formulaHidden(): boolean | null {
    return this.read("formulaHidden");
  }

  set formulaHidden(value: unknown) {
    this.write({ formulaHidden: truth(value) });
  }
}

/** The look of a range's cells, rows and columns. */
export class RangeFormat extends FormatPart {
  readonly $type = "RangeFormat";

  get font(): RangeFont {
    return new RangeFont(this.target);
  }

  get fill(): RangeFill {
    return new RangeFill(this.target);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.target);
  }

  get horizontalAlignment(): string | null {
    return this.read("horizontalAlignment");
  }

  set horizontalAlignment(value: unknown) {
    this.write({ horizontalAlignment: oneOf(HORIZONTAL, value) });
  }

  get verticalAlignment(): string | null {
    return this.read("verticalAlignment");
  }

  set verticalAlignment(value: unknown) {
    this.write({ verticalAlignment: oneOf(VERTICAL, value) });
  }

  get wrapText(): boolean | null {
    return this.read("wrapText");
  }

  set wrapText(value: unknown) {
    this.write({ wrapText: truth(value) });
  }

  get indentLevel(): number | null {
    return this.read("indentLevel");
  }

  set indentLevel(value: unknown) {
    this.write({ indentLevel: within([0, 250], value) });
  }

  get textOrientation(): number | null {
    return this.read("textOrientation");
  }

  /** Degrees from -90 to 90, or 180 for stacked letters. */
  set textOrientation(value: unknown) {
    this.write({ textOrientation: value === 180 ? 180 : within([-90, 90], value) });
  }

  get shrinkToFit(): boolean | null {
    return this.read("shrinkToFit");
  }

  set shrinkToFit(value: unknown) {
    this.write({ shrinkToFit: truth(value) });
  }

  get readingOrder(): string | null {
    return this.read("readingOrder");
  }

  set readingOrder(value: unknown) {
    this.write({ readingOrder: oneOf(READING, value) });
  }

  get autoIndent(): boolean | null {
    return this.read("autoIndent");
  }

  set autoIndent(value: unknown) {
    this.write({ autoIndent: truth(value) });
  }

  /** In points; null where columns differ. */
  get columnWidth(): number | null {
    const { sheet } = this.target;
    return this.same(({ column, width }) => sheet.columnWidths.uniform(column, width, STANDARD_COLUMN));
  }

  set columnWidth(value: unknown) {
    if (value === null) return;
    const width = within([0, WIDEST], value);
    for (const rect of this.target.rects) this.target.sheet.columnWidths.set(rect.column, rect.width, width);
  }

  /** In points; null where rows differ. */
  get rowHeight(): number | null {
    const { sheet } = this.target;
    return this.same(({ row, height }) => sheet.rowHeights.uniform(row, height, STANDARD_ROW));
  }

  set rowHeight(value: unknown) {
    if (value === null) return;
    const height = within([0, HIGHEST], value);
    for (const rect of this.target.rects) this.target.sheet.rowHeights.set(rect.row, rect.height, height);
  }

  get useStandardWidth(): boolean | null {
    return this.same(({ column, width }) => isStandard(this.target.sheet.columnWidths, column, width));
  }

  set useStandardWidth(value: unknown) {
    if (value !== true) return;
    for (const rect of this.target.rects) this.target.sheet.columnWidths.set(rect.column, rect.width, undefined);
  }

  get useStandardHeight(): boolean | null {
    return this.same(({ row, height }) => isStandard(this.target.sheet.rowHeights, row, height));
  }

  set useStandardHeight(value: unknown) {
    if (value !== true) return;
    for (const rect of this.target.rects) this.target.sheet.rowHeights.set(rect.row, rect.height, undefined);
  }

  private same<T>(of: (rect: { row: number; column: number; height: number; width: number }) => T): T | null {
    const [first, ...others] = this.target.rects.map(of);
    return first === undefined || others.some((other) => other !== first) ? null : first;
  }

  autofitColumns(): void {
    const { sheet, rects } = this.target;
    for (const rect of rects) {
      const used = sheet.usedRect(true, { ...rect, height: rect.width === MAX_COLUMNS ? MAX_ROWS : rect.height });
      if (used === undefined) continue;
      const measured = { ...used, height: Math.min(used.height, ROWS_MEASURED) };
      const sizeAt = sheet.formats.reader(measured, "fontSize");
      sheet.range(measured).text[0]?.forEach((_, offset) => {
        const texts = sheet.range({ ...measured, column: measured.column + offset, width: 1 }).text;
        const widths = texts.map(([text = ""], row) =>
          widthOfText(text, sizeAt(measured.row + row, measured.column + offset)),
        );
        sheet.columnWidths.set(measured.column + offset, 1, Math.min(WIDEST, Math.max(...widths, 8)));
      });
    }
  }

  /** Back to the height that the viewer works out from the texts. */
  autofitRows(): void {
    for (const rect of this.target.rects) this.target.sheet.rowHeights.set(rect.row, rect.height, undefined);
  }
}

function isStandard(sizes: SpanMap<number>, start: number, length: number): boolean {
  return sizes.uniform(start, length, -1) === -1;
}
