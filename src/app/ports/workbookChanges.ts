/** Something happened in the open workbook, whoever did it. */
export interface WorkbookChange {
  /** Of the sheet it happened on; of one that is gone as well. */
  readonly sheetId: string;
  /** `edited`: a person or a program wrote into cells. `calculated`: formulas were. `sheets`: the sheet was added or deleted. */
  readonly cause: "edited" | "calculated" | "sheets";
}

/** What happens in the workbook while the add-in runs. Methods throw an `ExcelError` when the platform refuses. */
export interface WorkbookChanges {
  /** Calls the listener after each change from now on. Says that something changed, not what: events may be missing details. */
  watch(listener: (change: WorkbookChange) => void): Promise<void>;
}
