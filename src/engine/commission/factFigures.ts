import { compareText } from "../units/compareText";
import { add, exact, ZERO, type Exact } from "../units/exact";
import type { Figures } from "../units/figure";
import type { FactRow } from "./ledger";
import { canonicalMetric, figureOfParts, isSum } from "./metricFigure";

/** Given once per person, however many accounts: added over months, not over accounts. */
function isPersonal(metric: string): boolean {
  return ["targetCompletion", "attendance", "score", "coefficient"].includes(metric) || metric.startsWith("manual:");
}

interface Parts {
  numerator: Exact;
  denominator: Exact;
}

/** The rows that count: of what is given once per person, each month's first account's. */
function countedRows(metric: string, rows: readonly FactRow[]): readonly FactRow[] {
  if (!isPersonal(metric)) return rows;
  const sorted = [...rows].sort((a, b) => compareText(a.month, b.month) || compareText(a.agent, b.agent));
  return sorted.filter((row, i) => sorted[i - 1]?.month !== row.month);
}

/**
 * Figures of a person over months: numerators and denominators added, then divided (pay.md §4); sums just add up. No
 * rows: no value.
 *
 * @param facts - Rows of the months, of any accounts.
 * @param accounts - The person's.
 */
export function factFigures(facts: readonly FactRow[], accounts: readonly string[]): Figures {
  const own = facts.filter(({ agent }) => accounts.includes(agent));
  return (name) => {
    const metric = canonicalMetric(name);
    const rows = countedRows(
      metric,
      own.filter((row) => row.metric === metric),
    );
    if (rows.length === 0) return { kind: "none", reason: "noData" };
    const parts = rows.reduce<Parts>(
      (sum, { numerator, denominator }) => ({
        numerator: add(sum.numerator, exact(numerator)),
        denominator: add(sum.denominator, exact(denominator)),
      }),
      { numerator: ZERO, denominator: ZERO },
    );
    return figureOfParts(metric, parts.numerator, isSum(metric) ? exact(1) : parts.denominator);
  };
}
