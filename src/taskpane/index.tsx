import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { creditLines } from "../app/figures/creditLines";
import { runDocument } from "../app/figures/runDocument";
import { createLanguageStore } from "../app/pane/languageStore";
import { createPane, type Pane } from "../app/pane/pane";
import type { PanePorts } from "../app/pane/panePorts";
import { peopleLines } from "../app/people/peopleLines";
import type { SourceFile, TableFiles } from "../app/ports/tableFiles";
import type { AppraisalPorts } from "../app/run/appraisalPorts";
import { describeTables } from "../app/run/describeTables";
import type { MonthRun } from "../app/run/monthRun";
import { outcomeLines } from "../app/run/outcomeLines";
import { outcomeOfError, type RunOutcome } from "../app/run/runOutcome";
import { createLive } from "../app/live/live";
import { watchedWorkbook } from "../app/live/watchedWorkbook";
import { createOpenedFiles } from "../app/sources/openedFiles";
import { placeFiles } from "../app/sources/placeFiles";
import { registerCommands, type Command } from "../commands/registerCommands";
import { excelAddInStart } from "../excel/excelAddInStart";
import { excelCalculation } from "../excel/excelCalculation";
import { excelPlacer } from "../excel/excelPlacer";
import { excelOwnSheets } from "../excel/excelOwnSheets";
import { excelSheetGuide } from "../excel/excelSheetGuide";
import { excelWorkbook } from "../excel/excelWorkbook";
import { workbookChanges } from "../excel/workbookChanges";
import { connectFunctions } from "../functions/liveCells";
import { fromBlob } from "../files/sourceFiles";
import { inlineEngine } from "../worker/inlineEngine";
import { spawnEngine } from "../worker/spawnEngine";
import { workerEngine } from "../worker/workerEngine";
import { workerFiles } from "../worker/workerFiles";
import { browserMemory } from "./browserMemory";
import { darkMode } from "./darkMode";
import { embedderCommands, type Wishes } from "./embedderCommands";
import { PaneApp } from "./shell/PaneApp";

/** The composition root: the only place of the pane that knows the adapters. */

/**
 * What whoever embeds the page may say and hear; in Excel nobody does. Our command line opens files with
 * `cs:open-files`, says with `cs:wish` what the next command is to do, and hears of a run's end with `cs:run-outcome`, to
 * write figures and credits to files.
 */
interface EmbedderEvents {
  readonly "cs:open-files": { readonly files: readonly SourceFile[]; readonly acceptGuesses: boolean };
  readonly "cs:wish": Wishes;
}

declare global {
  interface WindowEventMap {
    "cs:open-files": CustomEvent<EmbedderEvents["cs:open-files"]>;
    "cs:wish": CustomEvent<EmbedderEvents["cs:wish"]>;
  }
}

function announce(detail: Readonly<Record<string, unknown>>): void {
  window.dispatchEvent(new CustomEvent("cs:run-outcome", { detail }));
}

function announceOutcome(outcome: RunOutcome): void {
  const finished = outcome.kind === "finished" ? outcome : undefined;
  announce({
    ok: finished !== undefined || outcome.kind === "locked",
    lines: outcomeLines(outcome, languages.state()),
    ...(finished && { figures: runDocument(finished), credits: () => creditLines(finished.result) }),
  });
}

/** Says what every table is taken for; nothing is calculated or written. */
async function announceMapping(ports: AppraisalPorts): Promise<void> {
  const { signal } = new AbortController();
  try {
    const { document, people, accepted } = await describeTables(ports, { signal, onProgress: () => undefined });
    const lines = peopleLines(people, accepted, languages.state().people);
    announce({ ok: true, lines, mapping: document });
  } catch (error) {
    announceOutcome(outcomeOfError(error, signal));
  }
}

function announceOutcomes(run: MonthRun): void {
  run.subscribe(() => {
    const state = run.state();
    if (state.kind === "over") announceOutcome(state.outcome);
  });
}

/** Shows the pane, in Office's language and colours where they are known by now. */
function render(pane: Pane): void {
  const root = document.getElementById("root");
  if (root === null) throw new TypeError("Cannot render: the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <PaneApp pane={pane} dark={darkMode()} />
    </StrictMode>,
  );
}

/** The readers of files are large, and most months come without any: they are loaded with the first file. */
const filesInPage: TableFiles = {
  open: async (file, options) => (await import("../files/tableFiles")).tableFiles.open(file, options),
};
/** Where there are no workers, such as in the command line's page, the page does all of it itself. */
const hasWorkers = typeof Worker === "function";
const opened = createOpenedFiles(hasWorkers ? workerFiles(spawnEngine, filesInPage) : filesInPage);
let acceptGuesses = false;
window.addEventListener("cs:open-files", ({ detail }) => {
  opened.add(detail.files);
  acceptGuesses = detail.acceptGuesses;
});

let wishes: Wishes = {};
window.addEventListener("cs:wish", ({ detail }) => (wishes = detail));

const languages = createLanguageStore(browserMemory, document.documentElement.lang);
const ports: Omit<PanePorts, "live"> = {
  workbook: watchedWorkbook(excelWorkbook, () => live.changed()),
  engine: hasWorkers ? workerEngine(spawnEngine) : inlineEngine,
  memory: browserMemory,
  files: opened.all,
  acceptGuesses: () => acceptGuesses,
  language: languages.state,
  languages,
  opened,
  sourceFile: fromBlob,
  guide: excelSheetGuide,
  ownSheets: excelOwnSheets,
  placer: excelPlacer,
  calculation: excelCalculation,
  sampleMonth: async () => fromBlob("示例 2026-06.xlsx", (await import("./sampleMonth")).sampleMonth()),
};
/** From then on the files are sheets of the workbook. */
async function placeOpened(signal: AbortSignal): Promise<readonly string[]> {
  const sheets = await placeFiles(excelPlacer, await opened.all(), { signal, onProgress: () => undefined });
  for (const { id } of opened.state()) opened.remove(id);
  return sheets;
}

/** Before anything else: Excel may ask formulas while the page still loads. Without the network there is no Excel to ask. */
const live = createLive({ ports, changes: workbookChanges, calculation: excelCalculation, start: excelAddInStart });
connectFunctions(live);
if (typeof CustomFunctions !== "undefined") {
  void import(/* webpackMode: "eager" */ "../functions/catalogueFunctions");
  void import(/* webpackMode: "eager" */ "../functions/metricFunctions");
  void import(/* webpackMode: "eager" */ "../functions/orderFunctions");
  void import(/* webpackMode: "eager" */ "../functions/payFunctions");
}
const pane = createPane({ ...ports, live });
announceOutcomes(pane.run);
if (typeof Office === "undefined") {
  render(pane);
} else {
  const ready = Office.onReady(() => languages.follow(Office.context.displayLanguage));
  const whenReady = (command: Command): Command => {
    return () => ready.then(command);
  };
  const embedded = embedderCommands({ ports, place: placeOpened, wishes: () => wishes, announce });
  registerCommands({
    generateMonth: whenReady(pane.run.start),
    publishMonth: whenReady(pane.run.publish),
    lockMonth: whenReady(pane.run.lock),
    describeTables: whenReady(() => announceMapping(ports)),
    placeFiles: whenReady(embedded.placeFiles),
    createRules: whenReady(embedded.createRules),
    compareMonth: whenReady(embedded.compareMonth),
  });
  void ready.then(() => render(pane));
}
