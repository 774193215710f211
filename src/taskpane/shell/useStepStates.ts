import type { Pane } from "../../app/pane/pane";
import type { Step } from "../../app/pane/stepStore";
import { tableStatus } from "../../app/sources/tableStatus";
import { usePane, useStore } from "./paneContext";

/** How far a step is. */
export type StepState = "done" | "attention" | "todo";

function dataState({ data, files }: Pane): StepState {
  const statuses = data.state().tables.map(tableStatus);
  const failed = files.state().some(({ progress }) => progress.kind === "failed");
  if (failed || statuses.includes("asks")) return "attention";
  return statuses.includes("ready") ? "done" : "todo";
}

function rulesState({ rules }: Pane): StepState {
  const { read } = rules.state();
  if (read === null || read.tables.length === 0) return "todo";
  return read.faults.some(({ severity }) => severity === "error") ? "attention" : "done";
}

function previewState({ preview }: Pane): StepState {
  const { prepared, stale, failure } = preview.state();
  if (failure !== null && failure.kind !== "cancelled") return "attention";
  return prepared === null || stale ? "todo" : "done";
}

function runState({ run }: Pane): StepState {
  const state = run.state();
  if (state.kind !== "over" || state.outcome.kind === "cancelled") return "todo";
  return state.outcome.kind === "finished" || state.outcome.kind === "locked" ? "done" : "attention";
}

/** How far each step is, for the marks beside their names. */
export function useStepStates(): Readonly<Record<Step, StepState>> {
  const pane = usePane();
  useStore(pane.data);
  useStore(pane.files);
  useStore(pane.rules);
  useStore(pane.preview);
  useStore(pane.run);
  return { data: dataState(pane), rules: rulesState(pane), preview: previewState(pane), generate: runState(pane) };
}
