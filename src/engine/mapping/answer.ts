import type { AmountBasis, ColumnUnit, DaySpan, RowGrain, TableKind } from "../records/tableMapping";

/** What a person says about a table, beyond doubt. Plain data; later answers beat earlier ones. */
export type Answer =
  | { readonly kind: "tableKind"; readonly tableKind: TableKind }
  /** Row number of the (last) header row, 1-based. */
  | { readonly kind: "headerRow"; readonly row: number }
  /** `field` stands in `column` (0-based). Saying so of the proposed column confirms it. */
  | { readonly kind: "column"; readonly field: string; readonly column: number }
  | { readonly kind: "ignoreColumn"; readonly column: number }
  | { readonly kind: "grain"; readonly grain: RowGrain }
  | { readonly kind: "basis"; readonly basis: AmountBasis }
  | { readonly kind: "unit"; readonly field: string; readonly unit: ColumnUnit }
  | { readonly kind: "period"; readonly period: DaySpan }
  | { readonly kind: "ignoreTable" };

/** Answers by what they are about. */
export interface Answers {
  readonly tableKind: TableKind | undefined;
  readonly headerRow: number | undefined;
  /** Column by field. */
  readonly columns: ReadonlyMap<string, number>;
  readonly ignored: ReadonlySet<number>;
  readonly grain: RowGrain | undefined;
  readonly basis: AmountBasis | undefined;
  readonly units: ReadonlyMap<string, ColumnUnit>;
  readonly period: DaySpan | undefined;
  readonly ignoreTable: boolean;
}

function last<Kind extends Answer["kind"]>(
  answers: readonly Answer[],
  kind: Kind,
): Extract<Answer, { kind: Kind }> | undefined {
  const ofKind = answers.filter((answer): answer is Extract<Answer, { kind: Kind }> => answer.kind === kind);
  return ofKind.at(-1);
}

function settleColumns(answers: readonly Answer[]): Pick<Answers, "columns" | "ignored"> {
  const columns = new Map<string, number>();
  const ignored = new Set<number>();
  for (const answer of answers) {
    if (answer.kind !== "column" && answer.kind !== "ignoreColumn") continue;
    for (const [field, column] of columns) if (column === answer.column) columns.delete(field);
    if (answer.kind === "ignoreColumn") ignored.add(answer.column);
    else {
      ignored.delete(answer.column);
      columns.set(answer.field, answer.column);
    }
  }
  return { columns, ignored };
}

/** Sorts answers by what they are about. */
export function settleAnswers(answers: readonly Answer[]): Answers {
  return {
    ...settleColumns(answers),
    tableKind: last(answers, "tableKind")?.tableKind,
    headerRow: last(answers, "headerRow")?.row,
    grain: last(answers, "grain")?.grain,
    basis: last(answers, "basis")?.basis,
    units: new Map(answers.flatMap((answer) => (answer.kind === "unit" ? [[answer.field, answer.unit]] : []))),
    period: last(answers, "period")?.period,
    ignoreTable: last(answers, "ignoreTable") !== undefined,
  };
}
