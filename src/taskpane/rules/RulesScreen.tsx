import { Body1, Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Screen } from "../shell/Screen";
import { Section } from "../shell/Section";
import { WaitLine } from "../shell/WaitLine";
import { Attribution } from "./Attribution";
import { CreationNotice } from "./CreationNotice";
import { Faults } from "./Faults";
import { RuleLines } from "./RuleLines";
import { Templates } from "./Templates";

function InWords() {
  const { rules } = usePane();
  const words = useLanguage().pane.rules;
  const { phase, read } = useStore(rules);
  const again = (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowSyncRegular />}
      disabled={phase === "reading"}
      onClick={() => void rules.read()}
    >
      {words.readAgain}
    </Button>
  );
  return (
    <Section title={words.inWords} action={again}>
      {phase === "reading" && <WaitLine text={words.reading} />}
      {read?.tables.length === 0 && <Body1>{words.none}</Body1>}
      {read !== null && read.tables.length > 0 && <RuleLines read={read} />}
    </Section>
  );
}

/** 规则: what the rules say, as they were understood, and what is wrong with them. */
export function RulesScreen() {
  const { rules } = usePane();
  const { read, creation, problem } = useStore(rules);
  useEffect(() => {
    if (rules.state().phase === "unseen") void rules.read();
  }, [rules]);
  return (
    <Screen step="rules">
      {problem !== null && <ErrorNotice error={problem} onRetry={() => void rules.read()} />}
      {creation !== null && <CreationNotice creation={creation} />}
      {read !== null && <Faults faults={read.faults} />}
      <InWords />
      {read?.tables.length === 0 && <Templates />}
      <Attribution />
    </Screen>
  );
}
