import type { Area } from "../../report/spec/area";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { rangeAt } from "../rangeAt";
import { areaOperations, groupedBy } from "./areaOperations";
import { commands, type Operation } from "./operation";

/** Rows of one height above which an entry is drawn by itself. */
const TALL = 500;

/** Rows whose heights go in one command, row by row; over more rows one command a height takes less. */
const FORM = 120;

/** Points of the tallest row: Excel refuses more, however long the text is. */
const TALLEST = 409;

type Heights = SheetSpec["heights"];

/** Heights of rows: of a form's all at once, of many rows all of one height together. A later entry wins. */
export function* heightOperations(heights: Heights): Generator<Operation> {
  let rows = new Map<number, number>();
  for (const { row, rows: count, points: wished } of heights) {
    const points = Math.min(wished, TALLEST);
    if (count > TALL) {
      yield* rowHeights(rows);
      rows = new Map();
      yield* heightOf([{ row, column: 0, rows: count, columns: 1 }], points);
      continue;
    }
    for (let i = row; i < row + count; i++) rows.set(i, points);
  }
  yield* rowHeights(rows);
}

function* rowHeights(rows: ReadonlyMap<number, number>): Generator<Operation> {
  const ascending = [...rows].sort(([a], [b]) => a - b);
  const [first = 0, last = first - 1] = [ascending[0]?.[0], ascending.at(-1)?.[0]];
  if (last < first) return;
  if (last - first < FORM) {
    yield formHeights(rows, first, last);
    return;
  }
  for (const [points, own] of groupedBy(ascending, ([, height]) => height)) {
    yield* heightOf(runsOf(own.map(([row]) => row)), points);
  }
}

/** JSON of a row's height. */
const HEIGHT_BYTES = 32;

/** Rows `first` to `last`, both included; those without a height of their own stay as they are. */
function formHeights(heights: ReadonlyMap<number, number>, first: number, last: number): Operation {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => {
    const rowHeight = heights.get(first + i);
    return rowHeight === undefined ? {} : { format: { rowHeight } };
  });
  const { bytes, ...operation } = commands(2, (sheet) => {
    rangeAt(sheet, { row: first, column: 0, rows: rows.length, columns: 1 }).setRowProperties(rows);
  });
  return { ...operation, bytes: bytes + rows.length * HEIGHT_BYTES };
}

function heightOf(areas: readonly Area[], points: number): Generator<Operation> {
  return areaOperations({
    areas,
    count: 1,
    apply: (format) => {
      format.rowHeight = points;
    },
  });
}

/** Ascending rows as areas of neighbours. */
function runsOf(rows: readonly number[]): readonly Area[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column: 0, rows: 1, columns: 1 });
  }
  return runs;
}
