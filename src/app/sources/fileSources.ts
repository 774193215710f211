import type { FileTable, OpenFile } from "../ports/tableFiles";
import { HEAD_ROWS, type TableSource } from "./tableSource";

function tableSource(table: FileTable): TableSource {
  return {
    source: table.source,
    sheet: table.sheet,
    rows: 0,
    head: (signal) => table.readHead(HEAD_ROWS, signal),
    read: ({ headerRow, columns }, onBlock, signal) =>
      table.readColumns(
        { firstRow: headerRow + 1, columns: columns.map(({ index }) => index) },
        (block, { done, total }) => onBlock(block, total === 0 ? 1 : done / total),
        signal,
      ),
  };
}

/** Every table of the files that a person opened. They are used where they are; nothing is placed on a sheet. */
export function fileSources(files: readonly OpenFile[]): readonly TableSource[] {
  return files.flatMap(({ tables }) => tables.map(tableSource));
}
