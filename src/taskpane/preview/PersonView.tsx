import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { PersonResult } from "../../engine/periodResult";
import { comparedFigures } from "../../app/preview/comparedFigures";
import { metricName, moneyText, shareText } from "../../app/preview/figureText";
import type { MonthFigures } from "../../app/run/calculateMonth";
import type { Language } from "../../app/run/language";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { BackButton } from "./BackButton";
import { FigureTiles } from "./FigureTiles";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column" },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  title: { margin: 0 },
  button: { alignSelf: "start" },
  pay: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, margin: 0 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface PersonViewProps {
  readonly figures: MonthFigures;
  readonly person: PersonResult;
  readonly onOrders: () => void;
  readonly onBack: () => void;
}

/** The diagnosis in words; none where there are too few sessions. */
function diagnosisLines({ diagnosis }: PersonResult, language: Language): readonly string[] {
  const { preview } = language.pane;
  const { words } = language.texts;
  const { quadrant, weakest, gap, overload, advice } = diagnosis;
  if (quadrant === null && weakest === null) return [preview.noDiagnosis];
  return [
    ...(quadrant === null ? [] : [words.quadrants[quadrant]]),
    ...(weakest === null || gap === null ? [] : [preview.weakest(metricName(weakest, language), shareText(gap))]),
    ...(overload ? [preview.overload] : []),
    ...advice.map((code) => words.advice[code]),
  ];
}

/** Score, grade and pay, where the workbook has rules. */
function Pay({ figures: { pay }, person }: Pick<PersonViewProps, "figures" | "person">) {
  const styles = useStyles();
  const language = useLanguage();
  const { preview } = language.pane;
  const own = pay?.people.find((one) => one.person === person.person);
  if (own === undefined) return null;
  const { payableFen } = pay?.locked?.people.find((one) => one.person === person.person) ?? own;
  const facts = [
    ...(own.score === null ? [] : [[preview.score, own.score.toFixed(2)] as const]),
    ...(own.grade === null ? [] : [[preview.grade, own.grade] as const]),
    [preview.payable, moneyText(payableFen, language)] as const,
  ];
  return (
    <dl className={styles.pay}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.hint}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One person against the team, and the way to their orders. */
export function PersonView({ figures, person, onOrders, onBack }: PersonViewProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { preview } = language.pane;
  const accounts = [...(person.group === null ? [] : [person.group]), ...person.agents];
  return (
    <>
      <BackButton label={preview.backToRanking} onBack={onBack} />
      <div className={styles.head}>
        <Subtitle1 as="h3" className={styles.title}>
          {person.person}
        </Subtitle1>
        <Caption1 className={styles.hint}>{accounts.join(" · ")}</Caption1>
      </div>
      <Pay figures={figures} person={person} />
      <FigureTiles figures={comparedFigures(person.metrics, figures.result)} compares />
      <Button appearance="primary" className={styles.button} onClick={onOrders}>
        {preview.seeOrders}
      </Button>
      <Section title={preview.diagnosis}>
        <ul className={styles.list}>
          {diagnosisLines(person, language).map((line) => (
            <li key={line}>
              <Body1>{line}</Body1>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
