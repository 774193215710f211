import type { ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { FileFault } from "../../app/ports/fileFault";
import type { FileTable, SourceFile } from "../../app/ports/tableFiles";
import { gridTable, type Grid } from "./gridTable";

/** Megabytes of a file that is read in one go. A full sheet of .xls has 65,536 rows: some 30 MB. */
const MOST_MEGABYTES = 128;

/** Cells as they are, dates as serials, texts as texts (`raw`), nothing else. */
const OPTIONS: ParsingOptions = {
  dense: true,
  raw: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
};

/** @throws FileFault `tooLarge` for a file that can't be read in one go. */
export function checkLegacySize(file: SourceFile): void {
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    throw new FileFault({ code: "tooLarge", file: file.name, detail: String(MOST_MEGABYTES) });
}

function rowsOf(sheet: WorkSheet | undefined): Grid["rows"] {
  return sheet?.["!data"] ?? [];
}

function read(file: SourceFile, parse: () => WorkBook): WorkBook {
  try {
    return parse();
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new FileFault({ code: encrypted ? "encrypted" : "damaged", file: file.name, cause: error });
  }
}

/**
 * The sheets of a workbook of before 2007 (bytes), or of a web page or XML spreadsheet that goes by its name (text). SheetJS is
 * loaded when it is needed: few files ask for it, and it weighs more than all other readers together.
 *
 * @throws FileFault `encrypted`, `damaged`, or `empty` where no sheet has a cell.
 */
export async function openLegacy(file: SourceFile, content: Uint8Array | string): Promise<readonly FileTable[]> {
  const sheetJs = await import("@e965/xlsx");
  const type = typeof content === "string" ? "string" : "array";
  const book = read(file, () => sheetJs.read(content, { ...OPTIONS, type }));
  const grids = book.SheetNames.map((sheet, at): Grid => {
    const visible = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0;
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    return { source: file.name, sheet, visible, rows: rowsOf(book.Sheets[sheet]), date1904 };
  });
  const tables = grids.map((grid) => gridTable(grid, file.size));
  const heads = await Promise.all(tables.map((table) => table.readHead(1)));
  if (heads.every(({ rowCount }) => rowCount === 0)) throw new FileFault({ code: "empty", file: file.name });
  return tables;
}
