import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { MonthRun } from "../../app/run/monthRun";
import type { Language } from "../../app/run/language";
import { outcomeLines } from "../../app/run/outcomeLines";
import type { RunOutcome, RunProgress } from "../../app/run/runOutcome";
import type { RunTexts } from "../../i18n/run/runTexts";

interface RunPanelProps {
  readonly run: MonthRun;
  readonly language: Language;
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

function progressText({ step, sheet }: RunProgress, { progress }: RunTexts): string {
  return step === "reading" ? progress.reading(sheet ?? "") : progress[step];
}

function Progress({ progress, texts }: { readonly progress: RunProgress; readonly texts: RunTexts }) {
  return (
    <div role="status">
      <Body1>{progressText(progress, texts)}</Body1>
      <ProgressBar {...(progress.share === undefined ? {} : { value: progress.share })} />
    </div>
  );
}

function isDone({ kind }: RunOutcome): boolean {
  return kind === "finished" || kind === "locked";
}

function Outcome({ outcome, language }: { readonly outcome: RunOutcome; readonly language: Language }) {
  const styles = useStyles();
  return (
    <MessageBar intent={isDone(outcome) ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        <ul className={styles.lines}>
          {outcomeLines(outcome, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** One button, its progress, and how it ended. */
export function RunPanel({ run, language }: RunPanelProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(run.subscribe, run.state);
  const texts = language.run;
  return (
    <main className={styles.panel}>
      <Title3 as="h1">{texts.appName}</Title3>
      <Body1>{texts.intro}</Body1>
      {state.kind === "running" ? (
        <Button onClick={run.cancel}>{texts.cancel}</Button>
      ) : (
        <Button appearance="primary" onClick={() => void run.start()}>
          {texts.generate}
        </Button>
      )}
      {state.kind === "running" && <Progress progress={state.progress} texts={texts} />}
      {state.kind === "over" && <Outcome outcome={state.outcome} language={language} />}
    </main>
  );
}
