import type { TableHead } from "../../engine/mapping/tableHead";
import type { CellBlock } from "../../engine/records/cell";

/** A file that a person chose, wherever its bytes lie. */
export interface SourceFile {
  /** With its extension, without folders. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` to before `to`, read anew each time. May throw what the platform throws. */
  stream(from: number, to: number): AsyncIterable<Uint8Array>;
  /** The same bytes as a value that can cross to a worker, where the platform has one. */
  readonly blob?: Blob;
}

/** Bytes of the file done of all bytes to do. */
export interface ByteProgress {
  readonly done: number;
  readonly total: number;
}

export interface OpenOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ByteProgress) => void;
}

/** What the bytes turned out to be, whatever the file's extension says. */
export type FileFormat = "html" | "spreadsheetXml" | "text" | "xls" | "xlsx";

export interface FileColumnsRequest {
  /** Row number as people read it, included. The file is read from here to its end. */
  readonly firstRow: number;
  /** 0-based columns, in the order in which `CellBlock.columns` gives them. */
  readonly columns: readonly number[];
}

/** One sheet of a file, or the whole of a text file. */
export interface FileTable {
  /** The file's name. */
  readonly source: string;
  /** The sheet's name; for a text file the file's name without its extension, as Excel has it. */
  readonly sheet: string;
  /** False for a sheet that is hidden. */
  readonly visible: boolean;

  /**
   * The first `rows` rows (fewer if there are fewer), at most 512 columns wide. `rowCount` is exact for text files and .xls;
   * for .xlsx, where only reading all would tell, it is what the sheet itself claims, and never less than the rows of the head.
   */
  readHead(rows: number, signal?: AbortSignal): Promise<TableHead>;

  /**
   * Reads columns in blocks of rows from top to bottom, blank rows at the end left out; the next block is made when `onBlock`
   * is done with this one. There may be more rows than a sheet can hold. Cells of text files are text, whatever they look like.
   */
  readColumns(
    request: FileColumnsRequest,
    onBlock: (block: CellBlock, progress: ByteProgress) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
}

export interface OpenFile {
  readonly name: string;
  readonly format: FileFormat;
  /** At least one; those without any cell as well. */
  readonly tables: readonly FileTable[];
}

/**
 * Files as tables. Every method throws a `FileFault` for a file that can't be read, also in the midst of its rows, and the
 * signal's reason when it is called off: what was read until then is no table and must be dropped.
 */
export interface TableFiles {
  open(file: SourceFile, options?: OpenOptions): Promise<OpenFile>;
}
