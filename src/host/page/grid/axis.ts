import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";
import { STANDARD_COLUMN, STANDARD_ROW } from "../../model/rangeFormat";
import type { Worksheet } from "../../model/worksheet";

/** Pixels of a point. */
export const PX = 4 / 3;

/** Where the columns or rows of a sheet lie, in pixels from its left or top side. */
export interface Axis {
  /** Pixel at which the column or row begins. */
  readonly start: (index: number) => number;
  /** 0 where it is hidden. */
  readonly size: (index: number) => number;
  /** The column or row that lies at the pixel. */
  readonly at: (px: number) => number;
  /** How many there are. */
  readonly count: number;
}

export function columnAxis(sheet: Worksheet): Axis {
  const start = (column: number): number => Math.round(sheet.pointsLeftOf(column) * PX);
  return axisOf(start, { count: MAX_COLUMNS, usual: STANDARD_COLUMN * PX });
}

export function rowAxis(sheet: Worksheet): Axis {
  const start = (row: number): number => Math.round(sheet.pointsAbove(row) * PX);
  return axisOf(start, { count: MAX_ROWS, usual: STANDARD_ROW * PX });
}

interface AxisFacts {
  readonly count: number;
  /** Usual size, from which the search starts. */
  readonly usual: number;
}

function axisOf(start: (index: number) => number, { count, usual }: AxisFacts): Axis {
  const at = (px: number): number => {
    let low = 0;
    let high = Math.min(count, Math.ceil(px / usual) + 1);
    while (start(high) <= px && high < count) high = Math.min(count, high * 2);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (start(middle) <= px) low = middle;
      else high = middle;
    }
    return low;
  };
  return { start, size: (index) => start(index + 1) - start(index), at, count };
}
