import type { ByteProgress, FileTable, OpenFile, SourceFile, TableFiles } from "../app/ports/tableFiles";
import type { FileCalls, FileTableRef } from "./fileCalls";
import type { Handlers } from "./remote/answerCalls";

/** Milliseconds between two words about progress: more often nobody sees it, and each costs a trip to the page. */
const BETWEEN = 100;

/** Tells progress now and then. What the page says to it doesn't matter here: blocks are what it may be slow with. */
function nowAndThen(tell: (progress: ByteProgress) => Promise<void>): (progress: ByteProgress) => void {
  let told = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - told < BETWEEN) return;
    told = now;
    void tell(progress);
  };
}

/** The worker's side of opened files. */
export function answerFiles(
  tableFiles: TableFiles,
  sourceFile: (name: string, blob: Blob) => SourceFile,
): Handlers<FileCalls> {
  const open = new Map<number, OpenFile>();
  const tableOf = ({ file, table }: FileTableRef): FileTable => {
    const found = open.get(file)?.tables[table];
    if (found === undefined) throw new TypeError(`Cannot read table ${table} of file ${file}: it isn't open`);
    return found;
  };
  return {
    openFile: async ({ file, name, blob }, { signal, tell }) => {
      const opened = await tableFiles.open(sourceFile(name, blob), { signal, onProgress: nowAndThen(tell) });
      open.set(file, opened);
      const tables = opened.tables.map(({ source, sheet, visible }) => ({ source, sheet, visible }));
      return { format: opened.format, tables };
    },
    readHead: ({ rows, ...at }, { signal }) => tableOf(at).readHead(rows, signal),
    readColumns: async ({ request, ...at }, { signal, tell }) => {
      await tableOf(at).readColumns(request, (block, progress) => tell({ block, progress }), signal);
      return null;
    },
  };
}
