/** Shows a person places of the workbook, and knows where they are in it. What Excel refuses is an `ExcelError`. */
export interface SheetGuide {
  /** Answers whether the sheet is there. */
  showSheet(name: string): Promise<boolean>;
  /**
   * Answers whether the sheet is there.
   *
   * @param address - `D14`, or a whole row as `14`.
   */
  showCell(sheet: string, address: string): Promise<boolean>;
  /** What the active cell shows, as it is written there. */
  activeText(): Promise<string>;
}
