import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { creditLines } from "../app/figures/creditLines";
import { figuresDocument } from "../app/figures/figuresDocument";
import { createMonthRun, type MonthRun } from "../app/run/monthRun";
import { outcomeLines, type Language } from "../app/run/outcomeLines";
import type { RunOutcome } from "../app/run/runOutcome";
import { registerCommands } from "../commands/registerCommands";
import { excelWorkbook } from "../excel/excelWorkbook";
import { runTextsFor } from "../i18n/run/runTextsFor";
import { textsFor } from "../i18n/textsFor";
import { RunPanel } from "./run/RunPanel";

/** The composition root: the only place of the pane that knows Excel's adapter. */

function languageOf(locale: string): Language {
  return { run: runTextsFor(locale), texts: textsFor(locale) };
}

/** Office's language is known once Office is ready; until then the page's own. */
function currentLanguage(): Language {
  return languageOf(typeof Office === "undefined" ? document.documentElement.lang : Office.context.displayLanguage);
}

/**
 * Tells whoever embeds the page how a run ended: our command line listens for it to write figures and credits to files.
 * In Excel nobody listens.
 */
function announce(outcome: RunOutcome): void {
  const finished = outcome.kind === "finished" ? outcome.result : undefined;
  const detail = {
    ok: finished !== undefined,
    lines: outcomeLines(outcome, currentLanguage()),
    ...(finished && { figures: figuresDocument(finished), credits: () => creditLines(finished) }),
  };
  window.dispatchEvent(new CustomEvent("cs:run-outcome", { detail }));
}

function announceOutcomes(run: MonthRun): void {
  run.subscribe(() => {
    const state = run.state();
    if (state.kind === "over") announce(state.outcome);
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

const run = createMonthRun({ workbook: excelWorkbook, texts: () => currentLanguage().texts });
announceOutcomes(run);
if (typeof Office === "undefined") {
  render(run);
} else {
  registerCommands(run);
  void Office.onReady(() => render(run));
}
