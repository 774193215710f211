import type { MetricValue } from "../../periodResult";
import { int } from "../../records/columnAccess";
import { platformOfTool } from "../../records/platformOfTool";
import { NO_DAY, type AgentSummaryTable, type Records } from "../../records/records";
import type { Platform } from "../../settings";
import type { Period } from "../../units/period";
import { CATALOGUE } from "../catalogue";
import { platformValues } from "./platformValues";
import type { RowFigures } from "./summaryRate";

/** What platforms say about an account in the period. */
export interface PlatformAgent {
  /** By metric code. */
  readonly metrics: ReadonlyMap<string, MetricValue>;
  readonly platforms: ReadonlySet<Platform>;
  /** Days of the period that no row is about; 0 where some row doesn't say what days it is about. */
  readonly uncoveredDays: number;
}

/** Whether a row counts in the period: all its days do, or nobody knows them. */
function isInPeriod({ firstDay, lastDay }: AgentSummaryTable, row: number, period: Period): boolean {
  if (int(firstDay, row) === NO_DAY) return true;
  return int(firstDay, row) >= period.firstDay && int(lastDay, row) < period.endDay;
}

/** Rows that tell about the same days in several reports, read as one: each figure from the row that has it. */
interface Statement {
  readonly days: string;
  readonly figures: Map<string, number>;
}

function figuresOf({ figures }: AgentSummaryTable, row: number): Map<string, number> {
  const filled = Object.entries(figures).map(([field, values]) => [field, values[row] ?? NaN] as const);
  return new Map(filled.filter(([, value]) => !Number.isNaN(value)));
}

/**
 * The rows of an account, those of several reports on the same days put together, so that the parts of a rate may stand
 * in another report than its weight. Rows that state a common figure are other facts (two shops) and stay apart.
 */
function statementsOf(summaries: AgentSummaryTable, rows: readonly number[], tables: Records["tables"]): Statement[] {
  const statements: Statement[] = [];
  for (const row of rows) {
    const figures = figuresOf(summaries, row);
    const platform = platformOfTool(tables[summaries.table[row] ?? -1]?.platform) ?? "";
    const days = `${platform} ${int(summaries.firstDay, row)} ${int(summaries.lastDay, row)}`;
    const fitting = statements.filter(
      (one) => one.days === days && [...figures.keys()].every((field) => !one.figures.has(field)),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) statements.push({ days, figures });
    else for (const [field, value] of figures) only.figures.set(field, value);
  }
  return statements;
}

function uncoveredDays({ firstDay, lastDay }: AgentSummaryTable, rows: readonly number[], period: Period): number {
  if (rows.some((row) => int(firstDay, row) === NO_DAY)) return 0;
  const covered = new Set<number>();
  for (const row of rows) for (let day = int(firstDay, row); day <= int(lastDay, row); day++) covered.add(day);
  return period.endDay - period.firstDay - covered.size;
}

function rowsByAgent(summaries: AgentSummaryTable, period: Period): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < summaries.count; row++) {
    if (!isInPeriod(summaries, row, period)) continue;
    const agent = int(summaries.agent, row);
    const own = rows.get(agent);
    if (own === undefined) rows.set(agent, [row]);
    else own.push(row);
  }
  return rows;
}

/** The platforms' figures of the period by account; empty without agent summaries. */
export function platformAgents(records: Records, period: Period): ReadonlyMap<number, PlatformAgent> {
  const { agentSummaries: summaries, tables } = records;
  if (summaries === undefined) return new Map();
  const codes = CATALOGUE.map(({ code }) => code);
  return new Map(
    [...rowsByAgent(summaries, period)].map(([agent, rows]) => {
      const platforms = rows.flatMap((row) => platformOfTool(tables[summaries.table[row] ?? -1]?.platform) ?? []);
      const found: PlatformAgent = {
        metrics: platformValues(
          statementsOf(summaries, rows, tables).map(
            ({ figures }): RowFigures =>
              (field) =>
                figures.get(field),
          ),
          codes,
        ),
        platforms: new Set(platforms),
        uncoveredDays: uncoveredDays(summaries, rows, period),
      };
      return [agent, found];
    }),
  );
}
