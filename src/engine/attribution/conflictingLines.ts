import type { RowIssue } from "../issues/rowIssue";
import { byte, int } from "../records/columnAccess";
import type { OrderTable, Records } from "../records/records";
import { rowNumber } from "../units/ids";
import type { OrderFacts } from "./orderFacts";

type Field = "agent" | "buyer" | "shop";

function conflictsIn(
  field: Field,
  orders: OrderTable,
  { facts, names }: { facts: OrderFacts; names: readonly string[] },
): RowIssue[] {
  const column = orders[field];
  const issues: RowIssue[] = [];
  if (column === undefined) return issues;
  for (let row = 0; row < orders.count; row++) {
    const named = int(column, row);
    if (named < 0 || named === int(facts[field], int(facts.orderOfId, int(orders.orderId, row)))) continue;
    const at = { table: byte(orders.table, row), row: rowNumber(int(orders.row, row)) };
    issues.push({ code: "conflictingLines", severity: "warning", ...at, field, received: names[named] ?? "" });
  }
  return issues;
}

/** Lines that name another buyer, agent or shop than their order was given; none where every row is an order. */
export function conflictingLines(facts: OrderFacts, { orders, names }: Records): readonly RowIssue[] {
  if (orders === undefined || facts.count === orders.count) return [];
  return [
    ...conflictsIn("buyer", orders, { facts, names: names.buyers }),
    ...conflictsIn("agent", orders, { facts, names: names.accounts }),
    ...conflictsIn("shop", orders, { facts, names: names.shops }),
  ];
}
