import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Screen } from "../shell/Screen";
import { Section } from "../shell/Section";
import { WaitLine } from "../shell/WaitLine";
import { Files } from "./Files";
import { People } from "./People";
import { Questions } from "./Questions";
import { TableList } from "./TableList";
import { Welcome } from "./Welcome";

function Tables() {
  const { data } = usePane();
  const { pane } = useLanguage();
  const { phase, tables } = useStore(data);
  const refresh = (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowSyncRegular />}
      disabled={phase === "looking"}
      onClick={() => void data.look()}
    >
      {pane.data.lookAgain}
    </Button>
  );
  return (
    <Section title={pane.data.tables} action={refresh}>
      {phase === "looking" && <WaitLine text={pane.data.looking} />}
      <TableList tables={tables} />
    </Section>
  );
}

/** 数据: what is there, what it is taken for, and what must be asked. */
export function DataScreen() {
  const pane = usePane();
  const { phase, tables, problem } = useStore(pane.data);
  const files = useStore(pane.files);
  const isBlank = phase === "seen" && tables.length === 0 && files.length === 0;
  return (
    <Screen step="data">
      {problem !== null && <ErrorNotice error={problem} onRetry={() => void pane.data.look()} />}
      {isBlank && <Welcome />}
      <Questions />
      {!isBlank && <Tables />}
      <Files />
      <People />
    </Screen>
  );
}
