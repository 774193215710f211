import type { OrderFacts } from "../attribution/orderFacts";
import type { RowIssue } from "../issues/rowIssue";
import { addFloat, byte, float, int } from "../records/columnAccess";
import type { Records, RefundTable } from "../records/records";
import type { Settings } from "../settings";
import { rowNumber } from "../units/ids";
import { day, NO_MOMENT, startOfDay, type Moment } from "../units/moment";
import { firstDayOfMonth, type Period } from "../units/period";

/** Refunds completed before this count against the period: the start of the day after the next month's cut-off day. */
export function cutOffOf(period: Period, cutOffDay: number): Moment {
  return startOfDay(day(firstDayOfMonth(period.month, 1) + cutOffDay), period.dayStart);
}

export interface CountedRefunds {
  /** Fen per order, at most the order's amount. */
  readonly refunded: Float64Array;
  readonly issues: readonly RowIssue[];
}

/** Whether a status says that the money went back; without a status column every refund does. */
function refundedStatus({ status }: RefundTable, records: Records, settings: Settings): (row: number) => boolean {
  if (status === undefined) return () => true;
  const counts = records.names.texts.map((text) => settings.refundedStatuses.includes(text.normalize("NFKC")));
  return (row) => counts[status[row] ?? -1] === true;
}

function issueOf(
  code: "overRefund" | "unknownOrder",
  refunds: RefundTable,
  at: { row: number; received: string },
): RowIssue {
  const table = byte(refunds.table, at.row);
  return {
    code,
    severity: "warning",
    table,
    row: rowNumber(int(refunds.row, at.row)),
    field: "orderId",
    received: at.received,
  };
}

/** Counted refunds added up per order, before the cap; the last refund row of each order for the issue about it. */
function addUp(
  refunds: RefundTable,
  orders: OrderFacts,
  input: { counts: (row: number) => boolean; records: Records },
): Sums {
  const sums = new Float64Array(orders.count);
  const lastRow = new Int32Array(orders.count).fill(-1);
  const issues: RowIssue[] = [];
  for (let row = 0; row < refunds.count; row++) {
    const id = int(refunds.orderId, row);
    const order = id < 0 ? -1 : int(orders.orderOfId, id);
    if (order < 0) {
      issues.push(issueOf("unknownOrder", refunds, { row, received: input.records.names.orderIds[id] ?? "" }));
    } else if (input.counts(row)) {
      addFloat(sums, order, float(refunds.amount, row));
      lastRow[order] = row;
    }
  }
  return { sums, lastRow, issues };
}

interface Sums {
  readonly sums: Float64Array;
  readonly lastRow: Int32Array;
  readonly issues: RowIssue[];
}

function fromTable(refunds: RefundTable, orders: OrderFacts, input: RefundInput): CountedRefunds {
  const { records, settings, period } = input;
  const cutOff = cutOffOf(period, settings.cutOffDay);
  const saysSo = refundedStatus(refunds, records, settings);
  const counts = (row: number): boolean => {
    const completed = int(refunds.completed, row);
    return completed !== NO_MOMENT && completed < cutOff && saysSo(row);
  };
  const { sums, lastRow, issues } = addUp(refunds, orders, { counts, records });
  for (let order = 0; order < sums.length; order++) {
    const amount = float(orders.amount, order);
    if (float(sums, order) <= amount) continue;
    sums[order] = Math.max(0, amount);
    const received = records.names.orderIds[int(orders.id, order)] ?? "";
    issues.push(issueOf("overRefund", refunds, { row: int(lastRow, order), received }));
  }
  return { refunded: sums, issues };
}

/** Rows whose status says that money went back, and that no column says how much of. */
function withoutAmount({ records, settings }: RefundInput): RowIssue[] {
  const { orders, names } = records;
  const { refundStatus, refundAmount } = orders ?? {};
  if (orders === undefined || refundStatus === undefined) return [];
  const refunded = names.texts.map((text) => settings.refundedStatuses.includes(text.normalize("NFKC")));
  const issues: RowIssue[] = [];
  for (let row = 0; row < orders.count; row++) {
    const status = int(refundStatus, row);
    const known = refundAmount !== undefined && !Number.isNaN(float(refundAmount, row));
    if (refunded[status] !== true || known) continue;
    issues.push({
      code: "refundWithoutAmount",
      severity: "warning",
      table: byte(orders.table, row),
      row: rowNumber(int(orders.row, row)),
      field: "refundStatus",
      received: names.texts[status] ?? "",
    });
  }
  return issues;
}

/** The orders' own refund column, taken as completed in time. */
function fromOrders(orders: OrderFacts, input: RefundInput): CountedRefunds {
  const { refundAmount, amount } = orders;
  const issues = withoutAmount(input);
  if (refundAmount === undefined) return { refunded: new Float64Array(orders.count), issues };
  const capped = refundAmount.map((refund, order) =>
    Number.isNaN(refund) ? 0 : Math.min(refund, Math.max(0, float(amount, order))),
  );
  return { refunded: capped, issues };
}

export interface RefundInput {
  readonly records: Records;
  readonly settings: Settings;
  readonly period: Period;
}

/** What was paid back on each order and counts against the period (metrics.md §1): a mapped refunds table beats the orders' column. */
export function countedRefunds(orders: OrderFacts, input: RefundInput): CountedRefunds {
  const { refunds } = input.records;
  return refunds === undefined ? fromOrders(orders, input) : fromTable(refunds, orders, input);
}
