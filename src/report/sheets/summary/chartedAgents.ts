import type { AgentResult, MetricValues } from "../../../engine/periodResult";
import { shortName, type Ranking } from "../ranking";

/** Agents in a chart: more names than this can't be read. */
export const CHARTED_AGENTS = 15;

/** Longer names would take the room of the marks. */
const NAME_CHARACTERS = 8;

/** An agent in the charts. */
export interface ChartedAgent {
  readonly name: string;
  readonly netSales: number | null;
  readonly enquiries: number | null;
  readonly conversion: number | null;
}

/** The first agents of the ranking, down to the last who had an enquiry or a sale: new accounts have no bars. */
export function chartedAgents(ranking: Ranking): readonly ChartedAgent[] {
  const first = ranking.agents.slice(0, CHARTED_AGENTS);
  const end = first.reduce((after, agent, i) => (isActive(agent) ? i + 1 : after), 0);
  return first.slice(0, end).map((agent) => ({
    name: cut(shortName(agent, ranking)),
    netSales: valueOf(agent.metrics, "netSales"),
    enquiries: valueOf(agent.metrics, "enquiries"),
    conversion: valueOf(agent.metrics, "conversion"),
  }));
}

/** By conversion, highest first; those without any are left out. */
export function byConversion(agents: readonly ChartedAgent[]): readonly ChartedAgent[] {
  return agents
    .filter(({ conversion }) => conversion !== null)
    .sort((a, b) => (b.conversion ?? 0) - (a.conversion ?? 0));
}

function isActive({ metrics }: AgentResult): boolean {
  return ["enquiries", "sales"].some((code) => (valueOf(metrics, code) ?? 0) > 0);
}

function valueOf(metrics: MetricValues, code: string): number | null {
  return metrics[code]?.value ?? null;
}

function cut(name: string): string {
  return name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS)}…` : name;
}
