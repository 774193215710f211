/** When the add-in starts. */
export interface AddInStart {
  /**
   * Has the add-in start with this workbook from its next opening on, its pane closed, so that formulas are answered before
   * anybody opens it. Changes nothing where that is so already.
   *
   * @throws ExcelError where the platform refuses.
   */
  withWorkbook(): Promise<void>;
}
