import type { OrderTable, Records, RefundTable, RosterEntry, SessionTable } from "../../../src/engine/records/records";
import { NO_MOMENT, SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { dayOfDate } from "../../../src/engine/units/period";
import { NO_TEXTS, textListOf } from "../../../src/engine/records/textList";

/** A session in a few words. Moments are `06-03 10:00` or `06-03 10:00:30`, of 2026. */
export interface TinySession {
  readonly agent: string;
  readonly buyer: string;
  readonly start: string;
  readonly end?: string;
  readonly buyerMessages?: number;
  readonly agentMessages?: number;
  readonly firstResponse?: number;
  readonly averageResponse?: number;
  readonly phase?: number;
}

export interface TinyOrder {
  readonly id: string;
  readonly parent?: string;
  readonly buyer?: string;
  readonly created: string;
  readonly paid?: string;
  /** Yuan; 100 unless given. */
  readonly amount?: number;
  readonly status?: string;
  readonly memo?: string;
  readonly flag?: string;
  readonly agent?: string;
  readonly stage?: number;
}

export interface TinyRefund {
  readonly order: string;
  readonly amount: number;
  readonly completed: string;
  readonly status?: string;
}

export interface TinyPerson {
  readonly account: string;
  readonly person: string;
  readonly group?: string;
}

export interface TinyMonth {
  readonly sessions: readonly TinySession[];
  readonly orders: readonly TinyOrder[];
  readonly refunds?: readonly TinyRefund[];
  readonly roster?: readonly TinyPerson[];
}

/** The moment that a text such as `06-03 10:00` means. */
export function at(text: string | undefined): number {
  if (text === undefined) {
    return NO_MOMENT;
  }
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[-: ]/).map(Number);
  return dayOfDate(2026, month - 1, day) * SECONDS_PER_DAY + hour * 3_600 + minute * 60 + second;
}

/** Records of a hand-made month; sheet rows count from 2. */
export function recordsOfTinyMonth(tiny: TinyMonth): Records {
  const names = { accounts: [] as string[], buyers: [] as string[], orderIds: [] as string[], texts: [] as string[] };
  const indexIn = (list: string[], text: string | undefined): number => {
    if (text === undefined || text === "") {
      return -1;
    }
    const known = list.indexOf(text);
    return known >= 0 ? known : list.push(text) - 1;
  };
  const account = (sheet: string, count: number) => ({
    source: "tiny",
    sheet,
    kind: sheet,
    read: count,
    records: count,
    rejected: 0,
    skipped: 0,
  });
  return {
    sessions: sessionsOf(
      tiny.sessions,
      (text) => indexIn(names.accounts, text),
      (text) => indexIn(names.buyers, text),
    ),
    orders: ordersOf(tiny.orders, {
      account: (text) => indexIn(names.accounts, text),
      buyer: (text) => indexIn(names.buyers, text),
      order: (text) => indexIn(names.orderIds, text),
      text: (text) => indexIn(names.texts, text),
    }),
    refunds:
      tiny.refunds &&
      refundsOf(
        tiny.refunds,
        (text) => indexIn(names.orderIds, text),
        (text) => indexIn(names.texts, text),
      ),
    reviews: undefined,
    roster: tiny.roster?.map((entry, index) => personOf(entry, index, indexIn(names.accounts, entry.account))),
    names: {
      ...names,
      buyers: textListOf(names.buyers),
      orderIds: textListOf(names.orderIds),
      shops: [],
      refundIds: NO_TEXTS,
      sessionIds: NO_TEXTS,
    },
    tables: [
      account("sessions", tiny.sessions.length),
      account("orders", tiny.orders.length),
      account("refunds", tiny.refunds?.length ?? 0),
      account("roster", tiny.roster?.length ?? 0),
    ],
    issues: [],
  };
}

type Index = (text: string | undefined) => number;

function rows(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row + 2);
}

function sessionsOf(list: readonly TinySession[], account: Index, buyer: Index): SessionTable {
  return {
    count: list.length,
    table: new Uint8Array(list.length),
    row: rows(list.length),
    agent: Int32Array.from(list, (session) => account(session.agent)),
    buyer: Int32Array.from(list, (session) => buyer(session.buyer)),
    start: Int32Array.from(list, (session) => at(session.start)),
    end: Int32Array.from(list, (session) => at(session.end)),
    sessionId: undefined,
    firstResponse: Float64Array.from(list, (session) => session.firstResponse ?? NaN),
    averageResponse: Float64Array.from(list, (session) => session.averageResponse ?? NaN),
    buyerMessages: Int32Array.from(list, (session) => session.buyerMessages ?? -1),
    agentMessages: Int32Array.from(list, (session) => session.agentMessages ?? -1),
    agentCharacters: undefined,
    satisfaction: undefined,
    startedBy: undefined,
    replied: undefined,
    receptionType: undefined,
    phase: Uint8Array.from(list, (session) => session.phase ?? 0),
    shop: undefined,
    robot: undefined,
  };
}

function ordersOf(
  list: readonly TinyOrder[],
  to: { account: Index; buyer: Index; order: Index; text: Index },
): OrderTable {
  const ids = Int32Array.from(list, (order) => to.order(order.id));
  const parents = Int32Array.from(list, (order) => to.order(order.parent));
  return {
    count: list.length,
    table: new Uint8Array(list.length).fill(1),
    row: rows(list.length),
    orderId: ids,
    parentOrderId: list.some((order) => order.parent !== undefined) ? parents : undefined,
    buyer: Int32Array.from(list, (order) => to.buyer(order.buyer)),
    agent: Int32Array.from(list, (order) => to.account(order.agent)),
    created: Int32Array.from(list, (order) => at(order.created)),
    paid: Int32Array.from(list, (order) => at(order.paid)),
    received: undefined,
    amount: Float64Array.from(list, (order) => Math.round((order.amount ?? 100) * 100)),
    refundAmount: undefined,
    freight: undefined,
    discount: undefined,
    quantity: undefined,
    status: Int32Array.from(list, (order) => to.text(order.status)),
    closeReason: undefined,
    sellerMemo: Int32Array.from(list, (order) => to.text(order.memo)),
    flag: Int32Array.from(list, (order) => to.text(order.flag)),
    sku: undefined,
    shop: undefined,
    stage: list.some((order) => order.stage !== undefined)
      ? Uint8Array.from(list, (order) => order.stage ?? 0)
      : undefined,
    silent: undefined,
  };
}

function refundsOf(list: readonly TinyRefund[], order: Index, text: Index): RefundTable {
  return {
    count: list.length,
    table: new Uint8Array(list.length).fill(2),
    row: rows(list.length),
    orderId: Int32Array.from(list, (refund) => order(refund.order)),
    refundId: undefined,
    amount: Float64Array.from(list, (refund) => Math.round(refund.amount * 100)),
    completed: Int32Array.from(list, (refund) => at(refund.completed)),
    applied: undefined,
    status: Int32Array.from(list, (refund) => text(refund.status ?? "退款成功")),
    reason: undefined,
    type: undefined,
  };
}

function personOf(entry: TinyPerson, index: number, account: number): RosterEntry {
  return {
    table: 3,
    row: index + 2,
    account,
    person: entry.person,
    group: entry.group,
    position: undefined,
    plan: undefined,
    scheme: undefined,
    baseSalary: undefined,
    hired: undefined,
    left: undefined,
    target: undefined,
    capacity: undefined,
    attendance: undefined,
    manual: {},
  };
}
