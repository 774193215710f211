import type { OpenFile, SourceFile, TableFiles } from "../ports/tableFiles";

/** The files that a person opened beside the workbook. */
export interface OpenedFiles {
  /** Starts opening files in addition to those that are there. */
  readonly add: (files: readonly SourceFile[]) => void;
  /** All of them, once each is open; fails with the first `FileFault`. */
  readonly all: () => Promise<readonly OpenFile[]>;
  readonly clear: () => void;
}

/** How opening a file ended. A fault is kept until somebody asks for the files. */
type Opening = { readonly ok: true; readonly file: OpenFile } | { readonly ok: false; readonly fault: unknown };

async function opening(tableFiles: TableFiles, file: SourceFile): Promise<Opening> {
  try {
    return { ok: true, file: await tableFiles.open(file) };
  } catch (fault) {
    return { ok: false, fault };
  }
}

function fileOf(one: Opening): OpenFile {
  if (!one.ok) throw one.fault;
  return one.file;
}

export function createOpenedFiles(tableFiles: TableFiles): OpenedFiles {
  let openings: readonly Promise<Opening>[] = [];
  return {
    add: (files) => {
      openings = [...openings, ...files.map((file) => opening(tableFiles, file))];
    },
    all: async () => (await Promise.all(openings)).map(fileOf),
    clear: () => {
      openings = [];
    },
  };
}
