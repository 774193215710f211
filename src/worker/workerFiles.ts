import type { FileTable, TableFiles } from "../app/ports/tableFiles";
import type { FileCalls, OpenedFile } from "./fileCalls";
import { callOut, type Caller } from "./remote/callOut";
import type { Spawn } from "./spawnedLine";

function tablesOf(caller: Caller<FileCalls>, file: number, { tables }: OpenedFile): readonly FileTable[] {
  return tables.map((known, table): FileTable => {
    const at = { file, table };
    return {
      ...known,
      readHead: (rows, signal) => caller.call("readHead", { ...at, rows }, { signal }),
      readColumns: async (request, onBlock, signal) => {
        const onEvent = ({ block, progress }: FileCalls["readColumns"]["event"]) => onBlock(block, progress);
        await caller.call("readColumns", { ...at, request }, { signal, onEvent });
      },
    };
  });
}

/**
 * Files read in a worker, one for all of them, started with the first.
 *
 * @param inPage - Reads what has no blob that could cross.
 */
export function workerFiles(spawn: Spawn, inPage: TableFiles): TableFiles {
  let started: Caller<FileCalls> | undefined;
  let files = 0;
  const start = (): Caller<FileCalls> => {
    const { line, onBroken } = spawn();
    const caller = callOut<FileCalls>(line);
    onBroken((error) => {
      started = undefined;
      caller.close(error);
    });
    return caller;
  };
  return {
    open: async (source, { signal, onProgress } = {}) => {
      const { blob, name } = source;
      if (blob === undefined)
        return inPage.open(source, { ...(signal && { signal }), ...(onProgress && { onProgress }) });
      started ??= start();
      const caller = started;
      const file = ++files;
      const opened = await caller.call(
        "openFile",
        { file, name, blob },
        { signal, ...(onProgress && { onEvent: onProgress }) },
      );
      return { name, format: opened.format, tables: tablesOf(caller, file, opened) };
    },
  };
}
