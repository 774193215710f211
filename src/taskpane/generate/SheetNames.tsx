import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { sheetNames } from "../../app/preview/sheetNames";
import type { MonthFigures } from "../../app/run/calculateMonth";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** To be named, the sheets of a month are laid out: too much for a render. `null` until then. */
function useSheetNames(figures: MonthFigures | undefined): readonly string[] | null {
  const language = useLanguage();
  const [names, setNames] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (found: readonly string[]): void => {
      if (isWanted) setNames(found);
    };
    if (figures !== undefined) void sheetNames(figures, language).then(show);
    return () => {
      isWanted = false;
    };
  }, [figures, language]);
  return names;
}

/** The sheets that a run will make, before it does. */
export function SheetNames() {
  const styles = useStyles();
  const { preview } = usePane();
  const { generate } = useLanguage().pane;
  const { prepared } = useStore(preview);
  const names = useSheetNames(prepared?.figures);
  return (
    <Section title={generate.names}>
      {names === null ? (
        <Body1>{generate.namesLater}</Body1>
      ) : (
        <ul className={styles.list}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <Caption1 className={styles.hint}>{generate.namesHint}</Caption1>
    </Section>
  );
}
