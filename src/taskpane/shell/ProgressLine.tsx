import { Body1, Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useLanguage } from "./paneContext";
import { useSaid } from "./useSaid";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
});

interface ProgressLineProps {
  readonly text: string;
  /** 0 to 1; `undefined` where it can't be told. */
  readonly share: number | undefined;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and a way out of it. */
export function ProgressLine({ text, share, onCancel }: ProgressLineProps) {
  const styles = useStyles();
  const { run } = useLanguage();
  useSaid(text);
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        <Body1 className={styles.text}>{text}</Body1>
        <Button size="small" onClick={onCancel}>
          {run.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={text} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
