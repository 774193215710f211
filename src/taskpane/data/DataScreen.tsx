import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useState, type DragEvent } from "react";
import type { Pane } from "../../app/pane/pane";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Screen } from "../shell/Screen";
import { Section } from "../shell/Section";
import { Files } from "./Files";
import { People } from "./People";
import { Questions } from "./Questions";
import { TableList } from "./TableList";
import { Welcome } from "./Welcome";

const useStyles = makeStyles({
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
});

/** Files may be let go anywhere on the screen. */
function useDrop({ openFiles }: Pane) {
  const [dropping, setDropping] = useState(false);
  return {
    dropping,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.currentTarget === event.target) setDropping(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setDropping(false);
        openFiles([...event.dataTransfer.files]);
      },
    },
  };
}

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
      {phase === "looking" && <Spinner size="tiny" label={pane.data.looking} role="status" />}
      <TableList tables={tables} />
    </Section>
  );
}

/** 数据: what is there, what it is taken for, and what must be asked. */
export function DataScreen() {
  const styles = useStyles();
  const pane = usePane();
  const { phase, tables, problem } = useStore(pane.data);
  const files = useStore(pane.files);
  const { dropping, handlers } = useDrop(pane);
  const isBlank = phase === "seen" && tables.length === 0 && files.length === 0;
  return (
    <div className={mergeClasses(dropping && styles.dropping)} {...handlers}>
      <Screen step="data">
        {problem !== null && <ErrorNotice error={problem} onRetry={() => void pane.data.look()} />}
        {isBlank && <Welcome />}
        <Questions />
        {!isBlank && <Tables />}
        <Files dropping={dropping} />
        <People />
      </Screen>
    </div>
  );
}
