import type { Band } from "../../report/spec/band";
import { rangeAt } from "../rangeAt";
import { NUMBER_FORMATS } from "./numberFormats";
import type { Operation } from "./operation";
import { formatOperations, spanBytes, valueOperations, writtenRow, type WriteRequest } from "./valueOperations";
import type { Written } from "./writtenValue";

/** Rows up to which a band is written together with its neighbours. */
const SHORT = 64;

/** Cells of a block, and rows between its bands, at most: what isn't filled costs bytes as well. */
const MOST_CELLS = 4_000;
const MOST_GAP = 4;

/** Tells the rows of a band as the sheet will give them back. */
type OnCells = (row: number, column: number, cells: readonly Written[]) => void;

export interface BandsToWrite {
  readonly bands: readonly Band[];
  readonly target: WriteRequest["target"];
  /** Whether the cells have their number formats already. */
  readonly formatted: boolean;
  readonly onCells: OnCells;
}

/** Formats and values: long bands by themselves, the many short ones of a form as blocks of cells, two commands each. */
export function* blockOperations({ bands, target, formatted, onCells }: BandsToWrite): Generator<Operation> {
  for (const band of bands.filter(({ rows }) => rows.count > SHORT)) {
    if (!formatted) yield* formatOperations(band);
    yield* valueOperations({ band, target, onRow: (row, cells) => onCells(row, band.column, cells) });
  }
  for (const block of blocksOf(bands.filter(({ rows }) => rows.count > 0 && rows.count <= SHORT))) {
    yield blockOperation(block, { target, formatted, onCells });
  }
}

interface Extent {
  readonly row: number;
  readonly end: number;
  readonly column: number;
  readonly right: number;
}

interface Block {
  readonly extent: Extent;
  readonly bands: readonly Band[];
}

function extentOf({ row, column, rows, columns }: Band): Extent {
  return { row, end: row + rows.count, column, right: column + columns.length };
}

function united(one: Extent, other: Extent): Extent {
  return {
    row: Math.min(one.row, other.row),
    end: Math.max(one.end, other.end),
    column: Math.min(one.column, other.column),
    right: Math.max(one.right, other.right),
  };
}

/** Bands from top to bottom, as many to a block as go into it; of bands on the same cells the later one stays the later. */
function blocksOf(bands: readonly Band[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const band of [...bands].sort((a, b) => a.row - b.row)) {
    const last = blocks.at(-1);
    const extent = extentOf(band);
    const both = last === undefined ? extent : united(last.extent, extent);
    const fits = (both.end - both.row) * (both.right - both.column) <= MOST_CELLS;
    if (last !== undefined && fits && extent.row - last.extent.end <= MOST_GAP) {
      blocks[blocks.length - 1] = { extent: both, bands: [...last.bands, band] };
    } else {
      blocks.push({ extent, bands: [band] });
    }
  }
  return blocks;
}

/** Cells that no band has stay as they are: `null`. */
function blockOperation(
  { extent, bands }: Block,
  { target, formatted, onCells }: Omit<BandsToWrite, "bands">,
): Operation {
  const { row: top, end, column: left, right } = extent;
  const blank = (): Written[][] =>
    Array.from({ length: end - top }, () => Array.from({ length: right - left }, () => null));
  const [values, formats] = [blank(), blank()];
  for (const band of bands) {
    band.rows.block(0, band.rows.count).forEach((cells, i) => {
      const row = band.row + i;
      const onRow: WriteRequest["onRow"] = (at, kept) => onCells(at, band.column, kept);
      const written = writtenRow(cells, row, { band, target, onRow });
      written.forEach((value, c) => {
        put(values, { row: row - top, column: band.column - left + c, value });
        put(formats, { row: row - top, column: band.column - left + c, value: formatOf(band, c) });
      });
    });
  }
  return {
    bytes: spanBytes(values) + (formatted ? 0 : spanBytes(formats)),
    rows: bands.reduce((sum, { rows }) => sum + rows.count, 0),
    queue: (sheet) => {
      const range = rangeAt(sheet, { row: top, column: left, rows: end - top, columns: right - left });
      if (!formatted) range.numberFormat = formats; // before the values: text must find its cells formatted as text
      range.values = values;
    },
  };
}

function put(grid: Written[][], { row, column, value }: { row: number; column: number; value: Written }): void {
  const cells = grid[row];
  if (cells !== undefined && value !== null) cells[column] = value;
}

function formatOf({ columns }: Band, column: number): string | null {
  const format = NUMBER_FORMATS[columns[column]?.format ?? "mixed"];
  return format === "General" ? null : format;
}
