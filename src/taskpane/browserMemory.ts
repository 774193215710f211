import type { Memory } from "../app/ports/memory";

/** Browsers keep the storage of an add-in apart for each site that embeds it, by this key. */
function storageKey(key: string): string {
  // Typed as text, but absent in hosts that don't keep storage apart.
  const partition: unknown = typeof Office === "undefined" ? undefined : Office.context.partitionKey;
  return typeof partition === "string" ? `${partition}${key}` : key;
}

/** The page's local storage. Where the browser denies or has filled it, nothing is remembered: a question is asked again. */
export const browserMemory: Memory = {
  load: (key) => {
    try {
      const saved: unknown = JSON.parse(localStorage.getItem(storageKey(key)) ?? "null");
      return saved ?? undefined;
    } catch {
      return undefined; // denied by the browser, or not ours
    }
  },
  save: (key, value) => {
    try {
      localStorage.setItem(storageKey(key), JSON.stringify(value));
    } catch {
      return; // denied or full: remembering is a convenience
    }
  },
};
