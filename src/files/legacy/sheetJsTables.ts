import type * as SheetJs from "@e965/xlsx";
import { FileFault } from "../../app/ports/fileFault";
import type { FileTable, SourceFile } from "../../app/ports/tableFiles";
import { gridTable, type Grid } from "./gridTable";

/** Cells as they are, dates as serials, texts as texts (`raw`), nothing else. */
const OPTIONS: SheetJs.ParsingOptions = {
  dense: true,
  raw: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
};

function rowsOf(sheet: SheetJs.WorkSheet | undefined): Grid["rows"] {
  return sheet?.["!data"] ?? [];
}

/** SheetJS, loaded when it is needed: few files ask for it, and it weighs more than all other readers together. */
export function loadSheetJs(): Promise<typeof SheetJs> {
  return import(/* webpackChunkName: "legacy-xls" */ "@e965/xlsx");
}

/** What SheetJS throws, in any wording, as a fault of the file. */
export function orFault<Result>(file: SourceFile, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new FileFault({ code: encrypted ? "encrypted" : "damaged", file: file.name, cause: error });
  }
}

/**
 * The sheets of a file that SheetJS reads, from its bytes or its text.
 *
 * @throws FileFault `encrypted`, `damaged`, or `empty` where no sheet has a cell.
 */
export async function sheetJsTables(file: SourceFile, content: Uint8Array | string): Promise<readonly FileTable[]> {
  const sheetJs = await loadSheetJs();
  const type = typeof content === "string" ? "string" : "array";
  const book: SheetJs.WorkBook = orFault(file, () => sheetJs.read(content, { ...OPTIONS, type }));
  const tables = book.SheetNames.map((sheet, at) => {
    const visible = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0;
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    return gridTable({ source: file.name, sheet, visible, rows: rowsOf(book.Sheets[sheet]), date1904 }, file.size);
  });
  const heads = await Promise.all(tables.map((table) => table.readHead(1)));
  if (heads.every(({ rowCount }) => rowCount === 0)) throw new FileFault({ code: "empty", file: file.name });
  return tables;
}
