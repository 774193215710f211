import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** Booking a month's pay in the ledger and freezing it; only where there are rules of pay. */
export function Publishing() {
  const styles = useStyles();
  const { run, preview } = usePane();
  const { generate } = useLanguage().pane;
  const running = useStore(run).kind === "running";
  const { prepared } = useStore(preview);
  if (prepared === null || prepared.figures.pay === null) return null;
  return (
    <Section title={generate.publishing}>
      <Body1>{generate.publishingHint}</Body1>
      <div className={styles.buttons}>
        <Button disabled={running} onClick={() => void run.publish()}>
          {generate.publish}
        </Button>
        <Button disabled={running} onClick={() => void run.lock()}>
          {generate.lock}
        </Button>
      </div>
    </Section>
  );
}
