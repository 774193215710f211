import { BALANCE, DEPOSIT } from "../../../src/engine/records/records";
import { NO_MOMENT, SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { CLOSED, PAID, SHIPPED, SUCCEEDED, UNPAID, type OrderFacts, type SessionFacts } from "./monthFacts";
import type { Random } from "./random";
import { visitTimes, zipfBuyer, type SessionContext } from "./sessionFactsOf";

export interface OrderContext extends SessionContext {
  /** Whether orders may have several lines. */
  readonly lines: boolean;
  readonly sessions: SessionFacts;
}

const HOUR = 3_600;
const MINUTE = 60;

/** Offsets from a session's start or end to the order, on and beside the bounds that rules have, in seconds. */
const EDGES = [
  -300,
  -299,
  -301,
  0,
  1,
  86_399,
  86_400,
  86_401,
  172_800,
  21 * SECONDS_PER_DAY,
  72 * HOUR,
  -21 * SECONDS_PER_DAY,
  -21 * SECONDS_PER_DAY - 1,
];

/** When an order of whom was placed and, if it is paid, how long after. */
interface Placement {
  readonly buyer: number;
  readonly created: number;
  readonly paid: number;
}

interface Columns {
  readonly facts: OrderFacts;
  readonly context: OrderContext;
}

function emptyOrders(count: number): OrderFacts {
  return {
    count,
    order: new Int32Array(count),
    line: new Uint8Array(count),
    buyer: new Int32Array(count),
    created: new Int32Array(count),
    paid: new Int32Array(count).fill(NO_MOMENT),
    received: new Int32Array(count).fill(NO_MOMENT),
    amount: new Float64Array(count),
    freight: new Float64Array(count),
    refunded: new Float64Array(count),
    quantity: new Int16Array(count),
    status: new Uint8Array(count),
    memo: new Int16Array(count).fill(-1),
    flag: new Uint8Array(count),
    agent: new Int16Array(count).fill(-1),
    stage: new Uint8Array(count),
  };
}

/** Orders in no particular sequence, each hung on a session or on none. */
export function orderFactsOf(context: OrderContext): OrderFacts {
  const { random, shape, count } = context;
  const facts = emptyOrders(count);
  const silentTimes = visitTimes(random, context.span, count);
  const used = new Uint8Array(context.sessions.count);
  let row = 0;
  for (let order = 0; row < count; order++) {
    const placement = placeOrder(context, { used, at: silentTimes[random.int(0, count)] ?? 0 });
    const first = row;
    const left = count - row;
    const presale = context.lines && left >= 2 && random.chance(shape.presale);
    const several = context.lines && random.chance(shape.multiLine) ? random.int(2, 5) : 1;
    const lines = presale ? 2 : Math.min(left, several);
    for (let line = 0; line < lines; line++, row++) {
      facts.order[row] = order;
      facts.line[row] = line;
      fillLine(row, placement, { facts, context });
    }
    if (presale) {
      stagePresale(first, { facts, context });
    }
    decorate(first, lines, { facts, context });
  }
  return facts;
}

function placeOrder(context: OrderContext, { used, at }: { used: Uint8Array; at: number }): Placement {
  const { random, shape, buyers, sessions } = context;
  const draw = random.next();
  if (sessions.count === 0 || draw < shape.silent) {
    const stranger = random.chance(0.6);
    const buyer = stranger ? buyers + random.int(0, buyers) : zipfBuyer(random, buyers);
    return { buyer, created: at, paid: at + payDelay(random) };
  }
  const session = pickSession(context, used);
  const buyer = sessions.buyer[session]!;
  const start = sessions.start[session]!;
  const end = Math.max(start, sessions.end[session] ?? start);
  if (draw < shape.silent + shape.chased) {
    const created = start - 5 * MINUTE - Math.floor(random.exponential(HOUR));
    return { buyer, created, paid: start + MINUTE + Math.floor(random.exponential(20 * MINUTE)) };
  }
  if (draw < shape.silent + shape.chased + shape.afterSale) {
    const created = start - random.int(HOUR, 20 * SECONDS_PER_DAY);
    return { buyer, created, paid: created + payDelay(random) };
  }
  const created = random.chance(shape.edges) ? edgeOf(random, start, end) : afterChat(random, start, end);
  return { buyer, created, paid: random.chance(shape.edges) ? edgeOf(random, start, end) : created + payDelay(random) };
}

function edgeOf(random: Random, start: number, end: number): number {
  return (random.chance(0.5) ? start : end) + (EDGES[random.int(0, EDGES.length)] ?? 0);
}

/** Most buy in the chat or soon after, some the next day. */
function afterChat(random: Random, start: number, end: number): number {
  const draw = random.next();
  if (draw < 0.45) {
    return start + Math.floor(random.next() * (end - start + 1));
  }
  if (draw < 0.85) {
    return end + Math.floor(random.exponential(40 * MINUTE));
  }
  return end + Math.floor(random.exponential(20 * HOUR));
}

function payDelay(random: Random): number {
  const draw = random.next();
  if (draw < 0.75) {
    return 8 + Math.floor(random.exponential(90));
  }
  return draw < 0.93 ? random.int(5 * MINUTE, 2 * HOUR) : random.int(2 * HOUR, 4 * 24 * HOUR);
}

/** A session of a person rather than of a robot, rather one without an order yet, and more often of a skilled agent. */
function pickSession({ random, sessions, cast }: OrderContext, used: Uint8Array): number {
  let session = 0;
  for (let attempt = 0; attempt < 8; attempt++) {
    session = random.int(0, sessions.count);
    const member = cast.people[sessions.agent[session]!];
    if (member !== undefined && used[session] === 0 && random.next() * 1.45 < member.skill) {
      break;
    }
  }
  used[session] = 1;
  return session;
}

function fillLine(row: number, placement: Placement, { facts, context }: Columns): void {
  const { random } = context;
  facts.buyer[row] = placement.buyer;
  facts.created[row] = placement.created;
  facts.paid[row] = Math.max(placement.paid, placement.created);
  const quantity = random.chance(0.7) ? 1 : 1 + Math.ceil(random.exponential(1));
  const price = Math.round(Math.exp(random.normal(4.55, 0.55)) * 10) * 10 - 10;
  facts.quantity[row] = quantity;
  facts.freight[row] = random.chance(0.12) ? 800 + 100 * random.int(0, 5) : 0;
  facts.amount[row] =
    Math.max(90, price) * quantity + (random.chance(0.1) ? random.int(1, 100) : 0) + facts.freight[row];
}

/** A deposit line paid at once, and a balance line paid days later or never. */
function stagePresale(first: number, { facts, context }: Columns): void {
  const balance = first + 1;
  facts.stage[first] = DEPOSIT;
  facts.stage[balance] = BALANCE;
  facts.amount[first] = 2_000 + 1_000 * context.random.int(0, 8);
  facts.freight[first] = 0;
  facts.quantity[first] = 0;
  const after = Math.floor(context.random.exponential(6 * SECONDS_PER_DAY));
  facts.paid[balance] = context.random.chance(0.8) ? facts.paid[first]! + after : NO_MOMENT;
}

/** Payment, status, memo and flag of an order, alike on all its lines. */
function decorate(first: number, lines: number, columns: Columns): void {
  const { facts, context } = columns;
  const { random, shape, cast } = context;
  const staged = facts.stage[first] !== 0;
  const unpaid = !staged && random.chance(shape.unpaid);
  const status = statusOf(unpaid, context);
  const received = facts.paid[first]! + random.int(2 * SECONDS_PER_DAY, 9 * SECONDS_PER_DAY);
  const noted = random.chance(shape.memos);
  const memo = noted ? random.int(0, cast.people.length) : -1;
  const flag = noted ? random.int(0, 4) : 0;
  const agent = random.chance(shape.preAttributed) ? random.int(0, cast.accounts.length) : -1;
  const nobody = random.chance(shape.noBuyer);
  for (let row = first; row < first + lines; row++) {
    facts.status[row] = status;
    facts.memo[row] = memo;
    facts.flag[row] = flag;
    facts.agent[row] = agent;
    facts.buyer[row] = nobody ? -1 : facts.buyer[row]!;
    facts.paid[row] = unpaid ? NO_MOMENT : facts.paid[row]!;
    facts.received[row] = status === SUCCEEDED && facts.paid[row] !== NO_MOMENT ? received : NO_MOMENT;
  }
}

function statusOf(unpaid: boolean, { random, shape }: OrderContext): number {
  if (random.chance(unpaid ? 0.9 : shape.closed)) {
    return CLOSED;
  }
  const draw = random.next();
  if (unpaid) {
    return UNPAID;
  }
  return draw < 0.6 ? SUCCEEDED : draw < 0.9 ? SHIPPED : PAID;
}
