import type { AmountBasis, ColumnUnit, DaySpan, RowGrain, TableKind } from "../records/tableMapping";

/** From here on (included) a guess is taken without asking. */
export const CONFIDENT = 0.8;

/** One field with the columns it would be read from. */
export interface FieldProposal {
  readonly field: string;
  /** 0-based; several where headers read alike: each row takes the first that says something. */
  readonly columns: readonly number[];
  /** The headers as found. */
  readonly headers: readonly string[];
  readonly unit: ColumnUnit | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** The first three values, as text. */
  readonly samples: readonly string[];
}

/** What makes a proposal less than certain. Codes and facts: the words come from i18n. */
export type Doubt =
  /** The header is a guess that no export seen confirms. */
  | { readonly code: "unverifiedHeader"; readonly field: string; readonly column: number }
  /** Other columns could be the field as well; the first in the order of priority was chosen. */
  | { readonly code: "otherCandidates"; readonly field: string; readonly columns: readonly number[] }
  /** No column for a needed field; one of `fields` would do. `columns` are those whose values could be it. */
  | { readonly code: "neededFieldMissing"; readonly fields: readonly string[]; readonly columns: readonly number[] }
  /** Only `share` of the column's values read as the field asks. */
  | { readonly code: "valuesDontFit"; readonly field: string; readonly column: number; readonly share: number }
  /** Nothing but the values' size tells the unit. */
  | { readonly code: "unitUnclear"; readonly field: string; readonly column: number }
  /** The table could be of another kind. */
  | { readonly code: "kindUnclear"; readonly other: TableKind }
  /** Too few repeated order numbers tell whether amounts repeat. */
  | { readonly code: "grainUnclear" }
  /** Refunded orders show no amount any more: it could be net of refunds. */
  | { readonly code: "basisUnclear"; readonly column: number }
  /** Nothing says which days the figures are about. Doesn't lower the confidence: they count in the month asked for. */
  | { readonly code: "periodUnknown" };

/** The days that a table seems to be about. */
export interface PeriodProposal extends DaySpan {
  /** What says so: the dates below a header, a text in their place or above the header, a name; an answer has no text. */
  readonly evidence: {
    readonly kind: "dateColumn" | "cellText" | "banner" | "sheetName" | "sourceName" | "answer";
    readonly text: string;
  };
  /** 0 to 1. */
  readonly confidence: number;
}

/** How a table would be read, and why. */
export interface TableProposal {
  readonly source: string;
  readonly sheet: string;
  /** `undefined`: nothing that is known. */
  readonly kind: TableKind | undefined;
  /** Row number of the (last) header row, 1-based; 0 where nothing is known. */
  readonly headerRow: number;
  readonly fields: readonly FieldProposal[];
  /** Needed fields without a column, one of each group would do; empty where the table can be read. */
  readonly missing: readonly (readonly string[])[];
  readonly rowGrain: RowGrain;
  readonly amountBasis: AmountBasis;
  /** A person said what a row is. */
  readonly grainConfirmed: boolean;
  /** The platform or tool whose headers these are, such as `chitu`. */
  readonly platform: string | undefined;
  /** The headers that say so. */
  readonly platformHeaders: readonly string[];
  /** The export it is known as, such as `jd.orders`; `undefined` where columns were chosen by the dictionary alone. */
  readonly preset: string | undefined;
  readonly period: PeriodProposal | undefined;
  /** A person said to leave the table out. */
  readonly ignored: boolean;
  readonly date1904: boolean;
  /** 0 to 1: the least of what the table can't be read without. */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
}
