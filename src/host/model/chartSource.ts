import type { SeriesSource } from "./chartSeries";
import type { Range } from "./range";

/**
 * Cuts a block into series as Excel does: by the longer side unless told; a first column (row) of texts, or one under
 * an empty corner, gives the categories; a first row (column) of texts gives the names.
 */
export function seriesOf(source: Range, seriesBy: string): SeriesSource[] {
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && source.rowCount >= source.columnCount);
  const { values } = source;
  const lines = byColumns ? source.columnCount : source.rowCount;
  const length = byColumns ? source.rowCount : source.columnCount;
  const cell = (line: number, place: number): unknown => (byColumns ? values[place]?.[line] : values[line]?.[place]);
  const corner = cell(0, 0) === "";
  const headed =
    length > 1 &&
    (corner ||
      range(lines)
        .slice(1)
        .some((line) => isText(cell(line, 0))) ||
      (lines === 1 && isText(cell(0, 0))));
  const categorised =
    lines > 1 &&
    (corner ||
      range(length)
        .slice(headed ? 1 : 0)
        .some((place) => isText(cell(0, place))));
  const strip = (line: number, from: number, to: number): Range => {
    const whole = byColumns ? source.getColumn(line) : source.getRow(line);
    const first = byColumns ? whole.getCell(from, 0) : whole.getCell(0, from);
    return first.getBoundingRect(byColumns ? whole.getCell(to, 0) : whole.getCell(0, to));
  };
  const start = headed ? 1 : 0;
  return range(lines)
    .slice(categorised ? 1 : 0)
    .map((line) => ({
      values: strip(line, start, length - 1),
      ...(headed ? { name: strip(line, 0, 0) } : {}),
      ...(categorised ? { categories: strip(0, start, length - 1) } : {}),
    }));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
