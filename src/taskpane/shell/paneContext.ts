import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "../../app/pane/pane";
import type { Language } from "../../app/run/language";
import type { Readable } from "../../app/store";

/** What every screen shows and asks of. */
export const PaneContext = createContext<Pane | null>(null);

/** @throws TypeError outside the pane. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new TypeError("Cannot render: there is no pane around this component");
  return pane;
}

/** A store's state; the component renders anew when it changes. */
export function useStore<State>({ subscribe, state }: Readable<State>): State {
  return useSyncExternalStore(subscribe, state);
}

/** The language of the moment. */
export function useLanguage(): Language {
  return useStore(usePane().languages);
}
