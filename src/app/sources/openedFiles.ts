import { createStore, type Readable } from "../store";
import type { OpenFile, SourceFile, TableFiles } from "../ports/tableFiles";

/** A file that a person opened, and how far it is. */
export interface OpenedFile {
  /** Unlike the name, no two files share it. */
  readonly id: number;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly progress:
    /** `share` from 0 to 1. */
    | { readonly kind: "opening"; readonly share: number }
    | { readonly kind: "open"; readonly file: OpenFile }
    | { readonly kind: "failed"; readonly error: unknown };
}

/** The files that a person opened beside the workbook, in the order in which they were opened. */
export interface OpenedFiles extends Readable<readonly OpenedFile[]> {
  /** Starts opening files in addition to those that are there; their ids. */
  readonly add: (files: readonly SourceFile[]) => readonly OpenedFile["id"][];
  /** All of them, once each is open; fails with the first that can't be, which must be removed first. */
  readonly all: () => Promise<readonly OpenFile[]>;
  /** Some of them, once each is open; likewise. Those that were removed meanwhile are left out. */
  readonly some: (ids: readonly OpenedFile["id"][]) => Promise<readonly OpenFile[]>;
  /** Those that are open by now. */
  readonly ready: () => readonly OpenFile[];
  /** Closes a file, or calls its opening off. */
  readonly remove: (id: number) => void;
}

interface Opening {
  readonly id: number;
  readonly file: Promise<OpenFile>;
  readonly controller: AbortController;
}

function justAdded(id: number, { name, size }: SourceFile): OpenedFile {
  return { id, name, size, progress: { kind: "opening", share: 0 } };
}

export function createOpenedFiles(tableFiles: TableFiles): OpenedFiles {
  const { state, subscribe, set } = createStore<readonly OpenedFile[]>([]);
  let openings: readonly Opening[] = [];
  let last = 0;
  const show = (id: number, progress: OpenedFile["progress"]): void =>
    set(state().map((one) => (one.id === id ? { ...one, progress } : one)));
  const open = (source: SourceFile): Opening => {
    const id = ++last;
    const controller = new AbortController();
    const file = tableFiles.open(source, {
      signal: controller.signal,
      onProgress: ({ done, total }) => show(id, { kind: "opening", share: total === 0 ? 0 : done / total }),
    });
    // Whoever asks for all files hears of a fault as well; it is no unhandled one.
    file.then(
      (opened) => show(id, { kind: "open", file: opened }),
      (error: unknown) => show(id, { kind: "failed", error }),
    );
    return { id, file, controller };
  };
  return {
    state,
    subscribe,
    add: (files) => {
      const added = files.map((source) => ({ source, opening: open(source) }));
      openings = [...openings, ...added.map(({ opening }) => opening)];
      const shown = added.map(({ source, opening }) => justAdded(opening.id, source));
      set([...state(), ...shown]);
      return shown.map(({ id }) => id);
    },
    all: () => Promise.all(openings.map(({ file }) => file)),
    some: (ids) => Promise.all(openings.flatMap(({ id, file }) => (ids.includes(id) ? [file] : []))),
    ready: () => state().flatMap(({ progress }) => (progress.kind === "open" ? [progress.file] : [])),
    remove: (id) => {
      openings.find((opening) => opening.id === id)?.controller.abort();
      openings = openings.filter((opening) => opening.id !== id);
      set(state().filter((one) => one.id !== id));
    },
  };
}
