import type { Cell, ColumnSlice } from "../../records/cell";
import type { ColumnArray } from "../../records/growingColumn";
import { isEmptyCell } from "../cells/cellText";
import type { Fault, Parsed } from "../cells/parsed";

/** One column of a part of a block on its way into a typed array. */
export interface ColumnInput extends ColumnSlice {
  /** At most `BATCH`. */
  readonly count: number;
  /** Notes a fault of the block's row `row`. */
  readonly report: (row: number, fault: Fault, cell: Cell) => void;
}

/** A cell beyond the end of its row is empty. */
export function cellAt(slice: ColumnSlice | undefined, row: number): Cell {
  return slice?.rows[row]?.[slice.at] ?? "";
}

/** Writes a block's column into `out`, row `i` at `at + i`. Clean cells take a fast path, all others are parsed. */
export type ColumnEncoder = (input: ColumnInput, out: ColumnArray, at: number) => void;

/** The value to store for a parsed cell; `undefined` where it is empty or can't be used, which is reported. */
export function settle(input: ColumnInput, row: number, parsed: Parsed<number>): number | undefined {
  if (typeof parsed !== "object") return parsed;
  input.report(row, parsed, cellAt(input, row));
  return parsed.value;
}

/** Columns whose headers read alike as one: each row takes its first cell that says something. */
export function coalesce(slices: readonly ColumnSlice[], count: number): ColumnSlice {
  const [only] = slices;
  if (only !== undefined && slices.length === 1) return only;
  const rows = Array.from({ length: count }, (_, row): readonly Cell[] => {
    const cells = slices.map((slice) => cellAt(slice, row));
    return [cells.find((cell) => !isEmptyCell(cell)) ?? ""];
  });
  return { rows, at: 0 };
}
