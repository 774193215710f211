import { columnIndex, columnLetters } from "../../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";

const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\])|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A formula that several cells share, as the cell so many rows and columns away has it: relative references move. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (all: string, ...[quoted, fixedColumn, letters, fixedRow, digits]: (string | undefined)[]) => {
      if (quoted !== undefined || letters === undefined || digits === undefined) return all;
      const column = fixedColumn === "$" ? columnIndex(letters) : columnIndex(letters) + columns;
      const row = fixedRow === "$" ? Number(digits) : Number(digits) + rows;
      if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row}`;
    },
  );
}
