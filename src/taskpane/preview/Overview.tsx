import { Button, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { Conservation as Outcomes, PeriodResult } from "../../engine/periodResult";
import { comparedFigures } from "../../app/preview/comparedFigures";
import { distrustNotes } from "../../app/run/outcomeLines";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { Checks } from "./Checks";
import { FigureTiles } from "./FigureTiles";
import { QuadrantFigure } from "./QuadrantFigure";
import { Ranking } from "./Ranking";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3, flexGrow: 1 },
});

interface OverviewProps {
  readonly result: PeriodResult;
  readonly onPerson: (person: string) => void;
  readonly onOrders: (outcome: Exclude<keyof Outcomes, "orders">) => void;
}

/** Calculates anew: cells may have changed without the pane hearing of it. */
function AgainButton() {
  const { preview } = usePane();
  const words = useLanguage().pane.preview;
  const { stale, progress } = useStore(preview);
  if (stale || progress !== null) return null;
  return (
    <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => void preview.calculate()}>
      {words.again}
    </Button>
  );
}

/** The month at a glance: the shop, its people, where orders went. */
export function Overview({ result, onPerson, onOrders }: OverviewProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { preview } = language.pane;
  const doubts = distrustNotes(result, language);
  return (
    <>
      <div className={styles.head}>
        <Subtitle1 as="h3" className={styles.title}>
          {result.period.month}
        </Subtitle1>
        <Caption1 className={styles.hint}>{preview.persons(result.persons.length)}</Caption1>
        <AgainButton />
      </div>
      {doubts.length > 0 && <Notice intent="warning" lines={doubts} />}
      <FigureTiles figures={comparedFigures(result.shop, result)} compares={false} />
      <Section title={preview.ranking}>
        <Ranking persons={result.persons} onPerson={onPerson} />
      </Section>
      <QuadrantFigure persons={result.persons} />
      <Checks result={result} onOrders={onOrders} />
    </>
  );
}
