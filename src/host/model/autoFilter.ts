import type { HostObject } from "../protocol/hostObject";
import type { Range } from "./range";
import type { Rect } from "./rect";
import { sameRect } from "./rect";
import { missing } from "./refusals";
import type { Worksheet } from "./worksheet";

/** The filter of a sheet. Criteria are kept; rows are not hidden by them. */
export class AutoFilter implements HostObject {
  readonly $type = "AutoFilter";
  rect: Rect | undefined;
  criteria: (Readonly<Record<string, unknown>> | null)[] = [];

  constructor(private readonly sheet: Worksheet) {}

  get enabled(): boolean {
    return this.rect !== undefined;
  }

  get isDataFiltered(): boolean {
    return this.criteria.some((criterion) => criterion !== null);
  }

  apply(range: Range | string, columnIndex?: number, criteria?: Readonly<Record<string, unknown>>): void {
    const { rect } = this.sheet.rangeOf(range);
    if (this.rect === undefined || !sameRect(this.rect, rect)) {
      this.rect = rect;
      this.criteria = new Array<null>(rect.width).fill(null);
    }
    if (columnIndex !== undefined && criteria !== undefined) this.criteria[columnIndex] = criteria;
  }

  remove(): void {
    this.rect = undefined;
    this.criteria = [];
  }

  clearCriteria(): void {
    this.criteria.fill(null);
  }

  getRangeOrNullObject(): Range | null {
    return this.rect === undefined ? null : this.sheet.range(this.rect);
  }

  getRange(): Range {
    return this.getRangeOrNullObject() ?? missing("a filter");
  }
}
