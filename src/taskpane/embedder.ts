import type { SourceFile } from "../app/ports/tableFiles";
import type { Wishes } from "./embedderCommands";

/**
 * What whoever embeds the page may say and hear; in Excel nobody does. Our command line opens files with
 * `cs:open-files`, says with `cs:wish` what the next command is to do, and hears of a run's end with `cs:run-outcome`, to
 * write figures and credits to files.
 */
interface EmbedderEvents {
  readonly "cs:open-files": { readonly files: readonly SourceFile[]; readonly acceptGuesses: boolean };
  readonly "cs:wish": Wishes;
}

declare global {
  interface WindowEventMap {
    "cs:open-files": CustomEvent<EmbedderEvents["cs:open-files"]>;
    "cs:wish": CustomEvent<EmbedderEvents["cs:wish"]>;
  }
}

/** Whoever embeds the page. */
export interface Embedder {
  /** The latest wishes. */
  readonly wishes: () => Wishes;
  /** Whether guesses stand for answers. */
  readonly acceptGuesses: () => boolean;
  /** Hands over the files that were opened until now, and those to come. */
  readonly onFiles: (listener: (files: readonly SourceFile[]) => void) => void;
  /** Tells how a run or a command ended. */
  readonly announce: (detail: Readonly<Record<string, unknown>>) => void;
}

/** Listens from now on: whoever embeds the page speaks as soon as it has loaded. */
export function hearEmbedder(): Embedder {
  const files: SourceFile[] = [];
  let acceptGuesses = false;
  let wishes: Wishes = {};
  let hand = (opened: readonly SourceFile[]): void => void files.push(...opened);
  window.addEventListener("cs:open-files", ({ detail }) => {
    acceptGuesses = detail.acceptGuesses;
    hand(detail.files);
  });
  window.addEventListener("cs:wish", ({ detail }) => (wishes = detail));
  return {
    wishes: () => wishes,
    acceptGuesses: () => acceptGuesses,
    onFiles: (listener) => {
      hand = listener;
      listener(files.splice(0));
    },
    announce: (detail) => window.dispatchEvent(new CustomEvent("cs:run-outcome", { detail })),
  };
}
