import type { ByteProgress, FileColumnsRequest, FileFormat, FileTable } from "../app/ports/tableFiles";
import type { TableHead } from "../engine/mapping/tableHead";
import type { CellBlock } from "../engine/records/cell";

/** A table of an open file; the file's number is the page's own. */
export interface FileTableRef {
  readonly file: number;
  /** Its place among the file's tables. */
  readonly table: number;
}

/** What the page knows of an open file. */
export interface OpenedFile {
  readonly format: FileFormat;
  readonly tables: readonly Pick<FileTable, "source" | "sheet" | "visible">[];
}

/** What the page asks of the reader of files. */
export interface FileCalls {
  readonly openFile: {
    readonly args: { readonly file: number; readonly name: string; readonly blob: Blob };
    readonly answer: OpenedFile;
    readonly event: ByteProgress;
  };
  readonly readHead: {
    readonly args: FileTableRef & { readonly rows: number };
    readonly answer: TableHead;
    readonly event: never;
  };
  readonly readColumns: {
    readonly args: FileTableRef & { readonly request: FileColumnsRequest };
    readonly answer: null;
    readonly event: { readonly block: CellBlock; readonly progress: ByteProgress };
  };
}
