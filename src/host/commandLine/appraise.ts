import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { hostTextsFor } from "../../i18n/host/hostTextsFor";
import type { Workbook } from "../model/workbook";
import { readMember } from "../protocol/member";
import { openAddIn } from "../transport/web/openAddIn";
import { readWorkbook } from "../xlsx/readWorkbook";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import type { CommandOptions } from "./commandOptions";
import { readRunOutcome, RUN_OUTCOME_EVENT, type RunOutcome } from "./runOutcome";
import { traceTable } from "./traceTable";
import { jsonPieces, linePieces, writeFiles, type FileToWrite } from "./writeFiles";

/** What the command has to say, and whether it did its work. */
export interface Appraisal {
  readonly ok: boolean;
  /** For people: the summary and where the files lie, or why there are none. */
  readonly lines: readonly string[];
  /** The requests, where asked for. */
  readonly trace: readonly string[];
}

/** The add-in's page and the function behind its ribbon button. */
const PAGE = "taskpane.html";
const COMMAND = "generateMonth";

/** Where the add-in looks for the month to appraise. */
const MONTH_SETTING = "cs.month";

/**
 * Opens the workbook in our host, presses the add-in's button, and writes what came of it. Nothing is written where the
 * add-in refused.
 *
 * @param pageDir - Folder of the built add-in.
 */
export async function appraise(options: CommandOptions, pageDir: string): Promise<Appraisal> {
  const texts = hostTextsFor(options.locale);
  const workbook = await open(options.file);
  if (workbook instanceof Error) return refusal(texts.unreadable(options.file, workbook.message));
  const page = join(pageDir, PAGE);
  if (!existsSync(page)) return refusal(texts.notBuilt(page));
  workbook.name = basename(options.file);
  if (options.month !== undefined) workbook.settingsStore.set(MONTH_SETTING, options.month);
  const { outcome, trace } = await press(workbook, options, pageDir);
  if (!outcome.ok) return { ok: false, lines: outcome.lines, trace };
  const files = await filesOf(workbook, outcome, options);
  await writeFiles(files);
  return { ok: true, lines: [...outcome.lines, ...files.map(({ path }) => texts.wrote(path))], trace };
}

/** The workbook, or why the file is none. */
async function open(file: string): Promise<Workbook | Error> {
  try {
    return await readWorkbook(await readFile(file));
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

function refusal(line: string): Appraisal {
  return { ok: false, lines: [line], trace: [] };
}

interface Pressed {
  readonly outcome: RunOutcome;
  readonly trace: readonly string[];
}

async function press(workbook: Workbook, { locale, trace }: CommandOptions, pageDir: string): Promise<Pressed> {
  const addIn = await openAddIn({ workbook, pageDir, page: PAGE, locale });
  let detail: unknown;
  addIn.window.addEventListener(RUN_OUTCOME_EVENT, (event) => (detail = readMember(event, "detail")));
  addIn.session.trace.clear();
  try {
    await addIn.invokeCommand(COMMAND);
  } catch (fault) {
    addIn.abandon();
    throw fault;
  }
  addIn.close();
  const table = trace ? traceTable(addIn.session.trace, hostTextsFor(locale)) : [];
  return { outcome: readRunOutcome(detail), trace: table };
}

async function filesOf(workbook: Workbook, outcome: RunOutcome, options: CommandOptions): Promise<FileToWrite[]> {
  const { out, json, credits } = options;
  const files: FileToWrite[] = [{ path: out, content: [await writeWorkbook(workbook)] }];
  if (json !== undefined) files.push({ path: json, content: jsonPieces(outcome.figures) });
  if (credits !== undefined) files.push({ path: credits, content: linePieces(outcome.credits?.() ?? []) });
  return files;
}
