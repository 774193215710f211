import type { Area } from "../../report/spec/area";
import type { SheetSpec } from "../../report/spec/sheetSpec";
import { areaOperations, groupedBy } from "./areaOperations";
import type { Operation } from "./operation";

/** Rows of one height above which an entry is drawn by itself. */
const TALL = 500;

type Heights = SheetSpec["heights"];

/** Heights of rows, all rows of one height together. A later entry wins. */
export function* heightOperations(heights: Heights): Generator<Operation> {
  let rows = new Map<number, number>();
  for (const { row, rows: count, points } of heights) {
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
  for (const [points, own] of groupedBy(ascending, ([, height]) => height)) {
    yield* heightOf(runsOf(own.map(([row]) => row)), points);
  }
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
