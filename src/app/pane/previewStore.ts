import type { Month } from "../../engine/units/period";
import type { FormLayout } from "../../report/sheets/statement/payFrame";
import { chooseForms } from "../run/chosenForms";
import { chooseMonth } from "../run/chosenMonth";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { reckonMonth, type ReckonedMonth } from "../run/reckonMonth";
import { outcomeOfError, type RunOutcome, type RunProgress } from "../run/runOutcome";
import { createStore, type Readable } from "../store";
import { createJob, type Job } from "./job";

/** What the pane shows of the figures before anything is drawn. */
export interface PreviewState {
  /** The figures calculated last; `null`: none yet. */
  readonly prepared: ReckonedMonth | null;
  /** Data, answers or rules have changed since they were calculated. */
  readonly stale: boolean;
  /** `null`: nothing is being calculated. */
  readonly progress: RunProgress | null;
  /** Why calculating ended without figures the last time; `null`: it didn't. */
  readonly failure: Exclude<RunOutcome, { readonly kind: "finished" }> | null;
}

export interface PreviewStore extends Readable<PreviewState> {
  /** Calculates the month that was chosen; nothing is written. Joins a calculation under way. */
  readonly calculate: () => Promise<void>;
  readonly cancel: () => void;
  /** Something that the figures depend on has changed. */
  readonly expire: () => void;
  /** Chooses the month to appraise, for the ribbon's button as well, and calculates it. `null`: the busiest. */
  readonly choose: (month: Month | null) => Promise<void>;
  /** Chooses how 考核表 are laid out, for the ribbon's button as well, and calculates again. */
  readonly layOut: (forms: FormLayout) => Promise<void>;
}

const NOTHING: PreviewState = { prepared: null, stale: true, progress: null, failure: null };

/** Saves a choice with the workbook; answers with how to take it back. */
type Choose = () => Promise<() => Promise<void>>;

interface Keeping {
  readonly job: Job;
  readonly calculate: () => Promise<void>;
  /** Whether calculating ended without figures. */
  readonly hasFailed: () => boolean;
  readonly fail: (error: unknown) => void;
}

/**
 * Saves choices and calculates them, one after the other: the next calls off what the last one calculates, and waits for its
 * end. A choice that comes to no figures is taken back: what is run and published is what the pane shows.
 */
function choiceKeeper({ job, calculate, hasFailed, fail }: Keeping): (choose: Choose) => Promise<void> {
  let settled = Promise.resolve();
  const settle = async (choose: Choose): Promise<void> => {
    await job.stop();
    try {
      const takeBack = await choose();
      await calculate();
      if (hasFailed()) await takeBack();
    } catch (error) {
      fail(error);
    }
  };
  return (choose) => {
    job.cancel();
    settled = settled.then(() => settle(choose));
    return settled;
  };
}

export function createPreviewStore(ports: AppraisalPorts): PreviewStore {
  const { state, subscribe, set } = createStore<PreviewState>(NOTHING);
  const job = createJob();
  const calculate = (): Promise<void> =>
    job.start(async (signal) => {
      set({ ...state(), progress: { step: "detecting" }, failure: null });
      const onProgress = (progress: RunProgress): void => {
        if (!signal.aborted) set({ ...state(), progress });
      };
      try {
        const prepared = await reckonMonth(ports, { signal, onProgress });
        set({ prepared, stale: false, progress: null, failure: null });
      } catch (error) {
        const failure = outcomeOfError(error, signal);
        set({ ...state(), progress: null, failure: failure.kind === "finished" ? null : failure });
      }
    });
  const keep = choiceKeeper({
    job,
    calculate,
    hasFailed: () => state().failure !== null,
    fail: (error) => set({ ...state(), failure: { kind: "failed", error } }),
  });
  return {
    state,
    subscribe,
    calculate,
    cancel: job.cancel,
    expire: () => {
      if (!state().stale) set({ ...state(), stale: true });
    },
    choose: (month) => keep(() => chooseMonth(ports.workbook, month)),
    layOut: (forms) => keep(() => chooseForms(ports.workbook, forms)),
  };
}
