/** When Excel calculates formulas. Methods throw an `ExcelError` when the platform refuses. */
export interface Calculation {
  /** Whether Excel calculates only when told to: streaming formulas then don't update their cells. */
  isManual(): Promise<boolean>;

  /** Calculates every formula of the open workbooks once; the mode stays. */
  recalculate(): Promise<void>;

  /** Has Excel calculate by itself from now on, as it does unless somebody chose otherwise, and calculates all. */
  makeAutomatic(): Promise<void>;
}
