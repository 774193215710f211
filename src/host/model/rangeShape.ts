import type { HostObject } from "../protocol/hostObject";
import { quoteSheetName, toA1, toAbsoluteA1 } from "./address";
import type { Range } from "./range";
import { MAX_COLUMNS, MAX_ROWS, bounding, intersect, isOnSheet, type Rect } from "./rect";
import { invalidArgument, invalidReference, missing } from "./refusals";
import type { Worksheet } from "./worksheet";

/** Where a range lies, and the ranges one reaches from it. */
export abstract class RangeShape implements HostObject {
  readonly $type = "Range";

  constructor(
    readonly sheet: Worksheet,
    readonly rect: Rect,
  ) {}

  protected abstract make(rect: Rect): Range;

  /** @throws InvalidReference once the sheet is gone */
  protected assertLive(): void {
    if (this.sheet.deleted) throw invalidReference(`the sheet of ${toA1(this.rect)} was deleted`);
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  get address(): string {
    this.assertLive();
    return `${quoteSheetName(this.sheet.name)}!${toA1(this.rect)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  /** The reference as formulas outside the sheet write it, every part fixed. */
  get absoluteReference(): string {
    return `${quoteSheetName(this.sheet.name)}!${toAbsoluteA1(this.rect)}`;
  }

  get rowIndex(): number {
    return this.rect.row;
  }

  get columnIndex(): number {
    return this.rect.column;
  }

  get rowCount(): number {
    return this.rect.height;
  }

  get columnCount(): number {
    return this.rect.width;
  }

  /** -1 where the count exceeds 2^31 - 1, as documented. */
  get cellCount(): number {
    const cells = this.rect.height * this.rect.width;
    return cells > 2_147_483_647 ? -1 : cells;
  }

  get isEntireColumn(): boolean {
    return this.rect.height === MAX_ROWS;
  }

  get isEntireRow(): boolean {
    return this.rect.width === MAX_COLUMNS;
  }

  get top(): number {
    return this.sheet.pointsAbove(this.rect.row);
  }

  get left(): number {
    return this.sheet.pointsLeftOf(this.rect.column);
  }

  get height(): number {
    return this.sheet.pointsAbove(this.rect.row + this.rect.height) - this.top;
  }

  get width(): number {
    return this.sheet.pointsLeftOf(this.rect.column + this.rect.width) - this.left;
  }

  /** @throws InvalidArgument where the block isn't on the sheet */
  protected at(rect: Rect): Range {
    this.assertLive();
    if (!isOnSheet(rect)) throw invalidArgument(`a range outside the sheet, from ${toA1(this.rect)}`);
    return this.make(rect);
  }

  getCell(row: number, column: number): Range {
    return this.at({ row: this.rect.row + row, column: this.rect.column + column, height: 1, width: 1 });
  }

  getRow(row: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + row, height: 1 });
  }

  getColumn(column: number): Range {
    return this.at({ ...this.rect, column: this.rect.column + column, width: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this.rect.height - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.rect.width - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.rect.height - 1, this.rect.width - 1);
  }

  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    return this.at({ ...this.rect, height: this.rect.height + deltaRows, width: this.rect.width + deltaColumns });
  }

  getAbsoluteResizedRange(height: number, width: number): Range {
    return this.at({ ...this.rect, height, width });
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.rect, row: 0, height: MAX_ROWS });
  }

  getEntireRow(): Range {
    return this.at({ ...this.rect, column: 0, width: MAX_COLUMNS });
  }

  getRowsAbove(count = 1): Range {
    return this.at({ ...this.rect, row: this.rect.row - count, height: count });
  }

  getRowsBelow(count = 1): Range {
    return this.at({ ...this.rect, row: this.rect.row + this.rect.height, height: count });
  }

  getColumnsBefore(count = 1): Range {
    return this.at({ ...this.rect, column: this.rect.column - count, width: count });
  }

  getColumnsAfter(count = 1): Range {
    return this.at({ ...this.rect, column: this.rect.column + this.rect.width, width: count });
  }

  getBoundingRect(other: Range | string): Range {
    return this.at(bounding(this.rect, this.sheet.rangeOf(other).rect));
  }

  getIntersectionOrNullObject(other: Range | string): Range | null {
    const target = this.sheet.rangeOf(other);
    const shared = target.sheet === this.sheet ? intersect(this.rect, target.rect) : undefined;
    return shared === undefined ? null : this.at(shared);
  }

  getIntersection(other: Range | string): Range {
    return this.getIntersectionOrNullObject(other) ?? missing(`an intersection with ${toA1(this.rect)}`);
  }

  /** The used cells of the range; its first cell if there are none. */
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.sheet.usedRect(valuesOnly, this.rect);
    return used === undefined ? null : this.at(used);
  }

  /** The block of filled cells around the range, up to blank rows and columns. */
  getSurroundingRegion(): Range {
    let region = this.rect;
    for (;;) {
      const used = this.sheet.grid.used(grownByOne(region));
      const next = used === undefined ? region : bounding(region, used);
      if (next.height === region.height && next.width === region.width) return this.at(region);
      region = next;
    }
  }
}

function grownByOne({ row, column, height, width }: Rect): Rect {
  const top = Math.max(0, row - 1);
  const left = Math.max(0, column - 1);
  return {
    row: top,
    column: left,
    height: Math.min(MAX_ROWS, row + height + 1) - top,
    width: Math.min(MAX_COLUMNS, column + width + 1) - left,
  };
}
