import type { Names, OrderTable, Records, RosterEntry, SessionTable } from "../../../src/engine/records/records";
import { fen } from "../../../src/engine/units/fen";
import { day } from "../../../src/engine/units/moment";
import { FLAGS, ORDER_STATUSES, type MonthFacts } from "./monthFacts";
import { buyerName, lineNumber, orderNumber, shopOf } from "./nameOf";
import { memoText } from "./orderColumns";
import { NO_TEXTS, textListOf } from "../../../src/engine/records/textList";

/** Optional columns and tables that the records shall lack, as `table.field` or `table`. */
export type Omitted = ReadonlySet<string>;

/** Texts by index, in order of first appearance. */
function dictionary(): { readonly texts: string[]; readonly indexOf: (text: string) => number } {
  const indices = new Map<string, number>();
  const texts: string[] = [];
  const indexOf = (text: string): number => {
    if (text === "") {
      return -1;
    }
    const known = indices.get(text) ?? texts.push(text) - 1;
    indices.set(text, known);
    return known;
  };
  return { texts, indexOf };
}

interface Dictionaries {
  readonly accounts: (text: string) => number;
  readonly buyers: (text: string) => number;
  readonly shops: (text: string) => number;
  readonly orderIds: (text: string) => number;
  readonly texts: (text: string) => number;
}

/**
 * The records that a faultless import of the month's tables gives: sheet row = index + 2 (one header row), all columns
 * that the facts know, unless omitted.
 */
export function recordsOfFacts(
  facts: MonthFacts,
  { lines = false, omit = new Set() }: { lines?: boolean; omit?: Omitted } = {},
): Records {
  const lists = {
    accounts: dictionary(),
    buyers: dictionary(),
    shops: dictionary(),
    orderIds: dictionary(),
    texts: dictionary(),
  };
  const to: Dictionaries = {
    accounts: lists.accounts.indexOf,
    buyers: lists.buyers.indexOf,
    shops: lists.shops.indexOf,
    orderIds: lists.orderIds.indexOf,
    texts: lists.texts.indexOf,
  };
  const sessions = sessionTable(facts, to, omit);
  const orders = omit.has("orders") ? undefined : orderTable(facts, to, { lines, omit });
  const refunds = omit.has("refunds") ? undefined : refundTable(facts, to, lines);
  const reviews = omit.has("reviews") ? undefined : reviewTable(facts, to);
  const roster = omit.has("roster") ? undefined : rosterOf(facts, to);
  const names: Names = {
    accounts: lists.accounts.texts,
    buyers: textListOf(lists.buyers.texts),
    shops: lists.shops.texts,
    orderIds: textListOf(lists.orderIds.texts),
    refundIds: textListOf(Array.from({ length: facts.refunds.count }, (_, row) => `R${row}`)),
    sessionIds: NO_TEXTS,
    texts: lists.texts.texts,
  };
  const account = (sheet: string, kind: string, count: number) => ({
    source: "month",
    sheet,
    kind,
    read: count,
    records: count,
    rejected: 0,
    skipped: 0,
  });
  const tables = [
    account("接待明细", "sessions", sessions.count),
    account("订单", "orders", facts.orders.count),
    account("退款", "refunds", facts.refunds.count),
    account("评价", "reviews", facts.reviews.count),
    account("人员", "roster", facts.cast.people.length),
  ];
  return { names, sessions, orders, refunds, reviews, roster, tables, issues: [] };
}

const from = (count: number, value: (row: number) => number): Int32Array =>
  Int32Array.from({ length: count }, (_, row) => value(row));

function rowNumbers(count: number): Int32Array {
  return from(count, (row) => row + 2);
}

function sessionTable(facts: MonthFacts, to: Dictionaries, omit: Omitted): SessionTable {
  const { sessions: s, cast } = facts;
  const { count } = s;
  const unless = <Column>(field: string, column: Column): Column | undefined =>
    omit.has(`sessions.${field}`) ? undefined : column;
  return {
    count,
    table: new Uint8Array(count),
    row: rowNumbers(count),
    agent: from(count, (row) => to.accounts(cast.accounts[s.agent[row]!]!)),
    buyer: from(count, (row) => to.buyers(buyerName(facts, s.buyer[row]!))),
    start: s.start,
    end: unless("end", s.end),
    sessionId: undefined,
    firstResponse: unless("firstResponse", s.firstResponse),
    averageResponse: unless("averageResponse", s.averageResponse),
    buyerMessages: unless("buyerMessages", Int32Array.from(s.buyerMessages)),
    agentMessages: unless("agentMessages", Int32Array.from(s.agentMessages)),
    agentCharacters: undefined,
    satisfaction: unless(
      "satisfaction",
      Float64Array.from(s.satisfaction, (rating) => (rating === 0 ? NaN : rating)),
    ),
    startedBy: s.startedBy,
    replied: undefined,
    receptionType: unless("receptionType", s.receptionType),
    phase: unless("phase", s.phase),
    shop: facts.shops > 1 ? from(count, (row) => to.shops(shopOf(facts, s.buyer[row]!, row))) : undefined,
    robot: undefined,
  };
}

function orderTable(
  facts: MonthFacts,
  to: Dictionaries,
  { lines, omit }: { lines: boolean; omit: Omitted },
): OrderTable {
  const { orders: o, cast } = facts;
  const { count } = o;
  const unless = <Column>(field: string, column: Column): Column | undefined =>
    omit.has(`orders.${field}`) ? undefined : column;
  const refundAmount = unless(
    "refundAmount",
    Float64Array.from(o.refunded, (amount) => (amount === 0 ? NaN : amount)),
  );
  return {
    count,
    table: new Uint8Array(count).fill(1),
    row: rowNumbers(count),
    orderId: from(count, (row) =>
      to.orderIds(lines ? lineNumber(o.order[row]!, o.line[row]!) : orderNumber(o.order[row]!)),
    ),
    parentOrderId: lines ? from(count, (row) => to.orderIds(orderNumber(o.order[row]!))) : undefined,
    buyer: unless(
      "buyer",
      from(count, (row) => (o.buyer[row]! < 0 ? -1 : to.buyers(buyerName(facts, o.buyer[row]!)))),
    ),
    agent: unless(
      "agent",
      from(count, (row) => to.accounts(cast.accounts[o.agent[row]!] ?? "")),
    ),
    created: o.created,
    paid: unless("paid", o.paid),
    received: unless("received", o.received),
    amount: o.amount,
    refundAmount,
    freight: unless("freight", o.freight),
    discount: undefined,
    quantity: unless("quantity", Int32Array.from(o.quantity)),
    status: unless(
      "status",
      from(count, (row) => to.texts(ORDER_STATUSES[o.status[row]!]!)),
    ),
    closeReason: undefined,
    sellerMemo: unless(
      "sellerMemo",
      from(count, (row) => to.texts(memoText(facts, row))),
    ),
    flag: unless(
      "flag",
      from(count, (row) => to.texts(FLAGS[o.flag[row]!]!)),
    ),
    sku: undefined,
    shop: facts.shops > 1 ? from(count, (row) => to.shops(shopOf(facts, o.buyer[row]!, o.order[row]!))) : undefined,
    stage: lines ? o.stage : undefined,
    silent: undefined,
  };
}

function refundTable(facts: MonthFacts, to: Dictionaries, lines: boolean): Records["refunds"] {
  const { refunds: r, orders: o } = facts;
  const idOf = (row: number): string => (lines ? lineNumber(o.order[row]!, o.line[row]!) : orderNumber(o.order[row]!));
  return {
    count: r.count,
    table: new Uint8Array(r.count).fill(2),
    row: rowNumbers(r.count),
    orderId: from(r.count, (row) => to.orderIds(idOf(r.orderRow[row]!))),
    refundId: from(r.count, (row) => row),
    amount: r.amount,
    completed: r.completed,
    applied: r.applied,
    status: from(r.count, (row) => to.texts(r.succeeded[row] === 1 ? "退款成功" : "退款关闭")),
    reason: undefined,
    type: undefined,
  };
}

function reviewTable(facts: MonthFacts, to: Dictionaries): Records["reviews"] {
  const { reviews: r, orders: o } = facts;
  return {
    count: r.count,
    table: new Uint8Array(r.count).fill(3),
    row: rowNumbers(r.count),
    orderId: from(r.count, (row) => to.orderIds(orderNumber(o.order[r.orderRow[row]!]!))),
    buyer: new Int32Array(r.count).fill(-1),
    agent: new Int32Array(r.count).fill(-1),
    rating: Float64Array.from(r.rating),
    time: r.time,
  };
}

function rosterOf(facts: MonthFacts, to: Dictionaries): RosterEntry[] {
  return facts.cast.people.map((member, index) => ({
    table: 4,
    row: index + 2,
    account: to.accounts(member.account),
    person: member.person,
    group: member.group,
    position: undefined,
    plan: undefined,
    scheme: undefined,
    baseSalary: fen(member.baseSalary * 100),
    hired: member.hired === null ? undefined : day(member.hired),
    left: member.left === null ? undefined : day(member.left),
    target: fen(member.target * 100),
    capacity: member.capacity ?? undefined,
    attendance: member.attendance,
    manual: {},
  }));
}
