import { CATALOGUE } from "../../../engine/metrics/catalogue";
import type { DifferenceCause, PeriodResult, ReconciliationLine } from "../../../engine/periodResult";
import { compareText } from "../../../engine/units/compareText";

/** One metric's lines, one per account. */
export interface MetricLines {
  readonly code: string;
  /** In the order of the accounts' names. */
  readonly lines: readonly ReconciliationLine[];
}

/** The lines by metric in the catalogue's order: whether all agents differ alike shows at a glance. */
export function metricLines(lines: readonly ReconciliationLine[]): readonly MetricLines[] {
  return CATALOGUE.flatMap(({ code }): MetricLines[] => {
    const own = lines.filter(({ metric }) => metric === code);
    return own.length === 0 ? [] : [{ code, lines: own }];
  });
}

/** Whether there is anything to set side by side: the platform's figures, and figures of our own. */
export function hasTwoSides({ reconciliation, tables }: PeriodResult): boolean {
  return reconciliation !== undefined && tables.some(({ kind }) => kind === "sessions" || kind === "orders");
}

/** The causes that occur, those of most lines first, then by code. */
export function causesOf(lines: readonly ReconciliationLine[]): readonly DifferenceCause[] {
  const counts = new Map<DifferenceCause, number>();
  for (const { cause } of lines) if (cause !== null) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, least]) => least - most || compareText(a, b)).map(([cause]) => cause);
}

/** The line that differs most; the first of equals, `undefined` where all agree. */
export function widestLine(lines: readonly ReconciliationLine[]): ReconciliationLine | undefined {
  const differing = lines.filter(({ cause }) => cause !== null);
  return differing.reduce<ReconciliationLine | undefined>(
    (widest, line) => (Math.abs(line.difference) > Math.abs(widest?.difference ?? 0) ? line : widest),
    undefined,
  );
}
