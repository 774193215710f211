import type { RuleFault, RuleFaultCode } from "../../engine/issues/ruleFault";

/** What is wrong with a cell, a header or a table before rules can be made of it. */
export type CellFaultCode =
  | "notANumber"
  | "notAWholeNumber"
  | "notAMonth"
  | "notADate"
  | "notATime"
  | "notATimeSpan"
  | "notAWindow"
  | "notYesNo"
  | "notAMemoRule"
  /** A word that isn't in the column's list; `expected` has the codes. */
  | "unknownWord"
  | "unknownSetting"
  /** An Excel error such as #REF!. */
  | "cellError"
  /** More than 15 digits in a number cell: the order number's end is gone. */
  | "lostDigits"
  | "moreThanTwoDecimals"
  /** A warning: 40 where 40 % seems to be meant. */
  | "looksLikePercent"
  /** A needed column isn't there; `expected` is its code. */
  | "missingColumn"
  /** Two columns with one meaning; `expected` is the other header. */
  | "duplicateColumn";

export type TableFaultCode = RuleFaultCode | CellFaultCode;

/** A fault of a row, before the cell is looked up. */
export type UnlocatedFault = Omit<TableFault, "cell">;

/** A fault of the rules with the place to mend it. Facts only: `faultText` turns them into words. */
export interface TableFault extends Omit<RuleFault, "code"> {
  readonly code: TableFaultCode;
  /** `绩效规则!D14`; the sheet's row or the table's top where no single cell is to blame. */
  readonly cell: string;
}
