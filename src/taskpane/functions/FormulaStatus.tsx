import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { LiveState } from "../../app/live/live";
import type { FunctionsTexts } from "../../i18n/functions/functionsTextsFor";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground3 } });

function linesOf({ status, formulas, following, startsAlong }: LiveState, { page }: FunctionsTexts): readonly string[] {
  if (formulas === 0) return [page.status.none];
  if (status !== "ready") return [page.status.reading(formulas)];
  return [
    page.status.ready(formulas),
    ...(following ? [] : [page.status.notFollowing]),
    ...(startsAlong ? [] : [page.status.notStarting]),
  ];
}

/** How the workbook's formulas are doing. */
export function FormulaStatus() {
  const styles = useStyles();
  const { live } = useStore(usePane().formulas);
  const { functions } = useLanguage();
  if (live.status === "unready" && live.formulas > 0) return <Notice intent="warning" lines={[live.reason]} />;
  return linesOf(live, functions).map((line) => (
    <Caption1 key={line} className={styles.line}>
      {line}
    </Caption1>
  ));
}
