import { firstDayOfMonth, month } from "../../../src/engine/units/period";
import { castOf } from "./castOf";
import type { MonthFacts, OrderFacts } from "./monthFacts";
import { DEFAULT_SHAPE, type MonthOptions } from "./monthOptions";
import { orderFactsOf } from "./orderFactsOf";
import { createRandom } from "./random";
import { refundFactsOf, reviewFactsOf } from "./refundFactsOf";
import { sessionFactsOf } from "./sessionFactsOf";

/** A made-up month as columns of facts; the same for the same options. */
export function generateFacts(options: MonthOptions): MonthFacts {
  const shape = { ...DEFAULT_SHAPE, ...options.shape };
  const cast = castOf(options, shape);
  const of = month(options.month);
  const span = {
    from: firstDayOfMonth(of) - (options.leadDays ?? 5),
    to: firstDayOfMonth(of, 1) + (options.tailDays ?? 4),
  };
  const buyers = options.buyers ?? Math.max(1, Math.ceil(options.sessions * 0.6));
  const lines = options.lines ?? false;
  const random = createRandom(options.seed, 2);
  const sessions = sessionFactsOf({ random, shape, cast, span, buyers, count: options.sessions });
  const drafted = orderFactsOf({ random, shape, cast, span, buyers, lines, sessions, count: options.orders });
  const orders = newestFirst(drafted);
  return {
    seed: options.seed,
    month: options.month,
    shops: options.shops ?? 1,
    cast,
    buyers,
    masked: shape.masked,
    sessions,
    orders,
    refunds: refundFactsOf(orders, shape, random),
    reviews: reviewFactsOf(orders, shape, random),
  };
}

/** As platforms export them; lines of one order stay together. */
function newestFirst(orders: OrderFacts): OrderFacts {
  const size = 2 ** 21;
  const keys = new Float64Array(orders.count);
  for (let row = 0; row < orders.count; row++) {
    keys[row] = -orders.created[row]! * size + row;
  }
  keys.sort();
  const rows = Int32Array.from(keys, (key) => ((key % size) + size) % size);
  const moved = <Column extends Int32Array | Int16Array | Uint8Array | Float64Array>(column: Column): Column => {
    const copy = column.slice() as Column;
    rows.forEach((from, to) => (copy[to] = column[from]!));
    return copy;
  };
  return {
    count: orders.count,
    order: moved(orders.order),
    line: moved(orders.line),
    buyer: moved(orders.buyer),
    created: moved(orders.created),
    paid: moved(orders.paid),
    received: moved(orders.received),
    amount: moved(orders.amount),
    freight: moved(orders.freight),
    refunded: moved(orders.refunded),
    quantity: moved(orders.quantity),
    status: moved(orders.status),
    memo: moved(orders.memo),
    flag: moved(orders.flag),
    agent: moved(orders.agent),
    stage: moved(orders.stage),
  };
}
