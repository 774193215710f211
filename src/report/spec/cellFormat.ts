/**
 * What the numbers or texts of a column mean. How that looks, and in which unit the cell holds it, belongs to `src/excel`.
 * What a number cell holds in the spec, per format:
 * `text`, `id`, `note`: text only · `integer`: a count · `money`: fen · `amount`: fen, the currency said elsewhere, a nought as 0 · `ratio`: 0.1234 for 12.34 % · `rate`: the same, of money, with all its decimals up to four · `decimal`: two decimals shown · `factor`: two to six decimals shown ·
 * `seconds`: seconds, one decimal shown · `date`: a `Day` · `dateTime`: a `Moment` · `link`: a `Link` cell · `mixed`: text or a plain number.
 * A formula's result is in the unit of the cell: yuan under `money` and `amount`, a serial under `date` and `dateTime`.
 */
export type CellFormat =
  | "text"
  | "id"
  | "note"
  | "integer"
  | "money"
  | "amount"
  | "ratio"
  | "rate"
  | "decimal"
  | "factor"
  | "seconds"
  | "date"
  | "dateTime"
  | "link"
  | "mixed";
