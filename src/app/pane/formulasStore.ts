import type { Live, LiveState } from "../live/live";
import type { Calculation } from "../ports/calculation";
import { ExcelError } from "../ports/excelError";
import type { Readable } from "../store";
import { createStore } from "../store";

/** What the pane shows of the workbook's `=CS.…` formulas. */
export interface FormulasState {
  readonly live: LiveState;
  /** Excel is being told to calculate. */
  readonly busy: boolean;
  /** Why Excel didn't do as it was told the last time; `null`: it did, or nobody has told it anything. */
  readonly problem: unknown;
}

export interface FormulasStore extends Readable<FormulasState> {
  /** Calculates all formulas once; the mode stays. */
  readonly recalculate: () => Promise<void>;
  /** Has Excel calculate by itself from now on. */
  readonly makeAutomatic: () => Promise<void>;
  /** Somebody may have switched the mode in Excel: looks again, where there are formulas. */
  readonly lookAtMode: () => Promise<void>;
}

interface FormulasPorts {
  readonly live: Pick<Live, "lookAtMode" | "state" | "subscribe">;
  readonly calculation: Calculation;
}

export function createFormulasStore({ live, calculation }: FormulasPorts): FormulasStore {
  const { state, subscribe, set } = createStore<FormulasState>({ live: live.state(), busy: false, problem: null });
  live.subscribe(() => set({ ...state(), live: live.state() }));
  const tell = async (work: () => Promise<void>): Promise<void> => {
    set({ ...state(), busy: true, problem: null });
    try {
      await work();
      await live.lookAtMode();
    } catch (problem) {
      set({ ...state(), problem });
    } finally {
      set({ ...state(), busy: false });
    }
  };
  return {
    state,
    subscribe,
    recalculate: () => tell(() => calculation.recalculate()),
    makeAutomatic: () => tell(() => calculation.makeAutomatic()),
    lookAtMode: async () => {
      if (state().live.formulas === 0) return;
      try {
        await live.lookAtMode();
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error; // refused: what was known last is shown on
      }
    },
  };
}
