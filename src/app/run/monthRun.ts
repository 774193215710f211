import { lockMonth } from "../ledger/lockMonth";
import { publishMonth } from "../ledger/publishMonth";
import { appraiseMonth } from "./appraiseMonth";
import type { AppraisalPorts } from "./appraisalPorts";
import type { RunOptions } from "./readRecords";
import { outcomeOfError, type RunOutcome, type RunProgress } from "./runOutcome";

/** What the pane shows of the run: nothing yet, at work, or how it ended. */
export type RunState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: RunProgress }
  | { readonly kind: "over"; readonly outcome: RunOutcome };

/** One run at a time, whoever starts it: the pane's buttons or the ribbon's. */
export interface MonthRun {
  readonly state: () => RunState;
  /** Calls `listener` after each change; the answer stops that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts a run, or joins the one under way. Never rejects: failures are outcomes. */
  readonly start: () => Promise<RunOutcome>;
  /** Runs the month and books it in the ledger; like `start`, but after a run of another kind that is under way. */
  readonly publish: () => Promise<RunOutcome>;
  /** Locks the month in the ledger; likewise. */
  readonly lock: () => Promise<RunOutcome>;
  /** Calls the run off; the workbook is left as it was. */
  readonly cancel: () => void;
  /** Shows nothing of the run that is over: what it made is gone. Without effect on one under way. */
  readonly forget: () => void;
}

/** What a run does. */
type Work = (ports: AppraisalPorts, options: RunOptions) => Promise<RunOutcome>;

interface UnderWay {
  readonly work: Work;
  readonly outcome: Promise<RunOutcome>;
  readonly controller: AbortController;
}

export function createMonthRun(ports: AppraisalPorts): MonthRun {
  const listeners = new Set<() => void>();
  let state: RunState = { kind: "idle" };
  let underWay: UnderWay | null = null;
  const show = (next: RunState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const run = async (work: Work, controller: AbortController): Promise<RunOutcome> => {
    const { signal } = controller;
    const onProgress = (progress: RunProgress): void => show({ kind: "running", progress });
    const outcome = await work(ports, { signal, onProgress }).catch((error: unknown) => outcomeOfError(error, signal));
    underWay = null;
    show({ kind: "over", outcome });
    return outcome;
  };
  const begin = (work: Work): Promise<RunOutcome> => {
    if (underWay?.work === work) return underWay.outcome;
    if (underWay !== null) return underWay.outcome.then(() => begin(work));
    const controller = new AbortController();
    show({ kind: "running", progress: { step: "detecting" } });
    underWay = { work, outcome: run(work, controller), controller };
    return underWay.outcome;
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => begin(appraiseMonth),
    publish: () => begin(publishMonth),
    lock: () => begin(lockMonth),
    cancel: () => underWay?.controller.abort(),
    forget: () => {
      if (state.kind === "over") show({ kind: "idle" });
    },
  };
}
