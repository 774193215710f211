import type { Live, LiveState } from "../../../src/app/live/live";
import type { Calculation } from "../../../src/app/ports/calculation";
import { createStore } from "../../../src/app/store";

/** Formulas and Excel's calculation, without either. */
export interface MemoryLive {
  readonly live: Pick<Live, "lookAtMode" | "state" | "subscribe">;
  readonly calculation: Calculation;
  /** Excel's mode, and what it was told. */
  readonly excel: { isManual: boolean; calculated: number };
  readonly show: (state: Partial<LiveState>) => void;
}

export function memoryLive(): MemoryLive {
  const { state, subscribe, set } = createStore<LiveState>({
    status: "asleep",
    reason: "",
    manual: false,
    following: true,
    startsAlong: true,
    formulas: 0,
  });
  const excel = { isManual: false, calculated: 0 };
  const show = (part: Partial<LiveState>): void => set({ ...state(), ...part });
  const done = (): Promise<void> => Promise.resolve();
  return {
    excel,
    show,
    live: {
      state,
      subscribe,
      lookAtMode: () => {
        show({ manual: excel.isManual });
        return done();
      },
    },
    calculation: {
      isManual: () => Promise.resolve(excel.isManual),
      recalculate: () => {
        excel.calculated++;
        return done();
      },
      makeAutomatic: () => {
        excel.isManual = false;
        return done();
      },
    },
  };
}
