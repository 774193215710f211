import { appraiseMonth } from "./appraiseMonth";
import type { AppraisalPorts } from "./appraisalPorts";
import { outcomeOfError, type RunOutcome, type RunProgress } from "./runOutcome";

/** What the pane shows of the run: nothing yet, at work, or how it ended. */
export type RunState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: RunProgress }
  | { readonly kind: "over"; readonly outcome: RunOutcome };

/** One run at a time, whoever starts it: the pane's button or the ribbon's. */
export interface MonthRun {
  readonly state: () => RunState;
  /** Calls `listener` after each change; the answer stops that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a run, or joins the one under way. Never rejects: failures are outcomes. */
  readonly start: () => Promise<RunOutcome>;
  /** Calls the run off; the workbook is left as it was. */
  readonly cancel: () => void;
}

export function createMonthRun(ports: AppraisalPorts): MonthRun {
  const listeners = new Set<() => void>();
  let state: RunState = { kind: "idle" };
  let underWay: { readonly outcome: Promise<RunOutcome>; readonly controller: AbortController } | null = null;
  const show = (next: RunState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const run = async (controller: AbortController): Promise<RunOutcome> => {
    const { signal } = controller;
    const onProgress = (progress: RunProgress): void => show({ kind: "running", progress });
    const outcome = await appraiseMonth(ports, { signal, onProgress }).catch((error: unknown) =>
      outcomeOfError(error, signal),
    );
    underWay = null;
    show({ kind: "over", outcome });
    return outcome;
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (underWay !== null) return underWay.outcome;
      const controller = new AbortController();
      show({ kind: "running", progress: { step: "detecting" } });
      underWay = { outcome: run(controller), controller };
      return underWay.outcome;
    },
    cancel: () => underWay?.controller.abort(),
  };
}
