import type { PeriodResult } from "../../engine/periodResult";
import { subjectsOf } from "../live/subjects";
import type { SheetGuide } from "../ports/sheetGuide";
import type { OrderChoice } from "../preview/creditedOrders";
import { createStore, type Readable } from "../store";
import type { PreviewStore } from "./previewStore";

/** How deep somebody has gone into the figures: from all, to one person, to orders. */
export interface Depth {
  readonly person: string | null;
  readonly orders: OrderChoice | null;
}

/** What came of looking up whom the active cell names. */
export type Lookup =
  /** Nothing was looked up, or somebody was found. */
  | { readonly kind: "none" }
  /** The cell's text, which is nobody of the month; empty for an empty cell. */
  | { readonly kind: "nobody"; readonly text: string }
  | { readonly kind: "failed"; readonly error: unknown };

export interface DepthState {
  readonly depth: Depth;
  readonly lookup: Lookup;
}

export interface DepthStore extends Readable<DepthState> {
  readonly go: (depth: Depth) => void;
  /**
   * Goes to whom the active cell names: a person, or the person behind an account. Settles once the cell is read;
   * figures that are missing or out of date are calculated after that.
   */
  readonly lookUp: () => Promise<void>;
}

/** The figures of all. */
export const TOP: Depth = { person: null, orders: null };

/** Whom a text names: a person, or the person behind an account; groups and the whole shop are nobody. */
function personNamed(text: string, result: PeriodResult): string | null {
  const { named, personOf } = subjectsOf(result);
  const subject = named(text);
  if (subject?.kind === "person") return subject.name;
  return subject?.kind === "account" ? (personOf(subject.name) ?? null) : null;
}

/** The figures of now; `null` where there are none, of which the preview says why. */
async function figuresOfNow(preview: PreviewStore): Promise<PeriodResult | null> {
  const { prepared, stale, progress } = preview.state();
  const isCurrent = prepared !== null && !stale && progress === null;
  if (!isCurrent) await preview.calculate();
  const now = preview.state();
  return now.failure === null ? (now.prepared?.figures.result ?? null) : null;
}

/** Where somebody is in the figures; it stays while they look at another step. */
export function createDepthStore(guide: SheetGuide, preview: PreviewStore): DepthStore {
  const { state, subscribe, set } = createStore<DepthState>({ depth: TOP, lookup: { kind: "none" } });
  let asked = 0;
  const find = async (text: string, own: number): Promise<void> => {
    if (own !== asked) return;
    const result = await figuresOfNow(preview);
    if (own !== asked || result === null) return;
    const person = personNamed(text, result);
    const lookup: Lookup = person === null ? { kind: "nobody", text: text.trim() } : { kind: "none" };
    set({ depth: { person, orders: null }, lookup });
  };
  return {
    state,
    subscribe,
    go: (depth) => {
      asked += 1;
      set({ depth, lookup: { kind: "none" } });
    },
    lookUp: async () => {
      const own = ++asked;
      set({ depth: TOP, lookup: { kind: "none" } });
      try {
        void find(await guide.activeText(), own);
      } catch (error) {
        if (own === asked) set({ depth: TOP, lookup: { kind: "failed", error } });
      }
    },
  };
}
