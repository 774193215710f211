import { notImplemented } from "../protocol/hostError";
import { isRecord } from "../protocol/json";
import type { Range } from "./range";
import { invalidArgument } from "./refusals";

/** Gives each column of a range the width it says in points: one entry a column, `{}` for one that stays as it is. */
export function setColumnSizes(range: Range, properties: unknown): void {
  const sizes = sizesOf(properties, range.columnCount, "columnWidth");
  sizes.forEach((width, column) => {
    if (width !== undefined) range.getColumn(column).format.columnWidth = width;
  });
}

/** As `setColumnSizes`, for heights. */
export function setRowSizes(range: Range, properties: unknown): void {
  const sizes = sizesOf(properties, range.rowCount, "rowHeight");
  sizes.forEach((height, row) => {
    if (height !== undefined) range.getRow(row).format.rowHeight = height;
  });
}

function sizesOf(properties: unknown, count: number, name: string): readonly unknown[] {
  if (!Array.isArray(properties) || properties.length !== count) {
    throw invalidArgument(`${name} of ${count} rows or columns`);
  }
  return properties.map((entry: unknown) => {
    const { format = {}, ...others } = isRecord(entry) ? entry : {};
    const { [name]: size, ...looks } = isRecord(format) ? format : {};
    const [unknown] = [...Object.keys(others), ...Object.keys(looks)];
    if (unknown !== undefined) throw notImplemented(`${unknown} among the properties of rows or columns`);
    return size;
  });
}
