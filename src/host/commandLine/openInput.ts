import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { tableNames } from "../xlsx/read/tables";
import { readWorkbook } from "../xlsx/readWorkbook";
import { ZipPackage } from "../xlsx/zipPackage";

/** What the add-in is to work on. */
export interface Input {
  readonly workbook: Workbook;
  /** Paths of the files to open in the add-in, beside the workbook. */
  readonly files: readonly string[];
  /** The empty sheet that a new workbook can't do without. */
  readonly blank?: Worksheet;
  /** Why a file couldn't be read here, and all are opened beside a new workbook. */
  readonly fault?: string;
}

/**
 * A single .xlsx is the workbook itself; of several files the one that has rules is, for rules are read from the workbook
 * alone. Anything else is opened in the add-in beside it, or beside a new workbook with one empty sheet; so is a workbook that can't be read here, about which the add-in, which reads with libraries of its own, has the last word.
 * Content decides, never the extension.
 */
export async function openInput(paths: readonly string[]): Promise<Input> {
  try {
    const path = await workbookAmong(paths);
    if (path === undefined) return besideNew(paths);
    const workbook = await readWorkbook(await readFile(path));
    workbook.name = basename(path);
    return { workbook, files: paths.filter((other) => other !== path) };
  } catch (fault) {
    return { ...besideNew(paths), fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

async function workbookAmong(paths: readonly string[]): Promise<string | undefined> {
  const [first, ...others] = paths;
  if (first !== undefined && others.length === 0) return (await isPackage(first)) ? first : undefined;
  for (const path of paths) {
    if (await hasRules(path)) return path;
  }
  return undefined;
}

/** Whether a file is a workbook with a table of rules. */
async function hasRules(path: string): Promise<boolean> {
  if (!(await isPackage(path))) return false;
  const names = await tableNames(await ZipPackage.open(await readFile(path)));
  return names.some((name) => name.toUpperCase().startsWith(RULE_TABLES));
}

/** What the names of rule tables begin with. */
const RULE_TABLES = "CS_";

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
