import { Button, makeStyles, Title3, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STEPS, type Step } from "../../app/pane/stepStore";
import { useLanguage, usePane } from "./paneContext";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  visuallyHidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface ScreenProps {
  readonly step: Step;
  readonly children: ReactNode;
}

function NextButton({ step }: { readonly step: Step }) {
  const pane = usePane();
  const { shell } = useLanguage().pane;
  const next = STEPS[STEPS.indexOf(step) + 1];
  if (next === undefined) return null;
  return (
    <Button appearance={step === "data" ? "primary" : "secondary"} onClick={() => pane.step.go(next)}>
      {shell.next(shell.steps[next])}
    </Button>
  );
}

/** A step's page, under its heading. */
export function Screen({ step, children }: ScreenProps) {
  const styles = useStyles();
  const { shell } = useLanguage().pane;
  return (
    <main className={styles.main}>
      <Title3 as="h2" className={styles.visuallyHidden}>
        {shell.steps[step]}
      </Title3>
      {children}
      <NextButton step={step} />
    </main>
  );
}
