import type { Memory } from "../ports/memory";
import { createStore, type Readable } from "../store";

/** The pane's four steps in their order: 数据, 规则, 预览, 生成. */
export const STEPS = ["data", "rules", "preview", "generate"] as const;
export type Step = (typeof STEPS)[number];

/** Where the browser keeps the step that was left. */
const KEY = "cs.step";

export interface StepStore extends Readable<Step> {
  readonly go: (step: Step) => void;
}

/** The step that is shown; any can be left for any other, and the one that was left is shown again. */
export function createStepStore(memory: Memory): StepStore {
  const left = memory.load(KEY);
  const { state, subscribe, set } = createStore<Step>(STEPS.find((step) => step === left) ?? "data");
  return {
    state,
    subscribe,
    go: (step) => {
      memory.save(KEY, step);
      set(step);
    },
  };
}
