import type { RowNumber } from "../units/ids";

/**
 * What is wrong with a cell or row of the input. Facts only: `i18n` turns a code into words.
 * `error`: the row was rejected, or the cell counts as missing. `warning`: the value was used as read.
 */
export type RowIssueCode =
  /** A needed cell is empty: the row is rejected. */
  | "missingValue"
  /** Text where a number, an amount or a count belongs. */
  | "notANumber"
  /** Text where a date and time belong. */
  | "notADate"
  /** Text where a duration belongs. */
  | "notADuration"
  /** A word that the field doesn't know, such as 也许 under 是否回复. */
  | "unknownWord"
  /** A count or duration below zero, or a rating outside its scale. */
  | "outOfRange"
  /** The moment is before 1932 or after 2068. */
  | "dateOutOfRange"
  /** A number of more than 15 digits, or 1.93E+15: the id's last digits are gone, it is never a join key. */
  | "lostDigits"
  /** An amount with more than two decimals, rounded half away from zero to fen. */
  | "moreThanTwoDecimals"
  /** A figure in ten thousands, such as 1.2万: the platform left its last digits out. */
  | "shortenedFigure"
  /** The same id and the same cells as an earlier row: this one is left out. */
  | "duplicateRow"
  /** The same id as another row, with other cells: all of them are rejected. */
  | "conflictingRows"
  /** Lines of one order name different buyers, agents or shops: the first in code-point order is taken. */
  | "conflictingLines"
  /** A refund that succeeded, by its status, on no day: it can't be placed in time and isn't counted. */
  | "refundWithoutDate"
  /** A refund below zero: it isn't counted. */
  | "negativeRefund"
  /** A refund status that nobody told the meaning of: it isn't counted. */
  | "unknownRefundStatus"
  /** Refunds of an order exceed its amount: counted up to the amount. */
  | "overRefund"
  /** A session that ends before it starts: the end is left out. */
  | "endsBeforeStart"
  /** A refund or review of an order that no order row names. */
  | "unknownOrder"
  /** Two roster rows give one account or person different values. */
  | "conflictingRoster"
  /** An Excel error such as #REF! where a value belongs. */
  | "cellError"
  /** Platform figures of an agent that nothing dates: counted in whatever month is calculated. */
  | "periodUnknown"
  /** Another row adds figures for the same agent and days: both were added up, as for two shops. */
  | "samePeriod"
  /** The status says that money went back, but no column says how much: nothing was taken off. */
  | "refundWithoutAmount"
  /** A paid order that is closed, of which no refund is known: its money counts for its owner. */
  | "closedWithoutRefund";

/** One fault of one cell, or of one row where no single cell is to blame. */
export interface RowIssue {
  readonly code: RowIssueCode;
  readonly severity: "error" | "warning";
  /** Index into the tables read (`TableAccount`). */
  readonly table: number;
  readonly row: RowNumber;
  /** 0-based column in the sheet; absent for a fault of the whole row. */
  readonly column?: number;
  /** The field the column was mapped to, such as `paid`. */
  readonly field?: string;
  /** The text found, as a person would see it; cut at 80 characters. */
  readonly received: string;
  /** The chat account whose figures it moves, where that is known: of a rejected row whom it names, else who owns its order. */
  readonly agent?: string;
  /** Fen of those figures that are in doubt, where that is known. */
  readonly fen?: number;
  /** A row it collides with, for duplicates. */
  readonly otherRow?: RowNumber;
  /** The table of that row where it is another one. */
  readonly otherTable?: number;
}

/** Where the rows of one table went: `read` = `records` + `rejected` + `skipped`, always. */
export interface TableAccount {
  readonly source: string;
  readonly sheet: string;
  readonly kind: string;
  readonly read: number;
  readonly records: number;
  readonly rejected: number;
  /** Blank rows, totals rows (合计, 平均 …), remarks below the table, and the header once more. */
  readonly skipped: number;
  /** Whose export it is, such as `chitu`; absent where nobody knows. */
  readonly platform?: string;
}
