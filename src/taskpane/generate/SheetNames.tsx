import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { sheetNames } from "../../app/preview/sheetNames";
import type { MonthFigures } from "../../app/run/calculateMonth";
import { Disclosure } from "../shell/Disclosure";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { FIRST_SHEETS } from "../shell/SheetLinks";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface NamedSheets {
  readonly figures: MonthFigures;
  readonly names: readonly string[];
}

/** To be named, the sheets of a month are laid out: too much for a render. `null` until those of these very figures are. */
function useSheetNames(figures: MonthFigures | undefined): readonly string[] | null {
  const language = useLanguage();
  const [named, setNamed] = useState<NamedSheets | null>(null);
  useEffect(() => {
    if (figures === undefined) return undefined;
    let isWanted = true;
    const show = (names: readonly string[]): void => {
      if (isWanted) setNamed({ figures, names });
    };
    // A fault of ours belongs to the pane's boundary, which hears what is thrown while it draws.
    const fail = (fault: unknown): void =>
      setNamed(() => {
        throw fault;
      });
    sheetNames(figures, language).then(show, fail);
    return () => {
      isWanted = false;
    };
  }, [figures, language]);
  return named !== null && named.figures === figures ? named.names : null;
}

function NameList({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const { generate } = useLanguage().pane;
  const others = names.slice(FIRST_SHEETS);
  return (
    <>
      <NameList names={names.slice(0, FIRST_SHEETS)} />
      {others.length > 0 && (
        <Disclosure label={generate.moreSheets(others.length)} about={generate.names}>
          <NameList names={others} />
        </Disclosure>
      )}
    </>
  );
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
      {names === null ? <Body1>{generate.namesLater}</Body1> : <Names names={names} />}
      <Caption1 className={styles.hint}>{generate.namesHint}</Caption1>
    </Section>
  );
}
