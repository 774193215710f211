import type { HostObject } from "../protocol/hostObject";
import type { Range } from "./range";
import { MAX_COLUMNS, MAX_ROWS } from "./rect";
import { missing } from "./refusals";
import type { Worksheet } from "./worksheet";

/** Rows and columns that stay in view; 0 of one of them means only the other is frozen. */
export class WorksheetFreezePanes implements HostObject {
  readonly $type = "WorksheetFreezePanes";
  rows = 0;
  columns = 0;

  constructor(private readonly sheet: Worksheet) {}

  freezeRows(count = 1): void {
    [this.rows, this.columns] = [count, 0];
  }

  freezeColumns(count = 1): void {
    [this.rows, this.columns] = [0, count];
  }

  /** Freezes down to and including the range; whole rows or columns freeze only those. */
  freezeAt(frozen: Range | string): void {
    const { row, column, height, width } = this.sheet.rangeOf(frozen).rect;
    this.rows = height === MAX_ROWS ? 0 : row + height;
    this.columns = width === MAX_COLUMNS ? 0 : column + width;
  }

  unfreeze(): void {
    [this.rows, this.columns] = [0, 0];
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this;
    if (rows === 0 && columns === 0) return null;
    return this.sheet.range({
      row: 0,
      column: 0,
      height: rows === 0 ? MAX_ROWS : rows,
      width: columns === 0 ? MAX_COLUMNS : columns,
    });
  }

  getLocation(): Range {
    return this.getLocationOrNullObject() ?? missing("frozen panes");
  }
}
