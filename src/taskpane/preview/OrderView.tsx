import { Body1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { PeriodResult } from "../../engine/periodResult";
import { moneyText } from "../../app/preview/figureText";
import { orderStory, type OrderStory } from "../../app/preview/orderStory";
import type { Language } from "../../app/run/language";
import { CellLink } from "../shell/CellLink";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { BackButton } from "./BackButton";

const useStyles = makeStyles({
  title: { margin: 0, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

function factsOf(story: OrderStory, language: Language): readonly (readonly [string, string])[] {
  const { preview } = language.pane;
  const all: readonly (readonly [string, string])[] = [
    [preview.owner, story.owner],
    [preview.amount, moneyText(story.amount, language)],
    [preview.refunded, story.refunded === 0 ? "" : moneyText(story.refunded, language)],
    [preview.buyer, story.buyer],
    [preview.sessionStart, story.sessionStart],
    [preview.created, story.created],
    [preview.paid, story.paid === "" ? preview.unpaid : story.paid],
    [preview.gap, story.gap],
    [preview.runnerUp, story.runnerUp],
  ];
  return all.filter(([, value]) => value !== "");
}

interface OrderViewProps {
  readonly result: PeriodResult;
  /** Index into the credits. */
  readonly order: number;
  readonly onBack: () => void;
}

/** One order: who earned it, why, and the rows that say so. */
export function OrderView({ result, order, onBack }: OrderViewProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { preview } = language.pane;
  const story = orderStory(result, order, language);
  const { orderAt, sessionAt } = story;
  return (
    <>
      <BackButton label={preview.back} onBack={onBack} />
      <Subtitle1 as="h3" className={styles.title}>
        {preview.order(story.orderId)}
      </Subtitle1>
      <Section title={preview.whyTitle}>
        <Body1>{story.why}</Body1>
        <div className={styles.links}>
          {sessionAt !== null && (
            <CellLink place={`${sessionAt.sheet}!${sessionAt.row}`} label={preview.goTo.session} />
          )}
          {orderAt !== null && <CellLink place={`${orderAt.sheet}!${orderAt.row}`} label={preview.goTo.order} />}
        </div>
      </Section>
      <dl className={styles.facts}>
        {factsOf(story, language).map(([name, value]) => [
          <dt key={name} className={styles.name}>
            {name}
          </dt>,
          <dd key={`${name}=`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
    </>
  );
}
