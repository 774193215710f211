export interface ExcelErrorFacts {
  /** What was being done, such as `draw`. */
  readonly operation: string;
  /** The platform's code, such as `AccessDenied`, or one of ours: `WorkbookProtected`, `WorkbookReadOnly`, `TooManyCells`, `SettingTooLarge`, `SettingNotSaved`, `OutcomeUnknown`. */
  readonly code: string;
  /** Sheet or range, where one is to blame; else empty. */
  readonly address?: string;
  /** Names of half-drawn sheets that could not be removed. */
  readonly leftovers?: readonly string[];
  readonly cause?: unknown;
}

/** A refusal of the platform: which operation, which code, where. Thrown by adapters, caught once, in `app`. */
export class ExcelError extends Error {
  readonly operation: string;
  readonly code: string;
  readonly address: string;
  readonly leftovers: readonly string[];

  constructor({ operation, code, address = "", leftovers = [], cause }: ExcelErrorFacts) {
    super(`Cannot ${operation}${address === "" ? "" : ` ${address}`}: ${code}`, { cause });
    this.name = "ExcelError";
    this.operation = operation;
    this.code = code;
    this.address = address;
    this.leftovers = leftovers;
  }
}
