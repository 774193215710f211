import { existsSync } from "node:fs";
import { join } from "node:path";
import { hostTextsFor, type HostTexts } from "../../i18n/host/hostTextsFor";
import { readMember } from "../protocol/member";
import type { AddIn } from "../transport/web/addIn";
import { openAddIn } from "../transport/web/openAddIn";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import type { CommandOptions } from "./commandOptions";
import type { Output } from "./commandOutput";
import { functionsOf } from "./functionsOf";
import { mappingLines } from "./mappingLines";
import { openInput, type Input } from "./openInput";
import { pageFile } from "./pageFile";
import { readRunOutcome, RUN_OUTCOME_EVENT, type RunOutcome } from "./runOutcome";
import { settledCells } from "./settledCells";
import { traceTable } from "./traceTable";
import { UnwritableFile } from "./unwritableFile";
import { jsonPieces, linePieces, writeFiles, type FileToWrite } from "./writeFiles";

/** What the command has to say, and whether it did its work. */
export interface Appraisal {
  readonly ok: boolean;
  /** For people: the summary and where the files lie, or why there are none. */
  readonly lines: readonly string[];
  /** The requests, where asked for. */
  readonly trace: readonly string[];
}

/** The add-in's page, and its functions for the outputs. */
const PAGE = "taskpane.html";
const COMMANDS = {
  appraisal: "generateMonth",
  mapping: "describeTables",
  rules: "createRules",
  comparison: "compareMonth",
} as const;
const LEDGER_COMMANDS = { publish: "publishMonth", lock: "lockMonth" } as const;

const PLACE_COMMAND = "placeFiles";

/** Names of the functions to call, in their order. */
function commandsOf({ output, place }: CommandOptions, files: readonly string[]): readonly string[] {
  const steps = output.kind === "appraisal" ? output.steps : undefined;
  const placing = place && files.length > 0 ? [PLACE_COMMAND] : [];
  return [...placing, ...(steps?.map((step) => LEDGER_COMMANDS[step]) ?? [COMMANDS[output.kind]])];
}

/** What the page hears: files to open beside the workbook, and whether guesses are taken. */
const OPEN_FILES_EVENT = "cs:open-files";

/** Hears what the next command is to do. */
const WISH_EVENT = "cs:wish";

/** Where the add-in looks for the month to appraise. */
const MONTH_SETTING = "cs.month";

/** Where it looks for how 考核表 are laid out. */
const FORMS_SETTING = "cs.forms";

/** Milliseconds. Excel's five minutes for a ribbon's button don't hold for a million rows in jsdom; an hour is a standstill. */
const LONGEST_RUN = 60 * 60_000;

/**
 * Opens the workbook or the files in our host, presses the add-in's button, and writes what came of it. Nothing is written
 * where the add-in refused.
 *
 * @param pageDir - Folder of the built add-in.
 */
export async function appraise(options: CommandOptions, pageDir: string): Promise<Appraisal> {
  const { locale, month, forms, output } = options;
  const texts = hostTextsFor(locale);
  const page = join(pageDir, PAGE);
  if (!existsSync(page)) return { ok: false, lines: [texts.notBuilt(page)], trace: [] };
  const input = await openInput(options.files);
  if (forms !== undefined) input.workbook.settingsStore.set(FORMS_SETTING, forms);
  if (month !== undefined) input.workbook.settingsStore.set(MONTH_SETTING, month);
  const { outcome, trace } = await press(input, options, pageDir);
  if (!outcome.ok) return { ok: false, lines: outcome.lines, trace };
  const files = await filesOf(input, outcome, output);
  const refused = await refusalOf(writeFiles(files), texts);
  if (refused !== undefined) return { ok: false, lines: [refused], trace };
  const aside = input.fault === undefined ? [] : [texts.asFile(options.files[0] ?? "", input.fault)];
  const tables = output.kind === "mapping" ? mappingLines(outcome.mapping, texts) : [];
  return {
    ok: true,
    lines: [...aside, ...tables, ...outcome.lines, ...files.map(({ path }) => texts.wrote(path))],
    trace,
  };
}

/** Why a file couldn't be written; `undefined`: all were. */
async function refusalOf(written: Promise<void>, texts: HostTexts): Promise<string | undefined> {
  try {
    await written;
  } catch (fault) {
    if (fault instanceof UnwritableFile) return texts.unwritable(fault.path, fault.code);
    throw fault;
  }
  return undefined;
}

interface Pressed {
  readonly outcome: RunOutcome;
  readonly trace: readonly string[];
}

async function press({ workbook, files }: Input, options: CommandOptions, pageDir: string): Promise<Pressed> {
  const { locale, output, trace } = options;
  const addIn = await openAddIn({ workbook, pageDir, page: PAGE, locale });
  let detail: unknown;
  addIn.window.addEventListener(RUN_OUTCOME_EVENT, (event) => (detail = readMember(event, "detail")));
  addIn.session.trace.clear();
  const outcomes: RunOutcome[] = [];
  try {
    openFiles(addIn, files, options);
    tellWish(addIn, output);
    const cells = output.kind === "mapping" ? undefined : await functionsOf(addIn, workbook, pageDir);
    for (const command of commandsOf(options, files)) {
      await addIn.invokeCommand(command, LONGEST_RUN);
      outcomes.push(readRunOutcome(detail));
      if (outcomes.at(-1)?.ok !== true) break;
    }
    if (cells !== undefined && cells.size > 0) await settledCells(cells, addIn.session, { timeout: LONGEST_RUN });
  } catch (fault) {
    addIn.abandon();
    throw fault;
  }
  addIn.close();
  const table = trace ? traceTable(addIn.session.trace, hostTextsFor(locale)) : [];
  return { outcome: together(outcomes), trace: table };
}

/** One after the other: done when all are, with the figures of the one that calculated. */
function together(outcomes: readonly RunOutcome[]): RunOutcome {
  const calculated = outcomes.find(({ figures, mapping }) => figures !== undefined || mapping !== undefined);
  return {
    ...calculated,
    ok: outcomes.every(({ ok }) => ok),
    lines: outcomes.flatMap(({ lines }) => lines),
  };
}

function openFiles({ window }: AddIn, paths: readonly string[], { acceptGuesses }: CommandOptions): void {
  const files = paths.map((path) => pageFile(path, window));
  window.dispatchEvent(new window.CustomEvent(OPEN_FILES_EVENT, { detail: { files, acceptGuesses } }));
}

function tellWish({ window }: AddIn, output: Output): void {
  const detail = wishOf(output);
  if (detail !== undefined) window.dispatchEvent(new window.CustomEvent(WISH_EVENT, { detail }));
}

/** What a command can't know by its name. */
function wishOf(output: Output): Readonly<Record<string, unknown>> | undefined {
  switch (output.kind) {
    case "rules":
      return { template: output.template };
    case "comparison":
      return { compare: output.compare, draw: output.out !== undefined };
    case "appraisal":
    case "mapping":
      return undefined;
  }
}

async function filesOf({ workbook, blank }: Input, outcome: RunOutcome, output: Output): Promise<FileToWrite[]> {
  if (output.kind === "mapping") {
    return [{ path: output.mapping, content: [`${JSON.stringify(outcome.mapping, undefined, 2)}\n`] }];
  }
  const { out, json, credits } = { json: undefined, credits: undefined, ...output };
  if (workbook.sheets.length > 1) blank?.delete();
  const written: FileToWrite[] = [];
  if (out !== undefined) written.push({ path: out, content: [await writeWorkbook(workbook)] });
  if (json !== undefined) written.push({ path: json, content: jsonPieces(outcome.figures) });
  if (credits !== undefined) written.push({ path: credits, content: linePieces(outcome.credits?.() ?? []) });
  return written;
}
