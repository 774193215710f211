/** What one row of a table is (metrics.md §1). */
export type TableKind = "sessions" | "messages" | "orders" | "refunds" | "reviews" | "agentSummary" | "roster";

/** `order`: one row per order. `line`: one row per sub-order with amounts of its own. `orderRepeatedPerLine`: the order's total stands on each line. */
export type RowGrain = "order" | "line" | "orderRepeatedPerLine";

/** Whether the amount column is before (`gross`) or after (`net`) refunds. */
export type AmountBasis = "gross" | "net";

/** How a column's numbers are meant where the cell alone doesn't tell. Decided once per column. */
export type ColumnUnit = "seconds" | "minutes" | "dayFraction" | "fraction" | "percent" | "yuan";

export interface MappedColumn {
  /** A field of the table's kind, such as `paid` (see `fields.ts`). */
  readonly field: string;
  /** 0-based column in the sheet. */
  readonly index: number;
  /** The header text as found, untrimmed. */
  readonly header: string;
  readonly unit?: ColumnUnit;
}

/** How a table is read: plain data, small enough for the workbook's settings. */
export interface TableMapping {
  readonly source: string;
  readonly sheet: string;
  readonly kind: TableKind;
  /** Row number of the (last) header row, 1-based; data starts below it. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  readonly rowGrain: RowGrain;
  readonly amountBasis: AmountBasis;
  /** Whether numbers in date columns count from 1904. */
  readonly date1904: boolean;
  /** Whose export it is, such as `chitu` or `jd`; absent where nobody knows. */
  readonly platform?: string;
  /** The days that a table without a date column is about. Belongs to this file, not to its headers. */
  readonly period?: DaySpan;
  /** A person said what a row is: the whole column is not asked again. */
  readonly grainConfirmed?: boolean;
}

/** Days as `YYYY-MM-DD`, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}
