import { createStore, type Readable } from "../store";
import type { PanePorts } from "./panePorts";

export interface SampleState {
  readonly busy: boolean;
  /** `null`: nothing failed. */
  readonly problem: unknown;
}

export interface SampleStore extends Readable<SampleState> {
  /** Opens a month of a shop that doesn't exist, to try everything on. */
  readonly open: () => Promise<void>;
}

export function createSampleStore({ sampleMonth, opened }: Pick<PanePorts, "sampleMonth" | "opened">): SampleStore {
  const { state, subscribe, set } = createStore<SampleState>({ busy: false, problem: null });
  return {
    state,
    subscribe,
    open: async () => {
      if (state().busy) return;
      set({ busy: true, problem: null });
      try {
        opened.add([await sampleMonth()]);
        set({ busy: false, problem: null });
      } catch (problem) {
        set({ busy: false, problem });
      }
    },
  };
}
