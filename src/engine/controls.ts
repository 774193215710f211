import { isExcluded, isIn, salesOf } from "./metrics/orderTotals";
import type { MeasureInput } from "./metrics/measureInput";
import type { AgentResult, Conservation, Control, Credits, MetricValues } from "./periodResult";
import { byte, float, int } from "./records/columnAccess";
import type { Records } from "./records/records";

interface ControlInput extends MeasureInput {
  readonly conservation: Conservation;
  readonly credits: Credits;
  readonly agents: readonly AgentResult[];
  readonly shop: MetricValues;
}

function equal(code: Control["code"], left: number, right: number): Control {
  return { code, passed: left === right, left, right };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A figure that we measured; what only a platform's report says is no part of our sums. */
function valueOf(metrics: MetricValues, code: string): number {
  const figure = metrics[code];
  return figure?.source === undefined ? (figure?.value ?? 0) : 0;
}

/** Orders and their money straight from the rows read, without grouping or attribution. */
function ordersInRows({ orders, names }: Records): { readonly count: number; readonly fen: number } {
  const sums = { count: 0, fen: 0 };
  if (orders === undefined) return sums;
  const seen = new Uint8Array(names.orderIds.ends.length);
  for (let row = 0; row < orders.count; row++) {
    const parent = orders.parentOrderId?.[row] ?? -1;
    const id = parent >= 0 ? parent : int(orders.orderId, row);
    if (byte(seen, id) === 0) sums.count++;
    seen[id] = 1;
    sums.fen += float(orders.amount, row);
  }
  return sums;
}

/** What the shop sold in the period without anyone's doing. */
function unownedSales({ orders, attribution, period, settings }: MeasureInput): number {
  let fen = 0;
  if (orders === undefined || attribution === undefined) return fen;
  for (let order = 0; order < orders.count; order++) {
    if (int(attribution.owner, order) >= 0 || isExcluded(attribution, order)) continue;
    if (isIn(period, int(orders.countedAt, order))) fen += salesOf(orders, order, settings.keepFreight);
  }
  return fen;
}

/** Accounts that did something and that the roster doesn't list; none to ask of without a roster. */
function strangers({ records, agents }: ControlInput): Control[] {
  if (records.roster === undefined) return [];
  const acted = agents.filter(({ metrics }) =>
    ["sessions", "paidOrders", "placedOrders"].some((code) => valueOf(metrics, code) > 0),
  );
  return [equal("accountsOnRoster", acted.filter(({ onRoster }) => !onRoster).length, 0)];
}

/** Checks printed on every run: nothing lost, nothing counted twice (pay.md §8). Left and right are found in different ways. */
export function controlsOf(input: ControlInput): readonly Control[] {
  const { conservation, credits, agents, shop, records } = input;
  const { credited, silent, notJoinable, excluded } = conservation;
  const outcomes = [credited, silent, notJoinable, excluded];
  const rows = ordersInRows(records);
  const { tables } = records;
  return [
    equal("ordersCount", rows.count, sum(outcomes.map(({ count }) => count))),
    equal("ordersFen", rows.fen, sum(outcomes.map(({ fen }) => fen))),
    equal("noOrderTwice", credits.count, rows.count),
    equal(
      "agentsSales",
      sum(agents.map(({ metrics }) => (metrics["sales"]?.source === undefined ? valueOf(metrics, "sales") : 0))),
      valueOf(shop, "shopPaidSales") - unownedSales(input),
    ),
    equal(
      "rowsAccounted",
      sum(tables.map(({ read }) => read)),
      sum(tables.map((t) => t.records + t.rejected + t.skipped)),
    ),
    ...strangers(input),
  ];
}
