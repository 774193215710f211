import type { TablePlacer } from "../ports/tablePlacer";
import { outcomeOfError, type RunOutcome } from "../run/runOutcome";
import type { OpenedFile, OpenedFiles } from "../sources/openedFiles";
import { placeFiles, type PlacingOptions } from "../sources/placeFiles";
import { createStore, type Readable } from "../store";
import { createJob } from "./job";

/** What the pane knows of putting files on sheets. */
export interface PlacingState {
  /** `null`: nothing is being placed. */
  readonly progress: Parameters<PlacingOptions["onProgress"]>[0] | null;
  /** The sheets that were made last; `null`: none were asked for, or it failed. */
  readonly sheets: readonly string[] | null;
  /** Why placing ended without sheets the last time; `null`: it didn't. */
  readonly failure: Exclude<RunOutcome, { readonly kind: "finished" }> | null;
}

export interface PlacingStore extends Readable<PlacingState> {
  /** Puts opened files on sheets, which take the files' place: all of them or none. Joins a placing under way. */
  readonly place: (ids: readonly OpenedFile["id"][]) => Promise<void>;
  readonly cancel: () => void;
  /** Settles when nothing is being placed. */
  readonly ended: () => Promise<void>;
}

interface PlacingPorts {
  readonly placer: TablePlacer;
  readonly opened: Pick<OpenedFiles, "remove" | "some">;
}

export function createPlacingStore({ placer, opened }: PlacingPorts): PlacingStore {
  const { state, subscribe, set } = createStore<PlacingState>({ progress: null, sheets: null, failure: null });
  const job = createJob();
  const placeSome = async (ids: readonly OpenedFile["id"][], signal: AbortSignal): Promise<readonly string[]> => {
    const files = await opened.some(ids);
    const sheets = await placeFiles(placer, files, {
      signal,
      onProgress: (progress) => {
        if (!signal.aborted) set({ ...state(), progress });
      },
    });
    // A file with nothing to place stays where it can be looked at.
    if (sheets.length > 0) for (const id of ids) opened.remove(id);
    return sheets;
  };
  return {
    state,
    subscribe,
    place: (ids) =>
      job.start(async (signal) => {
        set({ progress: { sheet: "", share: 0 }, sheets: null, failure: null });
        try {
          set({ progress: null, sheets: await placeSome(ids, signal), failure: null });
        } catch (error) {
          const failure = outcomeOfError(error, signal);
          set({ progress: null, sheets: null, failure: failure.kind === "finished" ? null : failure });
        }
      }),
    cancel: job.cancel,
    ended: job.ended,
  };
}
