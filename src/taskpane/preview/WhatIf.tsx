import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { scenarioChoices, scenariosOf, type ScenarioChoice } from "../../app/compare/scenarioChoices";
import type { ReadRules } from "../../app/rules/readRules";
import { outcomeLines } from "../../app/run/outcomeLines";
import { Choice } from "../shell/Choice";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { RunProgressLine } from "../shell/RunProgressLine";
import { Section } from "../shell/Section";
import { useSheetsIdle } from "../shell/useSheetsIdle";
import { ComparisonView } from "./ComparisonView";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  group: { display: "flex", flexDirection: "column" },
  title: { fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: "start" },
});

interface BoxesProps {
  readonly title: string;
  readonly choices: readonly ScenarioChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

function Boxes({ title, choices, chosen, onToggle }: BoxesProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <span id={id} className={styles.title}>
        {title}
      </span>
      {choices.map(({ key, label }) => (
        <Checkbox key={key} label={label} checked={chosen.has(key)} onChange={() => onToggle(key)} />
      ))}
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const others = new Set(chosen);
  if (!others.delete(key)) others.add(key);
  return others;
}

/** Which ways are compared: one is the base, the others differ from it by their plan or by who earns an order. */
function Ways({ read }: { readonly read: ReadRules }) {
  const styles = useStyles();
  const { comparison } = usePane();
  const language = useLanguage();
  const { whatIf } = language.pane.preview;
  const isIdle = useSheetsIdle();
  const [baseKey, setBaseKey] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choices = scenarioChoices(read, language);
  const base = choices.plans.find(({ key }) => key === baseKey) ?? choices.plans[0];
  if (base === undefined) return null;
  const scenarios = scenariosOf(base, choices, chosen);
  const onToggle = (key: string): void => setChosen(toggled(chosen, key));
  const others = choices.plans.filter(({ key }) => key !== base.key);
  return (
    <>
      <Choice label={whatIf.base} options={choices.plans} chosen={base.key} onChoose={setBaseKey} />
      <Boxes title={whatIf.plans} choices={others} chosen={chosen} onToggle={onToggle} />
      <Boxes title={whatIf.variants} choices={choices.variants} chosen={chosen} onToggle={onToggle} />
      <Button
        className={styles.button}
        appearance="primary"
        disabled={scenarios.length < 2 || !isIdle}
        onClick={() => void comparison.compare(scenarios)}
      >
        {whatIf.go}
      </Button>
    </>
  );
}

function Drawing() {
  const styles = useStyles();
  const { comparison: store, guide } = usePane();
  const { generate, preview } = useLanguage().pane;
  const isIdle = useSheetsIdle();
  const { comparison } = useStore(store);
  const [sheet] = comparison?.drawn?.sheets ?? [];
  return (
    <>
      <Button className={styles.button} disabled={!isIdle} onClick={() => void store.draw()}>
        {preview.whatIf.draw}
      </Button>
      {sheet !== undefined && (
        <Notice
          intent="success"
          lines={[generate.done(1)]}
          actions={<Button onClick={() => void guide.showSheet(sheet)}>{generate.open(sheet)}</Button>}
        />
      )}
    </>
  );
}

/** What if other plans, attribution rules or windows held? Nothing is written unless that is asked for. */
export function WhatIf({ read }: { readonly read: ReadRules }) {
  const styles = useStyles();
  const { comparison: store } = usePane();
  const language = useLanguage();
  const { preview } = language.pane;
  const { comparison, stale, progress, failure } = useStore(store);
  return (
    <Section title={preview.whatIf.title}>
      <Caption1 className={styles.hint}>{preview.whatIf.hint}</Caption1>
      <Ways read={read} />
      {progress !== null && <RunProgressLine progress={progress} onCancel={store.cancel} />}
      {failure !== null && (
        <Notice intent={failure.kind === "cancelled" ? "info" : "error"} lines={outcomeLines(failure, language)} />
      )}
      {comparison !== null && (
        <>
          {stale && <Body1>{preview.whatIf.stale}</Body1>}
          <ComparisonView comparison={comparison} />
          <Drawing />
        </>
      )}
    </Section>
  );
}
