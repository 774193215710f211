/** Shows a person places of the workbook. Each answers whether the place is there; what Excel refuses besides is an `ExcelError`. */
export interface SheetGuide {
  showSheet(name: string): Promise<boolean>;
  /** @param address - `D14`, or a whole row as `14`. */
  showCell(sheet: string, address: string): Promise<boolean>;
}
