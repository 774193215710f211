import type { RowIssue } from "../../../engine/issues/rowIssue";
import { columnLetters } from "../../../engine/units/ids";
import type { Texts } from "../../../i18n/textsFor";

/** Where an issue stands, `F12`; its row where no single cell is to blame. */
export function issuePlace({ column, row }: Pick<RowIssue, "column" | "row">, { sheets }: Texts): string {
  return column === undefined ? sheets.issues.wholeRow(row) : `${columnLetters(column)}${String(row)}`;
}
