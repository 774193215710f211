import type { Memory } from "../ports/memory";
import { languageFor, type Language } from "../run/language";
import { createStore, type Readable } from "../store";

/** Where the browser keeps which language was chosen. */
const KEY = "cs.language";

type Locale = Language["texts"]["locale"];

export interface LanguageStore extends Readable<Language> {
  /** Speaks this language from now on, here and in the sheets, and remembers it. */
  readonly choose: (locale: Locale) => void;
  /** Office has told its language: it counts unless a person chose another. */
  readonly follow: (locale: string) => void;
}

/** The language of the moment: what a person chose, else Office's. */
export function createLanguageStore(memory: Memory, locale: string): LanguageStore {
  const chosen = memory.load(KEY);
  const { state, subscribe, set } = createStore(languageFor(typeof chosen === "string" ? chosen : locale));
  return {
    state,
    subscribe,
    choose: (wanted) => {
      memory.save(KEY, wanted);
      set(languageFor(wanted));
    },
    follow: (office) => {
      if (typeof memory.load(KEY) !== "string") set(languageFor(office));
    },
  };
}
