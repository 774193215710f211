import type { DrawnRun, OwnSheets, RunRemoval } from "../ports/ownSheets";
import { createStore, type Readable } from "../store";

/** The sheets of earlier runs, and what became of the last removal. */
export interface OwnSheetsState {
  readonly runs: readonly DrawnRun[];
  readonly busy: boolean;
  readonly removal: RunRemoval | null;
  /** `null`: nothing failed. */
  readonly problem: unknown;
}

export interface OwnSheetsStore extends Readable<OwnSheetsState> {
  readonly look: () => Promise<void>;
  /** Removes the run's sheets that nobody has edited. */
  readonly remove: (run: DrawnRun) => Promise<void>;
}

export function createOwnSheetsStore(ownSheets: OwnSheets): OwnSheetsStore {
  const { state, subscribe, set } = createStore<OwnSheetsState>({
    runs: [],
    busy: false,
    removal: null,
    problem: null,
  });
  const attempt = async (work: () => Promise<Pick<OwnSheetsState, "runs" | "removal">>): Promise<void> => {
    if (state().busy) return;
    set({ ...state(), busy: true, removal: null, problem: null });
    try {
      set({ ...(await work()), busy: false, problem: null });
    } catch (problem) {
      set({ ...state(), busy: false, problem });
    }
  };
  return {
    state,
    subscribe,
    look: () => attempt(async () => ({ runs: await ownSheets.list(), removal: null })),
    remove: (run) =>
      attempt(async () => {
        const removal = await ownSheets.remove(run);
        return { runs: await ownSheets.list(), removal };
      }),
  };
}
