import type { PeriodResult } from "../periodResult";
import type { Month } from "../units/period";
import type { FactRow } from "./ledger";
import { decimalNumerator } from "./metricFigure";

/** A final score as CS_Facts keeps it, under the person's first account; `null`: none. */
export interface ScoreFact {
  readonly accounts: readonly string[];
  readonly score: number | null;
  readonly coefficient: number | null;
}

function scoreRows(month: Month, { accounts, score, coefficient }: ScoreFact): readonly FactRow[] {
  const [agent] = accounts;
  if (agent === undefined) return [];
  return Object.entries({ score, coefficient }).flatMap(([metric, numerator]) =>
    numerator === null ? [] : [{ month, agent, metric, numerator, denominator: 1 }],
  );
}

/** The month's rows of CS_Facts: every account's figures that have parts, then scores; by account and metric. */
export function factRowsOf({ agents, period }: PeriodResult, scores: readonly ScoreFact[]): readonly FactRow[] {
  const measured = agents.flatMap(({ agent, metrics }) =>
    Object.entries(metrics).flatMap(([metric, { numerator, denominator }]) =>
      numerator === null || denominator === null
        ? []
        : [{ month: period.month, agent, metric, numerator: decimalNumerator(metric, numerator), denominator }],
    ),
  );
  return [...measured, ...scores.flatMap((score) => scoreRows(period.month, score))];
}
