import { Body1, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { DrawnRun, RunRemoval } from "../../app/ports/ownSheets";
import type { PaneTexts } from "../../i18n/pane/paneTextsFor";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { SheetLinks } from "../shell/SheetLinks";

const useStyles = makeStyles({
  run: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  button: { alignSelf: "start" },
});

interface RemovalQuestionProps {
  readonly month: string;
  readonly onAnswer: (remove: boolean) => void;
}

/** Deleting can't be undone: a key that is held down too long must not do it, so keeping has the focus. */
function RemovalQuestion({ month, onAnswer }: RemovalQuestionProps) {
  const styles = useStyles();
  const { generate } = useLanguage().pane;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation(); // in Excel on the web Office.js takes it as leaving the pane
    onAnswer(false);
  };
  return (
    <div role="group" aria-label={generate.remove} className={styles.run} onKeyDown={onKeyDown}>
      <Body1 role="alert">{generate.removeAsk(month)}</Body1>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => onAnswer(true)}>
          {generate.removeYes}
        </Button>
        <Button autoFocus size="small" onClick={() => onAnswer(false)}>
          {generate.removeNo}
        </Button>
      </div>
    </div>
  );
}

/** Taking a run's sheets away, which is asked about first, in place. */
function Removal({ run }: { readonly run: DrawnRun }) {
  const styles = useStyles();
  const { ownSheets } = usePane();
  const { generate } = useLanguage().pane;
  const { busy } = useStore(ownSheets);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button size="small" className={styles.button} disabled={busy} onClick={() => setAsking(true)}>
        {generate.remove}
      </Button>
    );
  }
  const answer = (remove: boolean): void => {
    setAsking(false);
    if (remove) void ownSheets.remove(run);
  };
  return <RemovalQuestion month={run.month} onAnswer={answer} />;
}

function removalLines({ removed, kept }: RunRemoval, { generate, data }: PaneTexts): readonly string[] {
  const first = removed.length === 0 ? generate.removedNone : generate.removed(data.samples(removed));
  return kept.length === 0 ? [first] : [first, generate.kept(data.samples(kept))];
}

/** The sheets of earlier runs: opening them, and taking a run's away again. */
export function EarlierRuns() {
  const styles = useStyles();
  const { ownSheets } = usePane();
  const { pane } = useLanguage();
  const { generate } = pane;
  const { runs, removal, problem } = useStore(ownSheets);
  if (runs.length === 0 && removal === null && problem === null) return null;
  return (
    <Section title={generate.earlier}>
      {problem !== null && <ErrorNotice error={problem} />}
      {removal !== null && <Notice intent="info" lines={removalLines(removal, pane)} />}
      {runs.map((run) => (
        <div key={`${run.month} ${run.runId}`} className={styles.run}>
          <Text weight="semibold">{generate.earlierRun(run.month, run.sheets.length)}</Text>
          <SheetLinks names={run.sheets} />
          <Removal run={run} />
        </div>
      ))}
    </Section>
  );
}
