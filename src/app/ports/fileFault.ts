/**
 * Why a file can't be read.
 *
 * - `empty`: no bytes, or no cell that says anything.
 * - `notATable`: neither text nor a workbook; a picture, a PDF, a program.
 * - `archive`: a zip archive that holds other files.
 * - `unsupported`: a workbook of a kind that isn't read; `detail` names it, such as `xlsb`.
 * - `encrypted`: locked with a password.
 * - `damaged`: doesn't keep to its own format; `detail` says where.
 * - `unclosedQuote`: a cell opens with a quote that nothing closes; `detail` is its row, as people count them.
 * - `tooLarge`: above a limit of ours; `detail` is the limit in megabytes.
 * - `unpacksTooLarge`: a small file that unpacks to far more than a workbook does.
 * - `unreadable`: the bytes can't be had, as of a file that was moved or changed; `detail` is the platform's reason.
 */
export type FileFaultCode =
  | "archive"
  | "damaged"
  | "empty"
  | "encrypted"
  | "notATable"
  | "tooLarge"
  | "unclosedQuote"
  | "unpacksTooLarge"
  | "unreadable"
  | "unsupported";

interface FileFaultFacts {
  readonly code: FileFaultCode;
  /** The file's name. */
  readonly file: string;
  /** What the code says it is; else empty. */
  readonly detail?: string;
  readonly cause?: unknown;
}

/** A file that can't be read: which, and why. Thrown by adapters, caught once, in `app`, which drops whatever was read of it. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly file: string;
  readonly detail: string;

  constructor({ code, file, detail = "", cause }: FileFaultFacts) {
    super(`Cannot read ${file}: ${code}${detail === "" ? "" : ` (${detail})`}`, { cause });
    this.name = "FileFault";
    this.code = code;
    this.file = file;
    this.detail = detail;
  }
}
