import type { HostObject } from "../protocol/hostObject";
import type { CellValue } from "./grid";
import type { Range } from "./range";
import { notImplemented } from "../protocol/hostError";

/** One key of a sort: column offset inside the range; ascending unless it says false. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
}

/** Sorts the rows of a range by values. */
export class RangeSort implements HostObject {
  readonly $type = "RangeSort";

  constructor(private readonly range: Range) {}

  apply(
    fields: readonly SortField[],
    ...[matchCase = false, hasHeaders = false, orientation]: [boolean?, boolean?, string?]
  ): void {
    if (orientation === "Columns") throw notImplemented("RangeSort.apply by columns");
    sortRows(this.range, fields, { matchCase, hasHeaders });
  }
}

/** Rows with equal keys keep their order; empty cells come last either way. */
export function sortRows(range: Range, fields: readonly SortField[], { matchCase, hasHeaders }: SortOptions): void {
  const body = hasHeaders ? range.getOffsetRange(1, 0).getResizedRange(-1, 0) : range;
  const { grid, workbook } = body.sheet;
  body.sheet.assertWritable(body.rect);
  workbook.settle();
  const { row: top, column: left, height, width } = body.rect;
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => ({
      value: grid.get(top + row, left + column),
      formula: grid.formula(top + row, left + column),
    })),
  );
  rows.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(a[key]?.value ?? "", b[key]?.value ?? "", { ascending, matchCase });
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, row) =>
    cells.forEach(({ value, formula }, column) => {
      grid.setFormula(top + row, left + column, formula);
      grid.set(top + row, left + column, value);
    }),
  );
  workbook.cellsChanged(body.sheet, body.rect);
}

interface Order {
  readonly ascending: boolean;
  readonly matchCase: boolean;
}

function compare(a: CellValue, b: CellValue, { ascending, matchCase }: Order): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const order = rank(a) - rank(b) || compareAlike(a, b, matchCase);
  return ascending ? order : -order;
}

/** Numbers before texts before truth values, as Excel sorts. */
function rank(value: CellValue): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}

function compareAlike(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (typeof a !== "string" || typeof b !== "string") return Number(a) - Number(b);
  return a.localeCompare(b, "zh-CN", { sensitivity: matchCase ? "case" : "accent" });
}
