import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";
import type { Range } from "./range";
import { RangeFormat } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

/** The areas of a `RangeAreas`, in order. */
class RangeCollection extends Collection<Range> {
  readonly $type = "RangeCollection";

  constructor(readonly items: readonly Range[]) {
    super();
  }

  protected keysOf(item: Range): readonly string[] {
    return [item.address];
  }
}

/** Several ranges of one sheet taken together. */
export class RangeAreas implements HostObject {
  readonly $type = "RangeAreas";
  readonly areas: RangeCollection;

  constructor(
    readonly sheet: Worksheet,
    readonly ranges: readonly Range[],
  ) {
    this.areas = new RangeCollection(ranges);
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  get address(): string {
    return this.ranges.map(({ address }) => address).join(",");
  }

  get areaCount(): number {
    return this.ranges.length;
  }

  get cellCount(): number {
    return this.ranges.reduce((sum, { cellCount }) => sum + cellCount, 0);
  }

  get isEntireColumn(): boolean {
    return this.ranges.every(({ isEntireColumn }) => isEntireColumn);
  }

  get isEntireRow(): boolean {
    return this.ranges.every(({ isEntireRow }) => isEntireRow);
  }

  get format(): RangeFormat {
    return new RangeFormat({ sheet: this.sheet, rects: this.ranges.map(({ rect }) => rect) });
  }

  clear(applyTo?: string): void {
    for (const range of this.ranges) range.clear(applyTo);
  }
}
