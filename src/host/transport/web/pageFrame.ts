import { JSDOM, type DOMWindow } from "jsdom";
import { closeNetwork, fillBrowserGaps } from "./browserGaps";
import { windowName, type WebIdentity } from "./documentContext";
import type { PageErrors } from "./pageErrors";
import type { PageResources } from "./pageResources";

export interface PageFrameOptions {
  readonly html: string;
  readonly url: string;
  readonly identity: WebIdentity;
  readonly resources: PageResources;
  readonly errors: PageErrors;
  /** Takes what the page posts to its host. */
  readonly onMessage: (text: string) => void;
}

/** The frame in which an add-in's page runs. */
export interface PageFrame {
  readonly window: DOMWindow;
  /** The page and all it asked for at first is loaded, or has failed to. */
  readonly loaded: Promise<void>;
  /** Posts a message from the host to the page, as late as a browser would. */
  readonly deliver: (text: string) => void;
  /** Stops scripts and timers. */
  readonly close: () => void;
}

/** Loads a page and runs its scripts. */
export function openPageFrame({ html, url, identity, resources, errors, onMessage }: PageFrameOptions): PageFrame {
  const { window } = new JSDOM(html, {
    url,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources,
    virtualConsole: errors.console,
    beforeParse: (page) => {
      page.name = windowName(identity);
      // Office.js talks to the opener if there is one, else to the parent; a top window of jsdom is its own parent
      Object.defineProperty(page, "opener", {
        value: { postMessage: (text: unknown) => later(() => onMessage(String(text))) },
      });
      fillBrowserGaps(page);
      closeNetwork(page, (what) => resources.refused.push(what));
    },
  });
  let open = true;
  const origin = new URL(identity.hostUrl).origin;
  return {
    window,
    loaded: new Promise((resolve) => window.addEventListener("load", () => resolve(), { once: true })),
    deliver: (text) =>
      later(() => {
        if (open) window.dispatchEvent(new window.MessageEvent("message", { data: text, origin }));
      }),
    close: () => {
      open = false;
      window.close();
    },
  };
}

function later(run: () => void): void {
  setTimeout(run, 0);
}
