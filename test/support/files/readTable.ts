import type { FileTable, OpenFile, SourceFile } from "../../../src/app/ports/tableFiles";
import type { Cell } from "../../../src/engine/records/cell";
import { fromBytes } from "../../../src/files/sourceFiles";
import { tableFiles } from "../../../src/files/tableFiles";

/** Opens bytes under a name. */
export function openBytes(bytes: Uint8Array, name = "导出.csv"): Promise<OpenFile> {
  return tableFiles.open(fromBytes(name, bytes));
}

export async function onlyTable(bytes: Uint8Array, name?: string): Promise<FileTable> {
  const { tables } = await openBytes(bytes, name);
  return tables[0]!;
}

/** All rows from `firstRow` on, of the columns given; with the blocks' row numbers checked. */
export async function rowsOf(table: FileTable, columns: readonly number[], firstRow = 1): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  await table.readColumns({ firstRow, columns }, (block) => {
    expect(block.firstRow).toBe(firstRow + rows.length);
    expect(block.columns).toHaveLength(columns.length);
    for (let row = 0; row < block.rowCount; row++) {
      rows.push(block.columns.map((slice) => slice.rows[row]?.[slice.at] ?? ""));
    }
  });
  return rows;
}

/** A file whose bytes arrive in pieces of the given sizes, the last of them again and again. */
export function inPieces(bytes: Uint8Array, sizes: readonly number[], name = "导出.csv"): SourceFile {
  return {
    name,
    size: bytes.length,
    async *stream(from, to) {
      let at = from;
      for (let nth = 0; at < to; nth++) {
        const size = sizes[Math.min(nth, sizes.length - 1)]!;
        yield await Promise.resolve(bytes.subarray(at, Math.min(to, at + size)));
        at += size;
      }
    },
  };
}

/** The code of the fault that reading ends with; `undefined` for one that succeeds. */
export async function faultOf(
  reading: Promise<unknown>,
): Promise<{ code: string; detail: string; file: string } | undefined> {
  return reading.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Error && error.name === "FileFault") return error as never;
      throw error;
    },
  );
}
