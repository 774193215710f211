import type { Workbook } from "../model/workbook";

/** A function of an add-in as the formula engine calls it. */
export interface UserFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

export function calculate(workbook: Workbook): void {
  void workbook;
}
