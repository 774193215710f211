import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
});

/** Whoever comes back to the pane may have switched the mode in Excel meanwhile. */
function useLookWhenBack(look: () => Promise<void>): void {
  useEffect(() => {
    const back = (): void => void look();
    window.addEventListener("focus", back);
    return () => window.removeEventListener("focus", back);
  }, [look]);
}

/** Where Excel calculates only when told to, formulas are old: says so, and what can be done. */
export function ManualNotice() {
  const styles = useStyles();
  const { formulas } = usePane();
  const { live, busy, problem } = useStore(formulas);
  const { manual } = useLanguage().functions;
  useLookWhenBack(formulas.lookAtMode);
  if (!live.manual || live.formulas === 0) return null;
  return (
    <aside className={styles.place} aria-label={manual.label}>
      <Notice
        intent="warning"
        lines={manual.lines}
        actions={
          <>
            <Button disabled={busy} onClick={() => void formulas.recalculate()}>
              {manual.recalculate}
            </Button>
            <Button disabled={busy} onClick={() => void formulas.makeAutomatic()}>
              {manual.makeAutomatic}
            </Button>
          </>
        }
      />
      {problem !== null && <ErrorNotice error={problem} />}
    </aside>
  );
}
