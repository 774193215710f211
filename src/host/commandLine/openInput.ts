import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { readWorkbook } from "../xlsx/readWorkbook";

/** What the add-in is to work on. */
export interface Input {
  readonly workbook: Workbook;
  /** Paths of the files to open in the add-in, beside the workbook. */
  readonly files: readonly string[];
  /** The empty sheet that a new workbook can't do without. */
  readonly blank?: Worksheet;
  /** Why the only file couldn't be read here and is opened beside a new workbook. */
  readonly fault?: string;
}

/**
 * A single .xlsx is the workbook itself. Anything else is opened in the add-in beside a new workbook with one empty sheet;
 * so is a file that can't be read here, about which the add-in, which reads with libraries of its own, has the last word.
 * Content decides, never the extension.
 */
export async function openInput(paths: readonly string[]): Promise<Input> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) return besideNew(paths);
  try {
    if (!(await isPackage(path))) return besideNew(paths);
    const workbook = await readWorkbook(await readFile(path));
    workbook.name = basename(path);
    return { workbook, files: [] };
  } catch (fault) {
    return { ...besideNew(paths), fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

function besideNew(files: readonly string[]): Input {
  const workbook = new Workbook();
  return { workbook, files, blank: workbook.active };
}

const ZIP_MARK = "PK\u0003\u0004";

async function isPackage(path: string): Promise<boolean> {
  const start = Buffer.alloc(ZIP_MARK.length);
  const file = await open(path);
  try {
    await file.read(start, 0, start.length, 0);
  } finally {
    await file.close();
  }
  return start.toString("latin1") === ZIP_MARK;
}
