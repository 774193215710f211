import type { OpenFile, SourceFile, TableFiles } from "../ports/tableFiles";

/** The files that a person opened beside the workbook. */
export interface OpenedFiles {
  /** Starts opening files in addition to those that are there. */
  readonly add: (files: readonly SourceFile[]) => void;
  /** All of them, once each is open; fails with the first `FileFault`. */
  readonly all: () => Promise<readonly OpenFile[]>;
  readonly clear: () => void;
}

export function createOpenedFiles(tableFiles: TableFiles): OpenedFiles {
  let opening: readonly Promise<OpenFile>[] = [];
  return {
    add: (files) => {
      const added = files.map((file) => tableFiles.open(file));
      // Whoever asks for all files hears of a fault; until then it isn't an unhandled one.
      for (const one of added) one.catch(() => undefined);
      opening = [...opening, ...added];
    },
    all: () => Promise.all(opening),
    clear: () => {
      opening = [];
    },
  };
}
