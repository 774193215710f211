import type { CellFormat } from "../../spec/cellFormat";
import type { SheetCell } from "../../spec/sheetCell";

/** What may be chosen in a cell. */
export type CellChoice =
  /** One of these words and nothing else. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** Suggestions: other texts may be typed as well. */
  | { readonly kind: "names"; readonly names: readonly string[] }
  /** A metric: the legend's names are suggested. */
  | { readonly kind: "metrics" };

/** A cell that people fill in. */
export interface RulesCell {
  readonly cell: SheetCell;
  readonly format: CellFormat;
  readonly choice: CellChoice | null;
  /** Absent: a cell to fill in. `number`: one that stands on the right whatever its format; `about`: words about the row. */
  readonly role?: "number" | "about";
}

/** A column of a rule table: header, what belongs there, and what its blank cells are. */
export interface RulesColumn {
  readonly header: string;
  readonly hint: string;
  readonly blank: RulesCell;
}

/** One rule table, its rows as wide as its columns. */
export interface RulesTable {
  /** Name of the Excel table. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly RulesColumn[];
  readonly rows: readonly (readonly RulesCell[])[];
  /** Rows below for people to fill in. */
  readonly blankRows: number;
}

/** All that the sheet 绩效规则 says. */
export interface RulesContent {
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  /** Where the figures come from, and how rows are added. */
  readonly notes: readonly string[];
  readonly used: readonly RulesTable[];
  readonly unusedTitle: string;
  readonly unused: readonly RulesTable[];
  /** Metrics by name: what can stand in columns of metrics. */
  readonly legend: {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
}
