import { makeStyles, tokens } from "@fluentui/react-components";
import { outcomeLines } from "../../app/run/outcomeLines";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { ProgressLine } from "../shell/ProgressLine";
import { SheetLinks } from "../shell/SheetLinks";

const useStyles = makeStyles({
  done: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** The new sheets. */
function Placed({ sheets }: { readonly sheets: readonly string[] }) {
  const styles = useStyles();
  const { run, pane } = useLanguage();
  if (sheets.length === 0) return <Notice intent="info" lines={[run.placed(sheets)]} />;
  return (
    <div className={styles.done}>
      <Notice intent="success" lines={[pane.data.placed(sheets.length)]} />
      <SheetLinks names={sheets} />
    </div>
  );
}

/** How putting files on sheets goes, and what came of it. */
export function Placing() {
  const { placing } = usePane();
  const language = useLanguage();
  const { progress, sheets, failure } = useStore(placing);
  if (progress !== null) {
    return (
      <ProgressLine
        text={language.pane.data.placing(progress.sheet)}
        share={progress.share}
        onCancel={placing.cancel}
      />
    );
  }
  if (failure !== null) {
    const intent = failure.kind === "cancelled" ? "info" : "error";
    return <Notice intent={intent} lines={outcomeLines(failure, language)} />;
  }
  return sheets !== null && <Placed sheets={sheets} />;
}
