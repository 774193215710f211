import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { sheetNames } from "../../app/preview/sheetNames";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The sheets that a run will make, before it does. */
export function SheetNames() {
  const styles = useStyles();
  const { preview } = usePane();
  const language = useLanguage();
  const { generate } = language.pane;
  const { prepared } = useStore(preview);
  // to be named, sheets are laid out: too much for every progress of a run
  const names = useMemo(
    () => (prepared === null ? null : sheetNames(prepared.figures, language)),
    [prepared, language],
  );
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
