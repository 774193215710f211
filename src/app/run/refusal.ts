import type { TableKind } from "../../engine/records/tableMapping";

/** Why a run can't start, as facts; `i18n/run` turns them into words. Nothing has been written when one is thrown. */
export type RefusalReason =
  /** No sheet looks like a table of the trade. */
  | { readonly code: "noTables"; readonly sheets: readonly string[] }
  /** Sessions or orders are nowhere to be found. */
  | { readonly code: "noTableOfKind"; readonly kind: TableKind; readonly sheets: readonly string[] }
  /** A sheet is clearly of a kind, but lacks columns that the kind can't do without. */
  | {
      readonly code: "missingColumns";
      readonly kind: TableKind;
      readonly sheet: string;
      readonly headerRow: number;
      readonly fields: readonly string[];
    }
  /** A needed column can only be guessed. */
  | {
      readonly code: "doubtfulColumn";
      readonly kind: TableKind;
      readonly sheet: string;
      readonly field: string;
      readonly header: string;
    }
  /** A needed column whose cells mostly can't be read as what its header says. */
  | {
      readonly code: "unfitColumn";
      readonly kind: TableKind;
      readonly sheet: string;
      readonly field: string;
      readonly header: string;
      /** Share of cells that can be read, 0 to 1. */
      readonly share: number;
    }
  /** Two sheets of one kind: which one counts? */
  | { readonly code: "severalTables"; readonly kind: TableKind; readonly sheets: readonly string[] }
  /** Headers without a row below. */
  | { readonly code: "emptyTable"; readonly kind: TableKind; readonly sheet: string }
  /** Every row was rejected. */
  | { readonly code: "noUsableRows"; readonly kind: TableKind; readonly sheet: string; readonly rejected: number }
  /** The month asked for has no session and no order. */
  | { readonly code: "monthWithoutRows"; readonly month: string; readonly months: readonly string[] }
  /** The month asked for isn't one. */
  | { readonly code: "notAMonth"; readonly received: string };

/** Thrown by a use case that refuses to run; the reason says what to do. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(`Refused to run: ${reason.code}`);
  }
}
