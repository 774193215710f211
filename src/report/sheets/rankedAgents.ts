import type { AgentResult } from "../../engine/periodResult";
import { compareText } from "../../engine/units/compareText";

/** Agents by net sales, highest first; those without a figure last; ties by name. */
export function rankedAgents(agents: readonly AgentResult[]): readonly AgentResult[] {
  const sales = (agent: AgentResult): number => agent.metrics["netSales"]?.value ?? -Infinity;
  return [...agents].sort((a, b) => {
    const [left, right] = [sales(a), sales(b)];
    return left === right ? compareText(a.agent, b.agent) : right - left;
  });
}
