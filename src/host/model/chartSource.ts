import type { SeriesSource } from "./chartSeries";
import type { Range } from "./range";

/** A block seen as lines (the series to be) of places (their points). */
interface Lines {
  readonly lines: number;
  readonly places: number;
  readonly cell: (line: number, place: number) => unknown;
  readonly strip: (line: number, from: number, to: number) => Range;
}

/**
 * Cuts a block into series as Excel does: by the longer side unless told; a first column (row) of texts, or one under
 * an empty corner, gives the categories; a first row (column) of texts gives the names.
 */
export function seriesOf(source: Range, seriesBy: string): SeriesSource[] {
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && source.rowCount >= source.columnCount);
  const block = byColumns ? columnsOf(source) : rowsOf(source);
  const { lines, places, strip } = block;
  const headed = places > 1 && hasNames(block);
  const categorised = lines > 1 && hasCategories(block, headed);
  const start = headed ? 1 : 0;
  return indices(lines)
    .slice(categorised ? 1 : 0)
    .map((line) => ({
      values: strip(line, start, places - 1),
      ...(headed ? { name: strip(line, 0, 0) } : {}),
      ...(categorised ? { categories: strip(0, start, places - 1) } : {}),
    }));
}

function columnsOf(source: Range): Lines {
  const { values } = source;
  return {
    lines: source.columnCount,
    places: source.rowCount,
    cell: (line, place) => values[place]?.[line],
    strip: (line, from, to) => source.getCell(from, line).getBoundingRect(source.getCell(to, line)),
  };
}

function rowsOf(source: Range): Lines {
  const { values } = source;
  return {
    lines: source.rowCount,
    places: source.columnCount,
    cell: (line, place) => values[line]?.[place],
    strip: (line, from, to) => source.getCell(line, from).getBoundingRect(source.getCell(line, to)),
  };
}

function hasNames({ lines, cell }: Lines): boolean {
  if (lines === 1) return isText(cell(0, 0));
  return cell(0, 0) === "" || indices(lines).some((line) => line > 0 && isText(cell(line, 0)));
}

function hasCategories({ places, cell }: Lines, headed: boolean): boolean {
  return (
    (headed && cell(0, 0) === "") || indices(places).some((place) => place >= Number(headed) && isText(cell(0, place)))
  );
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
