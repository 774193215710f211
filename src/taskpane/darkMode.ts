import { createStore, type Readable } from "../app/store";

/** Office's own word; `undefined` where Office is old, or in a browser and doesn't say. */
function officeIsDark(): boolean | undefined {
  // Typed as always there, but absent in Excel on the web.
  const theme: unknown = typeof Office === "undefined" ? undefined : Office.context.officeTheme;
  if (typeof theme !== "object" || theme === null || !("isDarkTheme" in theme)) return undefined;
  return typeof theme.isDarkTheme === "boolean" ? theme.isDarkTheme : undefined;
}

/** Whether Office is dark; where it doesn't say, whether the system is, and from then on as the system changes. */
export function darkMode(): Readable<boolean> {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const store = createStore(officeIsDark() ?? system.matches);
  system.addEventListener("change", () => store.set(officeIsDark() ?? system.matches));
  return store;
}
