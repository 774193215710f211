import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { RunProgressLine } from "../shell/RunProgressLine";
import { Screen } from "../shell/Screen";
import { EarlierRuns } from "./EarlierRuns";
import { FormsChoice } from "./FormsChoice";
import { MonthChoice } from "./MonthChoice";
import { Publishing } from "./Publishing";
import { RunResult } from "./RunResult";
import { SheetNames } from "./SheetNames";

/** 生成: which month, what will be made, and how it went. */
export function GenerateScreen() {
  const { run, ownSheets } = usePane();
  const { generate } = useLanguage().pane;
  const state = useStore(run);
  useEffect(() => void ownSheets.look(), [ownSheets]);
  return (
    <Screen step="generate">
      <MonthChoice />
      <FormsChoice />
      <SheetNames />
      {state.kind === "running" ? (
        <RunProgressLine progress={state.progress} onCancel={run.cancel} />
      ) : (
        <Button appearance="primary" size="large" onClick={() => void run.start()}>
          {state.kind === "over" && state.outcome.kind === "finished" ? generate.again : generate.go}
        </Button>
      )}
      {state.kind === "over" && <RunResult outcome={state.outcome} />}
      <Publishing />
      <EarlierRuns />
    </Screen>
  );
}
