import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonResult } from "../../engine/periodResult";
import { figureText, metricName } from "../../app/preview/figureText";
import { RANKED_BY, rankedPersons, type RankedPerson } from "../../app/preview/rankedPersons";
import { Choice } from "../shell/Choice";
import { useLanguage } from "../shell/paneContext";
import { RowButton } from "../shell/RowButton";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0, padding: 0 },
  item: { listStyleType: "none" },
  row: {
    gridTemplateColumns: "24px 1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  rank: { color: tokens.colorNeutralForeground3, textAlign: "center", fontVariantNumeric: "tabular-nums" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums" },
  track: { gridColumn: "2 / 4", height: "4px", borderRadius: "2px", backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    display: "block",
    height: "100%",
    borderRadius: "2px",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  quadrant: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface RankRowProps {
  readonly ranked: RankedPerson;
  readonly code: string;
  readonly onPerson: (person: string) => void;
}

function RankRow({ ranked, code, onPerson }: RankRowProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { rank, person, value, share } = ranked;
  const { quadrant } = person.diagnosis;
  return (
    <li className={styles.item}>
      <RowButton className={styles.row} onClick={() => onPerson(person.person)}>
        <span className={styles.rank}>{rank ?? language.run.summary.noValue}</span>
        <span className={styles.name}>
          {person.person}
          {quadrant !== null && <span className={styles.quadrant}>{language.texts.words.quadrants[quadrant]}</span>}
        </span>
        <span className={styles.value}>{figureText(code, value, language)}</span>
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ width: `${share * 100}%` }} />
        </span>
      </RowButton>
    </li>
  );
}

interface RankingProps {
  readonly persons: readonly PersonResult[];
  readonly onPerson: (person: string) => void;
}

/** People by one metric, the best first; each leads to their figures. */
export function Ranking({ persons, onPerson }: RankingProps) {
  const styles = useStyles();
  const language = useLanguage();
  const [code, setCode] = useState<string>(RANKED_BY[0]);
  const options = RANKED_BY.map((key) => ({ key, label: metricName(key, language) }));
  return (
    <>
      <Choice label={language.pane.preview.rankBy} options={options} chosen={code} onChoose={setCode} />
      <ol className={styles.list}>
        {rankedPersons(persons, code).map((ranked) => (
          <RankRow key={ranked.person.person} ranked={ranked} code={code} onPerson={onPerson} />
        ))}
      </ol>
    </>
  );
}
