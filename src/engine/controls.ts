import type { TableAccount } from "./issues/rowIssue";
import type { AgentResult, Conservation, Control, Credits, MetricValues } from "./periodResult";

interface ControlInput {
  readonly conservation: Conservation;
  readonly credits: Credits;
  /** Different order numbers among the orders. */
  readonly distinctOrders: number;
  readonly agents: readonly AgentResult[];
  readonly shop: MetricValues;
  readonly tables: readonly TableAccount[];
}

function equal(code: Control["code"], left: number, right: number): Control {
  return { code, passed: left === right, left, right };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Checks printed on every run: nothing lost, nothing counted twice (pay.md §8). */
export function controlsOf({
  conservation,
  credits,
  distinctOrders,
  agents,
  shop,
  tables,
}: ControlInput): readonly Control[] {
  const { orders, credited, silent, notJoinable, excluded } = conservation;
  const outcomes = [credited, silent, notJoinable, excluded];
  const sales = (metrics: MetricValues): number => metrics["sales"]?.value ?? 0;
  return [
    equal("ordersCount", orders.count, sum(outcomes.map(({ count }) => count))),
    equal("ordersFen", orders.fen, sum(outcomes.map(({ fen }) => fen))),
    equal("noOrderTwice", credits.count, distinctOrders),
    equal("agentsSales", sum(agents.map(({ metrics }) => sales(metrics))), sales(shop)),
    equal(
      "rowsAccounted",
      sum(tables.map(({ read }) => read)),
      sum(tables.map((t) => t.records + t.rejected + t.skipped)),
    ),
    equal("accountsOnRoster", agents.filter(({ onRoster }) => !onRoster).length, 0),
  ];
}
