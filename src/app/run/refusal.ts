import type { LedgerDifference } from "../../engine/commission/ledgerDifferences";
import type { DataStop } from "../../engine/issues/dataStop";
import type { Doubt } from "../../engine/mapping/tableProposal";
import type { TableKind } from "../../engine/records/tableMapping";
import type { HeldPerson } from "../../report/sheets/statement/holdTexts";
import type { TableFault } from "../rules/tableFault";
import type { Platform } from "../../engine/settings";

/** A doubt about a table that only a person can settle. */
export interface Question {
  /** Where the table stands, as people find it. */
  readonly place: string;
  readonly kind: TableKind;
  readonly doubt: Doubt;
  /** The header that the doubt is about; empty where it isn't about one. */
  readonly header: string;
  /** A value below it; empty where there is none. */
  readonly sample: string;
}

/** Where a row of a stop stands. */
export interface StopPlace {
  readonly place: string;
  readonly row: number;
}

/** Why a run can't start, as facts; `i18n/run` turns them into words. Nothing has been written when one is thrown. */
export type RefusalReason =
  /** No sheet or file looks like a table of the trade. */
  | { readonly code: "noTables"; readonly places: readonly string[] }
  /** Sessions or orders are nowhere to be found. */
  | { readonly code: "noTableOfKind"; readonly kind: TableKind; readonly places: readonly string[] }
  /** A table is clearly of a kind, but lacks columns that the kind can't do without. */
  | {
      readonly code: "missingColumns";
      readonly kind: TableKind;
      readonly place: string;
      readonly headerRow: number;
      readonly fields: readonly string[];
      /** Headers of columns that could be them by their values. */
      readonly candidates: readonly string[];
    }
  /** What can only be guessed, all of it at once. */
  | { readonly code: "doubts"; readonly questions: readonly Question[] }
  /** Tables of several platforms: one attribution window can't suit all. */
  | { readonly code: "mixedPlatforms"; readonly platforms: readonly Platform[] }
  /** Rules that can't be calculated with, all of them at once. */
  | { readonly code: "ruleFaults"; readonly faults: readonly TableFault[] }
  /** Cells of 绩效台账 that can't be read, all of them at once. */
  | { readonly code: "ledgerFaults"; readonly faults: readonly TableFault[] }
  /** The workbook says nothing of pay. */
  | { readonly code: "nothingToPublish" }
  /** A locked month isn't published again; what it would change. */
  | { readonly code: "monthLocked"; readonly month: string; readonly differences: readonly LedgerDifference[] }
  /** People whose pay isn't final, so that the month can't be published. */
  | {
      readonly code: "provisional";
      readonly month: string;
      readonly people: readonly HeldPerson[];
    }
  /** Only what is published can be locked. */
  | { readonly code: "notPublished"; readonly month: string }
  | { readonly code: "nothingToLock" }
  /** More rows than a sheet holds. */
  | { readonly code: "ledgerTooLong"; readonly rows: number }
  /** A comparison names a plan that neither the rules nor the templates have. */
  | {
      readonly code: "unknownPlan";
      readonly received: string;
      readonly plans: readonly string[];
      readonly templates: readonly string[];
    }
  /** A comparison names a setting that there isn't. */
  | { readonly code: "unknownSetting"; readonly received: string; readonly settings: readonly string[] }
  /** A comparison gives a setting a value that it can't have. */
  | { readonly code: "settingFault"; readonly fault: TableFault }
  | { readonly code: "settingWithoutValue"; readonly setting: string }
  /** The present rules are to be compared, and there are none. */
  | { readonly code: "noRules" }
  /** Headers without a row below. */
  | { readonly code: "emptyTable"; readonly kind: TableKind; readonly place: string }
  /** Every row was rejected. */
  | { readonly code: "noUsableRows"; readonly kind: TableKind; readonly place: string; readonly rejected: number }
  /** Rows contradict each other in a way that no figure may be made from. */
  | {
      readonly code: "contradictions";
      readonly stops: readonly { readonly stop: DataStop; readonly rows: readonly StopPlace[] }[];
    }
  /** The month asked for has no session and no order. */
  | { readonly code: "monthWithoutRows"; readonly month: string; readonly months: readonly string[] }
  /** A table that can't be placed on a sheet: too many rows, cells beside the header's columns, or a text too long for a cell. */
  | {
      readonly code: "doesNotFit";
      readonly place: string;
      readonly fault: "columns" | "rows" | "text";
      /** The first row too many, or the row at fault. */
      readonly row: number;
    }
  /** The month asked for isn't one. */
  | { readonly code: "notAMonth"; readonly received: string };

/** Thrown by a use case that refuses to run; the reason says what to do. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(`Refused to run: ${reason.code}`);
  }
}
