import { factRowsOf } from "../../../engine/commission/factRows";
import type { FactRow } from "../../../engine/commission/ledger";
import { isSum } from "../../../engine/commission/metricFigure";
import type { PersonResult } from "../../../engine/periodResult";
import type { Month } from "../../../engine/units/period";
import type { Frame } from "../sheetFrame";

/** Months shown at most: a year, and the same month of the year before. */
const MOST_MONTHS = 13;

/** Figures of this month and of the ledger's earlier ones, as the ledger keeps them. */
export interface MonthFacts {
  /** Ascending; this month is the last. */
  readonly months: readonly Month[];
  readonly rows: readonly FactRow[];
}

/** Only rows of `metrics`: a year of many agents has many others. */
export function monthFacts({ result, facts }: Frame, metrics: readonly string[]): MonthFacts {
  const { month } = result.period;
  const wanted = ({ metric }: FactRow): boolean => metrics.includes(metric);
  const rows = [...facts.filter((row) => row.month < month && wanted(row)), ...factRowsOf(result, []).filter(wanted)];
  const months = [...new Set([...rows.map((row) => row.month), month])].sort();
  return { months: months.slice(-MOST_MONTHS), rows };
}

/** Parts added, then divided; `null` where no row has them, or there is nothing to divide by. Fen, counts, shares. */
export function factValue(rows: readonly FactRow[], metric: string): number | null {
  const own = rows.filter((row) => row.metric === metric);
  const sum = (pick: (row: FactRow) => number): number => own.reduce((total, row) => total + pick(row), 0);
  if (own.length === 0) return null;
  const numerator = sum((row) => row.numerator);
  if (isSum(metric)) return numerator;
  const denominator = sum((row) => row.denominator);
  return denominator === 0 ? null : numerator / denominator;
}

/** Whether any row says that something was done. */
export function hasFigures(rows: readonly FactRow[]): boolean {
  return rows.some(({ numerator }) => numerator !== 0);
}

/** Rows of a person's accounts in some months. */
export function rowsOfPerson(
  { rows }: MonthFacts,
  { agents }: PersonResult,
  months: ReadonlySet<string>,
): readonly FactRow[] {
  const own = new Set(agents);
  return rows.filter(({ agent, month }) => own.has(agent) && months.has(month));
}
