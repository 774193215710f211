import { columnIndex, columnLetters } from "../../model/address";
import { isOnSheet } from "../../model/rect";

const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\])|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A formula that several cells share, as the cell so many rows and columns away has it: relative references move. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (all: string, ...[quoted, fixedColumn, letters, fixedRow, digits]: (string | undefined)[]) => {
      if (quoted !== undefined || letters === undefined) return all;
      const column = columnIndex(letters) + (fixedColumn === "$" ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow === "$" ? 0 : rows);
      if (!isOnSheet({ row, column, height: 1, width: 1 })) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row + 1}`;
    },
  );
}
