import type { SheetGuide } from "../ports/sheetGuide";
import { createStore, type Readable } from "../store";

/** Why somebody wasn't led where they wanted. */
export type GuideProblem =
  { readonly kind: "gone"; readonly place: string } | { readonly kind: "failed"; readonly error: unknown };

/** Leads people to places of the workbook, and knows why it couldn't the last time; `null`: it could. */
export interface GuideStore extends Readable<GuideProblem | null> {
  readonly showSheet: (name: string) => Promise<void>;
  /** @param address - `D14`, or a whole row as `14`. */
  readonly showCell: (sheet: string, address: string) => Promise<void>;
  /** The problem has been read. */
  readonly close: () => void;
}

export function createGuideStore(guide: SheetGuide): GuideStore {
  const { state, subscribe, set } = createStore<GuideProblem | null>(null);
  const lead = async (place: string, show: () => Promise<boolean>): Promise<void> => {
    set(null);
    try {
      if (!(await show())) set({ kind: "gone", place });
    } catch (error) {
      set({ kind: "failed", error });
    }
  };
  return {
    state,
    subscribe,
    showSheet: (name) => lead(name, () => guide.showSheet(name)),
    showCell: (sheet, address) => lead(`${sheet}!${address}`, () => guide.showCell(sheet, address)),
    close: () => set(null),
  };
}
