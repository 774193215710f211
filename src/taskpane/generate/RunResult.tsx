import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "../../app/pane/stepStore";
import { headlines, outcomeLines } from "../../app/run/outcomeLines";
import type { RefusalReason } from "../../app/run/refusal";
import type { RunOutcome } from "../../app/run/runOutcome";
import { Disclosure } from "../shell/Disclosure";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane } from "../shell/paneContext";

const useStyles = makeStyles({
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { overflowWrap: "anywhere" },
});

/** The step where what stopped a run can be mended; others say what to do themselves. */
const MENDED_IN: Partial<Record<RefusalReason["code"], Extract<Step, "data" | "rules">>> = {
  noTables: "data",
  noTableOfKind: "data",
  missingColumns: "data",
  doubts: "data",
  contradictions: "data",
  emptyTable: "data",
  noUsableRows: "data",
  mixedPlatforms: "rules",
  ruleFaults: "rules",
};

function stepToMend(outcome: RunOutcome): Extract<Step, "data" | "rules"> | undefined {
  return outcome.kind === "refused" ? MENDED_IN[outcome.reason.code] : undefined;
}

const INTENTS = { locked: "success", refused: "error", failed: "error", cancelled: "info" } as const;

type Finished = Extract<RunOutcome, { kind: "finished" }>;

/** The first sheet at hand; all of them stand below, among those of earlier runs. */
function Done({ outcome }: { readonly outcome: Finished }) {
  const styles = useStyles();
  const { guide } = usePane();
  const language = useLanguage();
  const { generate } = language.pane;
  const { sheets } = outcome.drawn;
  const [first] = sheets;
  const { flaws, news } = headlines(outcome, language);
  return (
    <>
      <Notice
        intent={flaws.length === 0 ? "success" : "warning"}
        lines={[generate.done(sheets.length), ...flaws, ...news]}
        actions={
          first !== undefined && <Button onClick={() => void guide.showSheet(first)}>{generate.open(first)}</Button>
        }
      />
      <Disclosure label={generate.details}>
        <ul className={styles.lines}>
          {outcomeLines(outcome, language).map((line) => (
            <li key={line} className={styles.line}>
              {line}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

/** How a run ended: the sheets, or why there are none and what to do about it. */
export function RunResult({ outcome }: { readonly outcome: RunOutcome }) {
  const { step } = usePane();
  const language = useLanguage();
  if (outcome.kind === "finished") return <Done outcome={outcome} />;
  const mend = stepToMend(outcome);
  return (
    <Notice
      intent={INTENTS[outcome.kind]}
      lines={outcomeLines(outcome, language)}
      actions={mend !== undefined && <Button onClick={() => step.go(mend)}>{language.pane.generate.fix[mend]}</Button>}
    />
  );
}
