import { createStore, type Readable } from "../store";
import type { PanePorts } from "./panePorts";
import type { PlacingStore } from "./placingStore";

export interface SampleState {
  readonly busy: boolean;
  /** `null`: nothing failed. */
  readonly problem: unknown;
}

export interface SampleStore extends Readable<SampleState> {
  /** Puts a month of a shop that doesn't exist on sheets, to try everything on; where it can't be placed it stays an opened file. */
  readonly open: () => Promise<void>;
}

interface SamplePorts extends Pick<PanePorts, "opened" | "sampleMonth"> {
  readonly placing: Pick<PlacingStore, "place">;
}

export function createSampleStore({ sampleMonth, opened, placing }: SamplePorts): SampleStore {
  const { state, subscribe, set } = createStore<SampleState>({ busy: false, problem: null });
  return {
    state,
    subscribe,
    open: async () => {
      if (state().busy) return;
      set({ busy: true, problem: null });
      try {
        await placing.place(opened.add([await sampleMonth()]));
        set({ busy: false, problem: null });
      } catch (problem) {
        set({ busy: false, problem });
      }
    },
  };
}
