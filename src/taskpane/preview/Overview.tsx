import { Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { Conservation as Outcomes, PeriodResult } from "../../engine/periodResult";
import { comparedFigures } from "../../app/preview/comparedFigures";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { Checks } from "./Checks";
import { FigureTiles } from "./FigureTiles";
import { QuadrantFigure } from "./QuadrantFigure";
import { Ranking } from "./Ranking";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface OverviewProps {
  readonly result: PeriodResult;
  readonly onPerson: (person: string) => void;
  readonly onOrders: (outcome: Exclude<keyof Outcomes, "orders">) => void;
}

/** The month at a glance: the shop, its people, where orders went. */
export function Overview({ result, onPerson, onOrders }: OverviewProps) {
  const styles = useStyles();
  const { preview } = useLanguage().pane;
  return (
    <>
      <div className={styles.head}>
        <Subtitle1 as="h3" className={styles.title}>
          {result.period.month}
        </Subtitle1>
        <Caption1 className={styles.hint}>{preview.persons(result.persons.length)}</Caption1>
      </div>
      <FigureTiles figures={comparedFigures(result.shop, result)} compares={false} />
      <Section title={preview.ranking}>
        <Ranking persons={result.persons} onPerson={onPerson} />
      </Section>
      <QuadrantFigure persons={result.persons} />
      <Checks result={result} onOrders={onOrders} />
    </>
  );
}
