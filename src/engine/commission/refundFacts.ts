import { float, int } from "../records/columnAccess";
import type { OrderTable, Records, RefundTable } from "../records/records";
import type { Settings } from "../settings";
import { fen } from "../units/fen";
import { moment, NO_MOMENT } from "../units/moment";
import type { RefundFact } from "./lateRefunds";
import { textAt } from "../records/textList";

/** The number that an order is credited under: its parent's where lines share one. */
function creditedIds({ orderId, parentOrderId, count }: OrderTable): ReadonlyMap<number, number> {
  const credited = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const own = int(orderId, row);
    const parent = parentOrderId === undefined ? -1 : int(parentOrderId, row);
    credited.set(own, parent < 0 ? own : parent);
  }
  return credited;
}

/** Whether a status says that the money went back; without a status column every refund does (metrics.md §1). */
function countsByStatus({ status }: RefundTable, { names }: Records, settings: Settings): (row: number) => boolean {
  if (status === undefined) return () => true;
  const counts = names.texts.map((text) => settings.refundedStatuses.includes(text.normalize("NFKC")));
  return (row) => counts[int(status, row)] === true;
}

/** One refund by the number its order is credited under; `null` for an order without a number, or not completed. */
function factOf(refunds: RefundTable, row: number, { credited, names }: Reading): RefundFact | null {
  const id = int(refunds.orderId, row);
  const orderId = textAt(names.orderIds, credited.get(id) ?? id);
  const completed = int(refunds.completed, row);
  if (orderId === undefined || completed === NO_MOMENT) return null;
  const refundId = refunds.refundId === undefined ? -1 : int(refunds.refundId, row);
  return {
    orderId,
    refundId: textAt(names.refundIds, refundId) ?? "",
    amountFen: fen(float(refunds.amount, row)),
    completed: moment(completed),
  };
}

interface Reading {
  readonly credited: ReadonlyMap<number, number>;
  readonly names: Records["names"];
}

/**
 * The refunds of the data that count by their status and are completed, by the number their order is credited under. None
 * without a refunds table: refunds in a column of the orders are taken as in time.
 */
export function refundFacts(records: Records, settings: Settings): readonly RefundFact[] {
  const { refunds, orders, names } = records;
  if (refunds === undefined || orders === undefined) return [];
  const reading = { credited: creditedIds(orders), names };
  const counts = countsByStatus(refunds, records, settings);
  const facts: RefundFact[] = [];
  for (let row = 0; row < refunds.count; row++) {
    const fact = counts(row) ? factOf(refunds, row, reading) : null;
    if (fact !== null) facts.push(fact);
  }
  return facts;
}
