import { compareMonth, type Comparison, type ComparisonWish } from "../compare/compareMonth";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { outcomeOfError, type RunOutcome, type RunProgress } from "../run/runOutcome";
import { createStore, type Readable } from "../store";
import { createJob } from "./job";

/** What the pane shows of the month reckoned in several ways. */
export interface ComparisonState {
  /** The comparison made last; `null`: none yet. */
  readonly comparison: Comparison | null;
  /** Data, answers or rules have changed since. */
  readonly stale: boolean;
  /** `null`: nothing is being compared. */
  readonly progress: RunProgress | null;
  /** Why comparing ended without a comparison the last time; `null`: it didn't. */
  readonly failure: Exclude<RunOutcome, { readonly kind: "finished" }> | null;
}

export interface ComparisonStore extends Readable<ComparisonState> {
  /** Reckons the month in these ways, the first being the base; nothing is written. Joins a comparison under way. */
  readonly compare: (scenarios: readonly string[]) => Promise<void>;
  /** Reckons the same ways again and makes the sheet 方案对比; nothing before a comparison. */
  readonly draw: () => Promise<void>;
  readonly cancel: () => void;
  /** Something that the comparison depends on has changed. */
  readonly expire: () => void;
}

const NOTHING: ComparisonState = { comparison: null, stale: false, progress: null, failure: null };

export function createComparisonStore(ports: AppraisalPorts): ComparisonStore {
  const { state, subscribe, set } = createStore<ComparisonState>(NOTHING);
  const job = createJob();
  const compare = (wish: ComparisonWish): Promise<void> =>
    job.start(async (signal) => {
      set({ ...state(), stale: false, progress: { step: "detecting" }, failure: null });
      const onProgress = (progress: RunProgress): void => {
        if (!signal.aborted) set({ ...state(), progress });
      };
      try {
        const comparison = await compareMonth(ports, wish, { signal, onProgress });
        set({ ...state(), comparison, progress: null });
      } catch (error) {
        const failure = outcomeOfError(error, signal);
        set({ ...state(), progress: null, failure: failure.kind === "finished" ? null : failure });
      }
    });
  return {
    state,
    subscribe,
    compare: (scenarios) => compare({ scenarios, draw: false }),
    draw: async () => {
      const { comparison } = state();
      if (comparison !== null) await compare({ scenarios: comparison.typed, draw: true });
    },
    cancel: job.cancel,
    expire: () => {
      const { comparison, progress, stale } = state();
      if (!stale && (comparison !== null || progress !== null)) set({ ...state(), stale: true });
    },
  };
}
