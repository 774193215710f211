import { blockOperations } from "./blockOperations";
import { chartOperations } from "./chartOperations";
import type { PlannedSheet } from "./drawPlan";
import { layoutOperations } from "./layoutOperations";
import { copiedLooks, lookOperations } from "./lookOperations";
import { mergeOperations } from "./mergeOperations";
import type { Operation } from "./operation";
import { pageOperations } from "./pageOperations";
import { conditionalOperations, validationOperations } from "./ruleOperations";
import { tableOperations } from "./tableOperations";
import type { Target, Written } from "./writtenValue";

/** What drawing a sheet takes beside its plan. */
export interface SheetDrawing {
  readonly target: Target;
  /** Id of a sheet drawn before whose cells look the same; `undefined` where there is none. */
  readonly looksOf: string | undefined;
  /** Told every row as the sheet will give it back, 0-based row on the sheet. */
  readonly onCells: (row: number, column: number, cells: readonly Written[]) => void;
}

/** Everything that makes a planned sheet, in order. Rows are produced as the steps are taken. */
export function* sheetOperations(
  { spec, tables }: PlannedSheet,
  { target, looksOf, onCells }: SheetDrawing,
): Generator<Operation> {
  yield* layoutOperations(spec);
  if (looksOf === undefined) {
    yield* blockOperations({ bands: spec.bands, target, formatted: false, onCells });
    yield* lookOperations(spec);
  } else {
    yield copiedLooks(spec, looksOf);
    yield* blockOperations({ bands: spec.bands, target, formatted: true, onCells });
  }
  yield* mergeOperations(spec.merges);
  yield* tableOperations(
    spec.tables,
    (wished) => tables.find((table) => table.wished === wished)?.currentName ?? wished,
  );
  yield* conditionalOperations(spec.conditionalFormats, target);
  yield* validationOperations(spec.validations, target);
  yield* chartOperations(spec.charts);
  yield* pageOperations(spec);
}
