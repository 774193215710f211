import type { RowIssueCode } from "../../issues/rowIssue";

/** Why a cell can't be used; with a `value` it was used after all, and the fault is a warning. */
export interface Fault {
  readonly code: RowIssueCode;
  readonly value?: number;
}

/** What a cell says: a value, nothing (`undefined`: the cell is empty), or a fault. */
export type Parsed<Value extends string | number> = Value | undefined | Fault;

/** One object per code, so that a column of a million bad cells makes no garbage. */
export const FAULTS = {
  cellError: { code: "cellError" },
  dateOutOfRange: { code: "dateOutOfRange" },
  endsBeforeStart: { code: "endsBeforeStart" },
  lostDigits: { code: "lostDigits" },
  missingValue: { code: "missingValue" },
  notADate: { code: "notADate" },
  notADuration: { code: "notADuration" },
  notANumber: { code: "notANumber" },
  outOfRange: { code: "outOfRange" },
  unknownWord: { code: "unknownWord" },
} as const satisfies Record<string, Fault>;

export function isFault(parsed: Parsed<string | number>): parsed is Fault {
  return typeof parsed === "object";
}
