import type { Fen } from "../../../src/engine/units/fen";
import {
  AFTER_SALE,
  BALANCE,
  DEPOSIT,
  NO,
  PRE_SALE,
  TRANSFERRED_OUT,
  UNKNOWN,
  YES,
  type Records,
  type RosterEntry,
} from "../../../src/engine/records/records";
import { NO_MOMENT } from "../../../src/engine/units/moment";
import { NO_TEXTS, textListOf } from "../../../src/engine/records/textList";

/** Seconds since 2000-01-01 of `06-03 10:00` or `2026-05-31 23:59:59`; the year is 2026 where it isn't given. */
export function at(text: string): number {
  const [date = "", time = "00:00"] = text.split(" ");
  const [year, month, day] = (date.length > 5 ? date : `2026-${date}`).split("-").map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return (Date.UTC(year!, month! - 1, day, hours, minutes, seconds) - Date.UTC(2000, 0, 1)) / 1000;
}

/** A session with only what matters; `end` in seconds after the start. */
export interface SessionFacts {
  agent: string;
  buyer: string;
  start: string;
  end?: string;
  shop?: string;
  first?: number;
  average?: number;
  buyerMessages?: number;
  agentMessages?: number;
  replied?: boolean;
  rating?: number;
  phase?: "pre" | "after";
  robot?: boolean;
  transferredOut?: boolean;
}

export interface OrderFacts {
  id: string;
  parent?: string;
  buyer?: string;
  agent?: string;
  created: string;
  paid?: string;
  /** Yuan. */
  amount?: number;
  refund?: number;
  freight?: number;
  quantity?: number;
  status?: string;
  memo?: string;
  flag?: string;
  shop?: string;
  stage?: "deposit" | "balance";
}

export interface RefundFacts {
  order: string;
  amount: number;
  completed?: string;
  status?: string;
}

export interface MonthFacts {
  sessions?: SessionFacts[];
  orders?: OrderFacts[];
  refunds?: RefundFacts[];
  reviews?: { order: string; rating: number }[];
  roster?: {
    account: string;
    person?: string;
    group?: string;
    target?: number;
    capacity?: number;
    hired?: number;
    left?: number;
  }[];
}

class List {
  readonly texts: string[] = [];
  index(text: string | undefined): number {
    if (text === undefined) return -1;
    const found = this.texts.indexOf(text);
    return found >= 0 ? found : this.texts.push(text) - 1;
  }
}

/** A column, or `undefined` where no row has the fact: as if the column weren't mapped. */
function optional<Row, Column>(
  rows: readonly Row[],
  pick: (row: Row) => unknown,
  make: () => Column,
): Column | undefined {
  return rows.some((row) => pick(row) !== undefined) ? make() : undefined;
}

const moment = (text: string | undefined): number => (text === undefined ? NO_MOMENT : at(text));
const fen = (yuan: number | undefined): number => (yuan === undefined ? Number.NaN : Math.round(yuan * 100));
const yesNo = (value: boolean | undefined): number => (value === undefined ? UNKNOWN : value ? YES : NO);

function sessionTable(
  rows: readonly SessionFacts[],
  lists: Record<"accounts" | "buyers" | "shops", List>,
): Records["sessions"] {
  const ints = (pick: (row: SessionFacts) => number): Int32Array => Int32Array.from(rows, pick);
  const bytes = (pick: (row: SessionFacts) => number): Uint8Array => Uint8Array.from(rows, pick);
  const floats = (pick: (row: SessionFacts) => number | undefined): Float64Array =>
    Float64Array.from(rows, (r) => pick(r) ?? Number.NaN);
  return {
    count: rows.length,
    table: bytes(() => 0),
    row: Int32Array.from(rows, (_, i) => i + 2),
    agent: ints((r) => lists.accounts.index(r.agent)),
    buyer: ints((r) => lists.buyers.index(r.buyer)),
    start: ints((r) => at(r.start)),
    end: optional(
      rows,
      (r) => r.end,
      () => ints((r) => moment(r.end)),
    ),
    sessionId: undefined,
    firstResponse: optional(
      rows,
      (r) => r.first,
      () => floats((r) => r.first),
    ),
    averageResponse: optional(
      rows,
      (r) => r.average,
      () => floats((r) => r.average),
    ),
    buyerMessages: optional(
      rows,
      (r) => r.buyerMessages,
      () => ints((r) => r.buyerMessages ?? -1),
    ),
    agentMessages: optional(
      rows,
      (r) => r.agentMessages,
      () => ints((r) => r.agentMessages ?? -1),
    ),
    agentCharacters: undefined,
    satisfaction: optional(
      rows,
      (r) => r.rating,
      () => floats((r) => r.rating),
    ),
    startedBy: undefined,
    replied: optional(
      rows,
      (r) => r.replied,
      () => bytes((r) => yesNo(r.replied)),
    ),
    receptionType: optional(
      rows,
      (r) => r.transferredOut,
      () => bytes((r) => (r.transferredOut === true ? TRANSFERRED_OUT : UNKNOWN)),
    ),
    phase: optional(
      rows,
      (r) => r.phase,
      () => bytes((r) => (r.phase === "after" ? AFTER_SALE : r.phase === "pre" ? PRE_SALE : UNKNOWN)),
    ),
    shop: optional(
      rows,
      (r) => r.shop,
      () => ints((r) => lists.shops.index(r.shop)),
    ),
    robot: optional(
      rows,
      (r) => r.robot,
      () => bytes((r) => yesNo(r.robot)),
    ),
  };
}

function orderTable(
  rows: readonly OrderFacts[],
  lists: Record<"accounts" | "buyers" | "shops" | "orderIds" | "texts", List>,
): Records["orders"] {
  const ints = (pick: (row: OrderFacts) => number): Int32Array => Int32Array.from(rows, pick);
  const floats = (pick: (row: OrderFacts) => number | undefined): Float64Array =>
    Float64Array.from(rows, (r) => fen(pick(r)));
  return {
    count: rows.length,
    table: new Uint8Array(rows.length).fill(1),
    row: Int32Array.from(rows, (_, i) => i + 2),
    orderId: ints((r) => lists.orderIds.index(r.id)),
    parentOrderId: optional(
      rows,
      (r) => r.parent,
      () => ints((r) => lists.orderIds.index(r.parent)),
    ),
    buyer: optional(
      rows,
      (r) => r.buyer,
      () => ints((r) => lists.buyers.index(r.buyer)),
    ),
    agent: optional(
      rows,
      (r) => r.agent,
      () => ints((r) => lists.accounts.index(r.agent)),
    ),
    created: ints((r) => at(r.created)),
    paid: ints((r) => moment(r.paid)),
    received: undefined,
    amount: floats((r) => r.amount ?? 100),
    refundAmount: optional(
      rows,
      (r) => r.refund,
      () => floats((r) => r.refund),
    ),
    freight: optional(
      rows,
      (r) => r.freight,
      () => floats((r) => r.freight),
    ),
    discount: undefined,
    quantity: optional(
      rows,
      (r) => r.quantity,
      () => ints((r) => r.quantity ?? -1),
    ),
    status: optional(
      rows,
      (r) => r.status,
      () => ints((r) => lists.texts.index(r.status)),
    ),
    closeReason: undefined,
    sellerMemo: optional(
      rows,
      (r) => r.memo,
      () => ints((r) => lists.texts.index(r.memo)),
    ),
    flag: optional(
      rows,
      (r) => r.flag,
      () => ints((r) => lists.texts.index(r.flag)),
    ),
    sku: undefined,
    shop: optional(
      rows,
      (r) => r.shop,
      () => ints((r) => lists.shops.index(r.shop)),
    ),
    stage: optional(
      rows,
      (r) => r.stage,
      () => Uint8Array.from(rows, (r) => (r.stage === "deposit" ? DEPOSIT : r.stage === "balance" ? BALANCE : UNKNOWN)),
    ),
    silent: undefined,
  };
}

/** Records from a few facts. A table that isn't given isn't there; a fact that no row gives is an unmapped column. */
export function recordsOf(facts: MonthFacts): Records {
  const [accounts, buyers, shops, orderIds, texts] = [new List(), new List(), new List(), new List(), new List()];
  const lists = { accounts, buyers, shops, orderIds, texts };
  const roster = facts.roster?.map((entry, i): RosterEntry => ({
    table: 2,
    row: i + 2,
    account: accounts.index(entry.account),
    person: entry.person ?? entry.account,
    group: entry.group,
    position: undefined,
    plan: undefined,
    scheme: undefined,
    baseSalary: undefined,
    hired: entry.hired as RosterEntry["hired"],
    left: entry.left as RosterEntry["left"],
    target: entry.target === undefined ? undefined : (fen(entry.target) as Fen),
    capacity: entry.capacity,
    attendance: undefined,
    manual: {},
  }));
  const sessions = facts.sessions && sessionTable(facts.sessions, lists);
  const orders = facts.orders && orderTable(facts.orders, lists);
  const refunds = facts.refunds?.length ? refundTable(facts.refunds, lists) : undefined;
  const reviews = facts.reviews && {
    count: facts.reviews.length,
    table: new Uint8Array(facts.reviews.length).fill(4),
    row: Int32Array.from(facts.reviews, (_, i) => i + 2),
    orderId: Int32Array.from(facts.reviews, (r) => orderIds.index(r.order)),
    buyer: new Int32Array(facts.reviews.length).fill(-1),
    agent: new Int32Array(facts.reviews.length).fill(-1),
    rating: Float64Array.from(facts.reviews, (r) => r.rating),
    time: new Int32Array(facts.reviews.length).fill(NO_MOMENT),
  };
  const names = { accounts: accounts.texts, shops: shops.texts, texts: texts.texts };
  return {
    names: {
      ...names,
      buyers: textListOf(buyers.texts),
      orderIds: textListOf(orderIds.texts),
      refundIds: NO_TEXTS,
      sessionIds: NO_TEXTS,
    },
    sessions,
    orders,
    refunds,
    reviews,
    roster,
    tables: [],
    issues: [],
  };
}

function refundTable(rows: readonly RefundFacts[], lists: Record<"orderIds" | "texts", List>): Records["refunds"] {
  return {
    count: rows.length,
    table: new Uint8Array(rows.length).fill(3),
    row: Int32Array.from(rows, (_, i) => i + 2),
    orderId: Int32Array.from(rows, (r) => lists.orderIds.index(r.order)),
    refundId: undefined,
    amount: Float64Array.from(rows, (r) => fen(r.amount)),
    completed: Int32Array.from(rows, (r) => moment(r.completed)),
    applied: undefined,
    status: optional(
      rows,
      (r) => r.status,
      () => Int32Array.from(rows, (r) => lists.texts.index(r.status)),
    ),
    reason: undefined,
    type: undefined,
  };
}
