import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { creditLines } from "../app/figures/creditLines";
import { runDocument } from "../app/figures/runDocument";
import { peopleLines } from "../app/people/peopleLines";
import type { SourceFile, TableFiles } from "../app/ports/tableFiles";
import type { AppraisalPorts } from "../app/run/appraisalPorts";
import { describeTables } from "../app/run/describeTables";
import { languageFor, type Language } from "../app/run/language";
import { createMonthRun, type MonthRun } from "../app/run/monthRun";
import { outcomeLines } from "../app/run/outcomeLines";
import { outcomeOfError, type RunOutcome } from "../app/run/runOutcome";
import { createLive } from "../app/live/live";
import { watchedWorkbook } from "../app/live/watchedWorkbook";
import { createOpenedFiles } from "../app/sources/openedFiles";
import { registerCommands } from "../commands/registerCommands";
import { excelWorkbook } from "../excel/excelWorkbook";
import { workbookChanges } from "../excel/workbookChanges";
import { connectFunctions } from "../functions/liveCells";
import { browserMemory } from "./browserMemory";
import { embedderCommands, type Wishes } from "./embedderCommands";
import { RunPanel } from "./run/RunPanel";

/** The composition root: the only place of the pane that knows the adapters. */

/** Office's language is known once Office is ready; until then the page's own. */
function currentLanguage(): Language {
  return languageFor(typeof Office === "undefined" ? document.documentElement.lang : Office.context.displayLanguage);
}

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
    lines: outcomeLines(outcome, currentLanguage()),
    ...(finished && { figures: runDocument(finished), credits: () => creditLines(finished.result) }),
  });
}

/** Says what every table is taken for; nothing is calculated or written. */
async function announceMapping(ports: AppraisalPorts): Promise<void> {
  const { signal } = new AbortController();
  try {
    const { document, people, accepted } = await describeTables(ports, { signal, onProgress: () => undefined });
    const lines = peopleLines(people, accepted, currentLanguage().people);
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

function render(run: MonthRun): void {
  const root = document.getElementById("root");
  if (root === null) throw new TypeError("Cannot render: the page has no #root");
  const language = currentLanguage();
  document.documentElement.lang = language.texts.locale;
  createRoot(root).render(
    <StrictMode>
      <FluentProvider theme={webLightTheme}>
        <RunPanel run={run} language={language} />
      </FluentProvider>
    </StrictMode>,
  );
}

/** The readers of files are large, and most months come without any: they are loaded with the first file. */
const tableFiles: TableFiles = {
  open: async (file, options) => (await import("../files/tableFiles")).tableFiles.open(file, options),
};
const opened = createOpenedFiles(tableFiles);
let acceptGuesses = false;
window.addEventListener("cs:open-files", ({ detail }) => {
  opened.add(detail.files);
  acceptGuesses = detail.acceptGuesses;
});
let wishes: Wishes = {};
window.addEventListener("cs:wish", ({ detail }) => (wishes = detail));

const ports: AppraisalPorts = {
  workbook: watchedWorkbook(excelWorkbook, () => live.changed()),
  memory: browserMemory,
  files: opened.all,
  acceptGuesses: () => acceptGuesses,
  language: currentLanguage,
};
/** Before anything else: Excel may ask formulas while the page still loads. Without the network there is no Excel to ask. */
const live = createLive({ ports, changes: workbookChanges });
connectFunctions(live);
if (typeof CustomFunctions !== "undefined") void import(/* webpackMode: "eager" */ "../functions/functions");
const run = createMonthRun(ports);
announceOutcomes(run);
if (typeof Office === "undefined") {
  render(run);
} else {
  registerCommands({
    generateMonth: run.start,
    publishMonth: run.publish,
    lockMonth: run.lock,
    describeTables: () => announceMapping(ports),
    ...embedderCommands({ ports, wishes: () => wishes, announce }),
  });
  void Office.onReady(() => render(run));
}
