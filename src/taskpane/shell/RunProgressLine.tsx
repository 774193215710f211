import { Body1, Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { RunProgress } from "../../app/run/runOutcome";
import type { RunTexts } from "../../i18n/run/runTexts";
import { useLanguage } from "./paneContext";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
});

function progressText({ step, sheet }: RunProgress, { progress }: RunTexts): string {
  return step === "reading" ? progress.reading(sheet ?? "") : progress[step];
}

interface RunProgressLineProps {
  readonly progress: RunProgress;
  readonly onCancel: () => void;
}

/** What a run is doing, how far it is, and a way out of it. */
export function RunProgressLine({ progress, onCancel }: RunProgressLineProps) {
  const styles = useStyles();
  const { run } = useLanguage();
  const text = progressText(progress, run);
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        <Body1 role="status" className={styles.text}>
          {text}
        </Body1>
        <Button size="small" onClick={onCancel}>
          {run.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={text} {...(progress.share === undefined ? {} : { value: progress.share })} />
    </div>
  );
}
