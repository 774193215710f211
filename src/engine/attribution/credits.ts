import type { Credits } from "../periodResult";
import { ascendingOrder, sortTies } from "../records/ascendingOrder";
import { bytesAt, floatsAt, int, intsAt } from "../records/columnAccess";
import type { Records } from "../records/records";
import type { Staff } from "../records/staff";
import { compareText } from "../units/compareText";
import { NO_MOMENT } from "../units/moment";
import type { Attribution } from "./attributeOrders";
import type { OrderFacts } from "./orderFacts";
import { compareTextsAt, NO_TEXTS, textsAt, type TextList } from "../records/textList";

/** Orders by creation, then order number: an order that no shuffling of rows changes. */
function publishedOrder({ created, id }: OrderFacts, ids: TextList): Int32Array {
  return sortTies(ascendingOrder(created), created, (a, b) => compareTextsAt(ids, int(id, a), int(id, b)));
}

/** Renumbers buyers by their first order, so that their numbers don't depend on the order of rows. */
function renumbered(column: Int32Array, texts: TextList): { column: Int32Array; texts: TextList } {
  const newNumber = new Int32Array(texts.ends.length).fill(-1);
  const used = new Int32Array(texts.ends.length);
  let count = 0;
  for (let i = 0; i < column.length; i++) {
    const old = int(column, i);
    if (old < 0) continue;
    if (newNumber[old] === -1) {
      used[count] = old;
      newNumber[old] = count++;
    }
    column[i] = int(newNumber, old);
  }
  return { column, texts: textsAt(texts, used.subarray(0, count)) };
}

/** Accounts by their place in code-point order, nobody stays nobody. */
function rankedAgents(accounts: Int32Array, rank: Int32Array): Int32Array {
  for (let i = 0; i < accounts.length; i++) {
    const account = int(accounts, i);
    if (account >= 0) accounts[i] = int(rank, account);
  }
  return accounts;
}

const EMPTY: Credits = {
  count: 0,
  accounts: [],
  orderId: NO_TEXTS,
  owner: new Int32Array(0),
  placedBy: new Int32Array(0),
  paidBy: new Int32Array(0),
  runnerUp: new Int32Array(0),
  reason: new Uint8Array(0),
  sessionRow: new Int32Array(0),
  sessionStart: new Int32Array(0),
  gapSeconds: new Int32Array(0),
  created: new Int32Array(0),
  paid: new Int32Array(0),
  countedAt: new Int32Array(0),
  amount: new Float64Array(0),
  refunded: new Float64Array(0),
  row: new Int32Array(0),
  table: new Uint8Array(0),
  buyer: new Int32Array(0),
  buyers: NO_TEXTS,
};

interface CreditsInput {
  readonly records: Records;
  readonly staff: Staff;
  /** Fen per order. */
  readonly refunded: Float64Array;
}

function sessionColumns(session: Int32Array, { sessions }: Records): Pick<Credits, "sessionRow" | "sessionStart"> {
  return {
    sessionRow: session.map((i) => (i < 0 || sessions === undefined ? 0 : int(sessions.row, i))),
    sessionStart: session.map((i) => (i < 0 || sessions === undefined ? NO_MOMENT : int(sessions.start, i))),
  };
}

/** Numbers of the orders, in the order in which credits are published; `ids` are those of `Records.names`. */
export function publishedIds(orders: OrderFacts, ids: TextList): TextList {
  return textsAt(ids, intsAt(orders.id, publishedOrder(orders, ids)));
}

/** The published record of who earned what, in canonical order; without orders an empty one. */
export function creditsOf(
  orders: OrderFacts | undefined,
  attribution: Attribution | undefined,
  input: CreditsInput,
): Credits {
  if (orders === undefined || attribution === undefined) return EMPTY;
  const { records, staff, refunded } = input;
  const ids = records.names.orderIds;
  const order = publishedOrder(orders, ids);
  const ints = (column: Int32Array): Int32Array => intsAt(column, order);
  const agents = (column: Int32Array): Int32Array => rankedAgents(ints(column), staff.rank);
  const buyer = renumbered(ints(orders.buyer), records.names.buyers);
  return {
    count: orders.count,
    accounts: [...staff.accounts].sort(compareText),
    orderId: textsAt(ids, ints(orders.id)),
    owner: agents(attribution.owner),
    placedBy: agents(attribution.placedBy),
    paidBy: agents(attribution.paidBy),
    runnerUp: agents(attribution.runnerUp),
    reason: bytesAt(attribution.reason, order),
    ...sessionColumns(ints(attribution.session), records),
    gapSeconds: ints(attribution.gap),
    created: ints(orders.created),
    paid: ints(orders.paid),
    countedAt: ints(orders.countedAt),
    amount: floatsAt(orders.amount, order),
    refunded: floatsAt(refunded, order),
    row: ints(orders.row),
    table: bytesAt(orders.table, order),
    buyer: buyer.column,
    buyers: buyer.texts,
  };
}
