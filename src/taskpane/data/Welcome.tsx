import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { useMayPlace } from "./Placing";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: "start" },
});

/** The first thing that somebody sees who has no data yet: what this is for, and something to try it on. */
export function Welcome() {
  const styles = useStyles();
  const { sample } = usePane();
  const { data } = useLanguage().pane;
  const { busy, problem } = useStore(sample);
  const mayPlace = useMayPlace();
  return (
    <Section title={data.welcome}>
      {data.intro.map((line) => (
        <Body1 key={line}>{line}</Body1>
      ))}
      <Button
        appearance="primary"
        icon={<BeakerRegular />}
        className={styles.button}
        disabled={busy || !mayPlace}
        onClick={() => void sample.open()}
      >
        {data.sample}
      </Button>
      <Caption1 className={styles.hint}>{data.sampleHint}</Caption1>
      {problem !== null && <ErrorNotice error={problem} />}
    </Section>
  );
}
