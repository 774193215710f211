import type { CellFormat } from "../../report/spec/cellFormat";

/** Excel's format codes, en-US. The yen sign is quoted: a bare currency symbol follows the user's system. */
export const NUMBER_FORMATS: Readonly<Record<CellFormat, string>> = {
  text: "@",
  id: "@",
  note: "General",
  link: "General",
  mixed: "General",
  integer: "#,##0",
  money: '"¥"#,##0.00',
  amount: "#,##0.00;-#,##0.00;0",
  ratio: "0.00%",
  rate: "0.00##%", // 0.123 % must not read as 0.12 %: the amount beside it was reckoned with all of it
  decimal: "#,##0.00",
  factor: "0.00####",
  seconds: "#,##0.0",
  date: "yyyy-mm-dd",
  dateTime: "yyyy-mm-dd hh:mm",
};

/** Columns whose cells keep whatever is written as text. */
export function isTextFormat(format: CellFormat): boolean {
  return NUMBER_FORMATS[format] === "@";
}
