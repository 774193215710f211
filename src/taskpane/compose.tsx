import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { creditLines } from "../app/figures/creditLines";
import { runDocument } from "../app/figures/runDocument";
import { createLive, type Live } from "../app/live/live";
import { watchedWorkbook } from "../app/live/watchedWorkbook";
import { createLanguageStore } from "../app/pane/languageStore";
import { createPane, type Pane } from "../app/pane/pane";
import type { PanePorts } from "../app/pane/panePorts";
import { peopleLines } from "../app/people/peopleLines";
import type { TableFiles } from "../app/ports/tableFiles";
import { describeTables } from "../app/run/describeTables";
import type { MonthRun } from "../app/run/monthRun";
import { outcomeLines } from "../app/run/outcomeLines";
import { outcomeOfError, type RunOutcome } from "../app/run/runOutcome";
import { createOpenedFiles } from "../app/sources/openedFiles";
import { placeFiles } from "../app/sources/placeFiles";
import type { Commands } from "../commands/registerCommands";
import { excelAddInStart } from "../excel/excelAddInStart";
import { excelCalculation } from "../excel/excelCalculation";
import { excelOwnSheets } from "../excel/excelOwnSheets";
import { excelPlacer } from "../excel/excelPlacer";
import { excelSheetGuide } from "../excel/excelSheetGuide";
import { excelWorkbook } from "../excel/excelWorkbook";
import { workbookChanges } from "../excel/workbookChanges";
import { fromBlob } from "../files/sourceFiles";
import { inlineEngine } from "../worker/inlineEngine";
import { spawnEngine } from "../worker/spawnEngine";
import { workerEngine } from "../worker/workerEngine";
import { workerFiles } from "../worker/workerFiles";
import { browserMemory } from "./browserMemory";
import { darkMode } from "./darkMode";
import type { Embedder } from "./embedder";
import { embedderCommands } from "./embedderCommands";
import { PaneApp } from "./shell/PaneApp";

/** The readers of files are large, and most months come without any: they are loaded with the first file. */
const filesInPage: TableFiles = {
  open: async (file, options) =>
    (await import(/* webpackChunkName: "files" */ "../files/tableFiles")).tableFiles.open(file, options),
};

const sampleMonth: PanePorts["sampleMonth"] = async () => {
  const sample = await import(/* webpackChunkName: "sample" */ "./sampleMonth");
  return fromBlob("示例 2026-06.xlsx", sample.sampleMonth());
};

/** Where there are no workers, such as in the command line's page, the page does all of it itself. */
const hasWorkers = typeof Worker === "function";

/** All but the formulas, which need these themselves. */
type Ports = Omit<PanePorts, "live">;

/** @param changed - Told when what formulas depend on may have changed. */
function portsOf(embedder: Embedder, changed: () => void): Ports {
  const opened = createOpenedFiles(hasWorkers ? workerFiles(spawnEngine, filesInPage) : filesInPage);
  embedder.onFiles(opened.add);
  const languages = createLanguageStore(browserMemory, document.documentElement.lang);
  return {
    workbook: watchedWorkbook(excelWorkbook, changed),
    engine: hasWorkers ? workerEngine(spawnEngine) : inlineEngine,
    memory: browserMemory,
    files: opened.all,
    acceptGuesses: embedder.acceptGuesses,
    language: languages.state,
    languages,
    opened,
    sourceFile: fromBlob,
    guide: excelSheetGuide,
    ownSheets: excelOwnSheets,
    placer: excelPlacer,
    calculation: excelCalculation,
    sampleMonth,
  };
}

/** Tells whoever embeds the page what came of runs. */
function announcer({ announce }: Embedder, { language }: Ports) {
  const tell = (outcome: RunOutcome): void => {
    const finished = outcome.kind === "finished" ? outcome : undefined;
    announce({
      ok: finished !== undefined || outcome.kind === "locked",
      lines: outcomeLines(outcome, language()),
      ...(finished && { figures: runDocument(finished), credits: () => creditLines(finished.result) }),
    });
  };
  return {
    tell,
    tellOf: (run: MonthRun): void => {
      run.subscribe(() => {
        const state = run.state();
        if (state.kind === "over") tell(state.outcome);
      });
    },
  };
}

/** Says what every table is taken for; nothing is calculated or written. */
async function announceMapping(ports: Ports, embedder: Embedder): Promise<void> {
  const { signal } = new AbortController();
  try {
    const { document, people, accepted } = await describeTables(ports, { signal, onProgress: () => undefined });
    const lines = peopleLines(people, accepted, ports.language().people);
    embedder.announce({ ok: true, lines, mapping: document });
  } catch (error) {
    announcer(embedder, ports).tell(outcomeOfError(error, signal));
  }
}

/** From then on the files are sheets of the workbook. */
async function placeOpened({ opened }: Ports, signal: AbortSignal): Promise<readonly string[]> {
  const sheets = await placeFiles(excelPlacer, await opened.all(), { signal, onProgress: () => undefined });
  for (const { id } of opened.state()) opened.remove(id);
  return sheets;
}

/** Excel opens the pane once the command is over: waiting for it here would be waiting for ever. Where an add-in may not open its pane, the figures are there as soon as somebody does. */
function askToBeSeen(): void {
  Office.addin.showAsTaskpane().catch((error: unknown) => console.warn("Excel doesn't open the pane", error));
}

function commandsOf(pane: Pane, ports: Ports, embedder: Embedder): Omit<Commands, "refreshFormulas"> {
  const { wishes, announce } = embedder;
  return {
    generateMonth: pane.run.start,
    showAgent: () => {
      askToBeSeen();
      return pane.showAgent();
    },
    publishMonth: pane.run.publish,
    lockMonth: pane.run.lock,
    describeTables: () => announceMapping(ports, embedder),
    ...embedderCommands({ ports, place: (signal) => placeOpened(ports, signal), wishes, announce }),
  };
}

/** What the page's script binds to the platform. */
export interface Composed {
  readonly commands: Commands;
  readonly live: Pick<Live, "ask">;
  /** Excel's interface speaks this language. */
  readonly follow: (locale: string) => void;
  /** Shows the pane in the element. */
  readonly show: (root: Element) => void;
}

/**
 * Composes the pane: together with `index.ts` the only place that knows the adapters. It is large, and loaded once the page
 * has shown that it is coming.
 */
export function compose(embedder: Embedder): Composed {
  const ports = portsOf(embedder, () => live.changed());
  const live = createLive({ ports, changes: workbookChanges, calculation: excelCalculation, start: excelAddInStart });
  const pane = createPane({ ...ports, live });
  announcer(embedder, ports).tellOf(pane.run);
  return {
    commands: { ...commandsOf(pane, ports, embedder), refreshFormulas: live.refresh },
    live,
    follow: ports.languages.follow,
    show: (root) =>
      createRoot(root).render(
        <StrictMode>
          <PaneApp pane={pane} dark={darkMode()} />
        </StrictMode>,
      ),
  };
}
