import { blockOperations } from "./blockOperations";
import { chartOperations } from "./chartOperations";
import type { PlannedSheet } from "./drawPlan";
import { lookOperations } from "./lookOperations";
import type { Operation } from "./operation";
import { pageOperations } from "./pageOperations";
import { conditionalOperations, validationOperations } from "./ruleOperations";
import { tableOperations } from "./tableOperations";
import type { Target, Written } from "./writtenValue";

/** Everything that makes a planned sheet, in order. Rows are produced as the steps are taken. */
export function* sheetOperations(
  { spec, tables }: PlannedSheet,
  target: Target,
  onCells: (row: number, column: number, cells: readonly Written[]) => void,
): Generator<Operation> {
  yield* blockOperations({ bands: spec.bands, target, onCells });
  yield* lookOperations(spec);
  yield* tableOperations(
    spec.tables,
    (wished) => tables.find((table) => table.wished === wished)?.currentName ?? wished,
  );
  yield* conditionalOperations(spec.conditionalFormats, target);
  yield* validationOperations(spec.validations, target);
  yield* chartOperations(spec.charts);
  yield* pageOperations(spec);
}
