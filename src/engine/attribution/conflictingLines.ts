import type { RowIssue } from "../issues/rowIssue";
import { byte, int } from "../records/columnAccess";
import type { OrderTable, Records } from "../records/records";
import { rowNumber } from "../units/ids";
import type { OrderFacts } from "./orderFacts";
import { textAt } from "../records/textList";

type Field = "agent" | "buyer" | "shop";

function conflictsIn(
  field: Field,
  orders: OrderTable,
  { facts, nameAt }: { facts: OrderFacts; nameAt: (index: number) => string | undefined },
): RowIssue[] {
  const column = orders[field];
  const issues: RowIssue[] = [];
  if (column === undefined) return issues;
  for (let row = 0; row < orders.count; row++) {
    const named = int(column, row);
    if (named < 0 || named === int(facts[field], int(facts.orderOfId, int(orders.orderId, row)))) continue;
    const at = { table: byte(orders.table, row), row: rowNumber(int(orders.row, row)) };
    issues.push({ code: "conflictingLines", severity: "warning", ...at, field, received: nameAt(named) ?? "" });
  }
  return issues;
}

/** Lines that name another buyer, agent or shop than their order was given; none where every row is an order. */
export function conflictingLines(facts: OrderFacts, { orders, names }: Records): readonly RowIssue[] {
  if (orders === undefined || facts.count === orders.count) return [];
  return [
    ...conflictsIn("buyer", orders, { facts, nameAt: (buyer) => textAt(names.buyers, buyer) }),
    ...conflictsIn("agent", orders, { facts, nameAt: (account) => names.accounts[account] }),
    ...conflictsIn("shop", orders, { facts, nameAt: (shop) => names.shops[shop] }),
  ];
}
