import type { RowIssue } from "../issues/rowIssue";
import { int } from "../records/columnAccess";
import type { Records } from "../records/records";
import type { Staff } from "../records/staff";
import type { Attribution } from "./attributeOrders";
import type { OrderFacts } from "./orderFacts";

interface Joined {
  readonly orders: OrderFacts | undefined;
  readonly attribution: Attribution | undefined;
  readonly staff: Staff;
}

/**
 * The issues of the records. One about a rejected row that names no agent itself, such as a refund, gets the account that owns
 * the order it is about; none where nobody owns it or no row tells of the order.
 */
export function withOwners(
  { issues, issueOrders }: Records,
  { orders, attribution, staff }: Joined,
): readonly RowIssue[] {
  if (issueOrders === undefined || orders === undefined || attribution === undefined) return issues;
  const ownerOf = (id: number): string | undefined => {
    const order = id < 0 ? -1 : int(orders.orderOfId, id);
    return order < 0 ? undefined : staff.accounts[int(attribution.owner, order)];
  };
  return issues.map((issue, i) => {
    const agent = issue.agent ?? ownerOf(int(issueOrders, i));
    return agent === undefined || agent === issue.agent ? issue : { ...issue, agent };
  });
}
