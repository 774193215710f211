import type { RowIssue } from "../../issues/rowIssue";
import type { Dictionary } from "../../records/dictionary";
import type { RecordStore } from "./recordStore";

/** Orders that rejected rows are about, by the issue; into `Names.orderIds`. */
export type IssueOrders = Map<RowIssue, number>;

/** Where the rows of a store say whom they are about. */
export interface RejectedFrom {
  readonly store: RecordStore;
  readonly accounts: Dictionary;
  /** Takes down the row's order, where it names one. */
  readonly issueOrders: IssueOrders;
}

/** The issue for which a row is rejected, with the chat account that the row names, if any. */
export function rejection(issue: RowIssue, place: number, { store, accounts, issueOrders }: RejectedFrom): RowIssue {
  const named = (field: string): number => store.columns.get(field)?.array[place] ?? -1;
  const agent = accounts.textAt(named("agent"));
  const own = agent === undefined ? issue : { ...issue, agent };
  const parent = named("parentOrderId");
  const order = parent < 0 ? named("orderId") : parent;
  if (order >= 0) issueOrders.set(own, order);
  return own;
}
