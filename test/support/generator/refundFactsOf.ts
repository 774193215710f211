import { NO_MOMENT, SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { CLOSED, type OrderFacts, type RefundFacts, type ReviewFacts } from "./monthFacts";
import type { MonthShape } from "./monthOptions";
import type { Random } from "./random";

interface RefundDraft {
  readonly orderRow: number;
  readonly amount: number;
  readonly applied: number;
  readonly completed: number;
  readonly succeeded: boolean;
}

/** Refunds of paid orders; adds what went back to `orders.refunded`. */
export function refundFactsOf(orders: OrderFacts, shape: MonthShape, random: Random): RefundFacts {
  const drafts: RefundDraft[] = [];
  for (let row = 0; row < orders.count; row++) {
    const closed = orders.status[row] === CLOSED;
    if (orders.paid[row] !== NO_MOMENT && random.chance(closed ? 0.97 : shape.refunded)) {
      refundOrder(row, { orders, shape, random, drafts });
    }
  }
  const count = drafts.length;
  return {
    count,
    orderRow: Int32Array.from(drafts, (draft) => draft.orderRow),
    amount: Float64Array.from(drafts, (draft) => draft.amount),
    applied: Int32Array.from(drafts, (draft) => draft.applied),
    completed: Int32Array.from(drafts, (draft) => draft.completed),
    succeeded: Uint8Array.from(drafts, (draft) => (draft.succeeded ? 1 : 0)),
  };
}

interface RefundContext {
  readonly orders: OrderFacts;
  readonly shape: MonthShape;
  readonly random: Random;
  readonly drafts: RefundDraft[];
}

function refundOrder(row: number, { orders, shape, random, drafts }: RefundContext): void {
  const total = orders.amount[row]!;
  const closed = orders.status[row] === CLOSED;
  const full = closed || random.chance(0.4);
  const parts = random.chance(full ? 0 : 0.15) ? 2 : 1;
  for (let part = 0; part < parts; part++) {
    const share = full ? total : partOf(total, random);
    const over = random.chance(shape.overRefunds) ? 500 : 0;
    const longest = random.chance(shape.lateRefunds) ? 45 : 4;
    const applied = orders.paid[row]! + random.int(1_800, 6 * SECONDS_PER_DAY);
    const completed = applied + random.int(600, longest * SECONDS_PER_DAY);
    const succeeded = closed || random.chance(0.88);
    const amount = Math.min(share, total) + over;
    if (!succeeded) {
      drafts.push({ orderRow: row, amount, applied, completed: NO_MOMENT, succeeded });
      continue;
    }
    drafts.push({ orderRow: row, amount, applied, completed, succeeded });
    orders.refunded[row] = Math.min(total, orders.refunded[row]! + amount);
  }
}

/** Some whole yuan of it. */
function partOf(total: number, random: Random): number {
  return Math.max(100, Math.floor((total * (0.05 + 0.4 * random.next())) / 100) * 100);
}

/** Reviews of received orders. */
export function reviewFactsOf(orders: OrderFacts, shape: MonthShape, random: Random): ReviewFacts {
  const rows: number[] = [];
  for (let row = 0; row < orders.count; row++) {
    if (orders.received[row] !== NO_MOMENT && orders.line[row] === 0 && random.chance(shape.reviewed)) {
      rows.push(row);
    }
  }
  return {
    count: rows.length,
    orderRow: Int32Array.from(rows),
    rating: Uint8Array.from(rows, () => (random.chance(0.9) ? 5 : random.int(1, 5))),
    time: Int32Array.from(rows, (row) => orders.received[row]! + random.int(60, 3 * SECONDS_PER_DAY)),
  };
}
