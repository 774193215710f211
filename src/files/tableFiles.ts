import { FileFault } from "../app/ports/fileFault";
import type { FileFormat, FileTable, OpenOptions, SourceFile, TableFiles } from "../app/ports/tableFiles";
import { beginningOf, type Beginning } from "./fileFormat";
import { fileBytes } from "./filePieces";
import { openMarkup } from "./legacy/openMarkup";
import { openXls } from "./legacy/openXls";
import { textSurvey } from "./text/textSurvey";
import { textTable } from "./text/textTable";
import { openXlsx } from "./xlsx/openXlsx";

/** Bytes by which a file is told. */
const BEGINNING = 4096;

const FORMATS: Readonly<Record<Beginning, FileFormat>> = {
  html: "html",
  ole: "xls",
  spreadsheetXml: "spreadsheetXml",
  text: "text",
  zip: "xlsx",
};

type Opener = (file: SourceFile, options: OpenOptions) => Promise<readonly FileTable[]>;

async function openText(file: SourceFile, options: OpenOptions): Promise<readonly FileTable[]> {
  const survey = await textSurvey(file, options);
  if (survey.rowCount === 0) throw new FileFault({ code: "empty", file: file.name });
  return [textTable(file, survey)];
}

const OPENERS: Readonly<Record<Beginning, Opener>> = {
  html: openMarkup,
  ole: openXls,
  spreadsheetXml: openMarkup,
  text: openText,
  zip: openXlsx,
};

/** Reads files by libraries: papaparse for text, zip.js and saxes for .xlsx, SheetJS for .xls. Runs in pages, workers and Node alike. */
export const tableFiles: TableFiles = {
  async open(file, options = {}) {
    if (file.size === 0) throw new FileFault({ code: "empty", file: file.name });
    const beginning = beginningOf(await fileBytes(file, { ...options, to: Math.min(BEGINNING, file.size) }));
    return { name: file.name, format: FORMATS[beginning], tables: await OPENERS[beginning](file, options) };
  },
};
