import { openingTextsFor } from "../i18n/pane/opening/openingTextsFor";

/** Milliseconds after which Excel isn't waited for in silence any more. */
const PATIENCE = 10_000;

/** What the page says before the pane is there. */
export interface Opening {
  /** The pane takes the page over. */
  readonly end: () => void;
  /** The pane won't come. */
  readonly fail: (why: "offline" | "broken") => void;
}

/**
 * Shows what is being opened, and after ten seconds what to do where Excel doesn't answer. Small and plain: it is on the
 * screen before the pane's own script is read.
 *
 * @param locale - A guess until Excel tells its language.
 */
export function showOpening(root: Element, locale: string): Opening {
  const texts = openingTextsFor(locale);
  const [title, status] = [document.createElement("h1"), document.createElement("p")];
  title.textContent = texts.title;
  status.textContent = texts.opening;
  status.setAttribute("role", "status");
  root.className = "opening";
  root.replaceChildren(title, status);
  const waited = setTimeout(() => (status.textContent = texts.silent), PATIENCE);
  const stop = (): void => clearTimeout(waited);
  return {
    end: () => {
      stop();
      root.className = "";
    },
    fail: (why) => {
      stop();
      status.textContent = texts[why];
    },
  };
}
