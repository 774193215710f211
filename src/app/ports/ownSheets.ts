/** Sheets that one run drew and that are still there. */
export interface DrawnRun {
  /** `2026-06`. */
  readonly month: string;
  readonly runId: string;
  /** Names that the sheets have now, in the workbook's order. */
  readonly sheets: readonly string[];
}

export interface RunRemoval {
  readonly removed: readonly string[];
  /** Edited or renamed by a person since they were drawn: theirs now. */
  readonly kept: readonly string[];
}

/** The sheets that are ours. Throws an `ExcelError` when the platform refuses. */
export interface OwnSheets {
  /** The runs whose sheets are there, the latest month first. */
  list(): Promise<readonly DrawnRun[]>;
  /** Deletes the sheets of a run that nobody has edited. Excel can't undo that. */
  remove(run: Pick<DrawnRun, "month" | "runId">): Promise<RunRemoval>;
}
