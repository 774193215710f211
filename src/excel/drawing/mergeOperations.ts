import type { Area } from "../../report/spec/area";
import { rangeAt } from "../rangeAt";
import { groupedBy } from "./areaOperations";
import { commands, type Operation } from "./operation";

/** Merges; those of one row that stand below one another go in one command, row by row. */
export function* mergeOperations(merges: readonly Area[]): Generator<Operation> {
  const flat = groupedBy(
    merges.filter(({ rows }) => rows === 1),
    ({ column, columns }) => `${column}:${columns}`,
  );
  for (const area of [...flat.values()].flatMap(stacked)) {
    yield commands(2, (sheet) => rangeAt(sheet, area).merge(true));
  }
  for (const area of merges.filter(({ rows }) => rows > 1)) {
    yield commands(2, (sheet) => rangeAt(sheet, area).merge(false));
  }
}

/** Areas of the same columns, those below one another as one. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const runs: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === area.row) {
      runs[runs.length - 1] = { ...last, rows: last.rows + area.rows };
    } else {
      runs.push(area);
    }
  }
  return runs;
}
