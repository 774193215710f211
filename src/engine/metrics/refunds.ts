import type { OrderFacts } from "../attribution/orderFacts";
import type { RowIssue } from "../issues/rowIssue";
import { addFloat, byte, float, int } from "../records/columnAccess";
import type { Names, Records, RefundTable } from "../records/records";
import type { Settings } from "../settings";
import { rowNumber } from "../units/ids";
import { day, NO_MOMENT, startOfDay, type Moment } from "../units/moment";
import { firstDayOfMonth, type Period } from "../units/period";
import { textAt } from "../records/textList";

/** Refunds completed before this count against the period: the start of the day after the next month's cut-off day. */
export function cutOffOf(period: Period, cutOffDay: number): Moment {
  return startOfDay(day(firstDayOfMonth(period.month, 1) + cutOffDay), period.dayStart);
}

export interface CountedRefunds {
  /** Fen per order, at most the order's amount. */
  readonly refunded: Float64Array;
  readonly issues: readonly RowIssue[];
}

/** Parts of statuses that say that no money went back, or not yet; compared in NFKC. */
const NOT_REFUNDED = [
  "关闭",
  "取消",
  "撤销",
  "拒绝",
  "失败",
  "中",
  "待",
  "未",
  "无",
  "没有",
  "换货",
  "补寄",
  "维修",
  "不同意",
];

/** What a refund's status says; without a status column every refund counts. */
type Verdict = "refunded" | "notRefunded" | "unknown";

/** What a status in the settings' words says, whoever's refund it is about. */
export function verdictOf(text: string, settings: Settings): Verdict {
  const status = text.normalize("NFKC");
  if (settings.refundedStatuses.includes(status)) return "refunded";
  return NOT_REFUNDED.some((part) => status.includes(part)) ? "notRefunded" : "unknown";
}

/** What the status of each row of the refunds table says. */
function statusVerdicts({ status }: RefundTable, { records, settings }: RefundInput): (row: number) => Verdict {
  if (status === undefined) return () => "refunded";
  const verdicts = records.names.texts.map((text) => verdictOf(text, settings));
  return (row) => verdicts[status[row] ?? -1] ?? "notRefunded";
}

type RefundIssueCode = "negativeRefund" | "overRefund" | "refundWithoutDate" | "unknownOrder" | "unknownRefundStatus";

function issueOf(
  code: RefundIssueCode,
  refunds: RefundTable,
  at: { row: number; field: string; received: string },
): RowIssue {
  const table = byte(refunds.table, at.row);
  const row = rowNumber(int(refunds.row, at.row));
  return { code, severity: "warning", table, row, field: at.field, received: at.received };
}

/** Sorts refunds into those that count, those that don't, and those that someone should look at. */
function judge(refunds: RefundTable, input: RefundInput, issues: RowIssue[]): (row: number) => boolean {
  const { records, settings, period } = input;
  const cutOff = cutOffOf(period, settings.cutOffDay);
  const verdictAt = statusVerdicts(refunds, input);
  const statusText = (row: number): string => records.names.texts[refunds.status?.[row] ?? -1] ?? "";
  return (row) => {
    const verdict = verdictAt(row);
    const completed = int(refunds.completed, row);
    const note = (code: RefundIssueCode, field: string, received: string): void => {
      issues.push(issueOf(code, refunds, { row, field, received }));
    };
    if (verdict === "unknown") note("unknownRefundStatus", "status", statusText(row));
    if (verdict !== "refunded") return false;
    if (float(refunds.amount, row) < 0) note("negativeRefund", "amount", String(float(refunds.amount, row) / 100));
    else if (completed !== NO_MOMENT) return completed < cutOff;
    else if (refunds.status !== undefined) note("refundWithoutDate", "completed", statusText(row));
    return false;
  };
}

interface Sums {
  readonly sums: Float64Array;
  /** The last refund row of each order, for the issue about it. */
  readonly lastRow: Int32Array;
}

/** Counted refunds added up per order, before the cap. */
function addUp(
  refunds: RefundTable,
  orders: OrderFacts,
  input: { counts: (row: number) => boolean; names: Names; issues: RowIssue[] },
): Sums {
  const sums = new Float64Array(orders.count);
  const lastRow = new Int32Array(orders.count).fill(-1);
  for (let row = 0; row < refunds.count; row++) {
    const id = int(refunds.orderId, row);
    const order = id < 0 ? -1 : int(orders.orderOfId, id);
    const counts = input.counts(row);
    if (order < 0) {
      input.issues.push(
        issueOf("unknownOrder", refunds, { row, field: "orderId", received: textAt(input.names.orderIds, id) ?? "" }),
      );
    } else if (counts) {
      addFloat(sums, order, float(refunds.amount, row));
      lastRow[order] = row;
    }
  }
  return { sums, lastRow };
}

function fromTable(refunds: RefundTable, orders: OrderFacts, input: RefundInput): CountedRefunds {
  const { names } = input.records;
  const issues: RowIssue[] = [];
  const { sums, lastRow } = addUp(refunds, orders, { counts: judge(refunds, input, issues), names, issues });
  for (let order = 0; order < sums.length; order++) {
    const amount = float(orders.amount, order);
    if (float(sums, order) <= amount) continue;
    sums[order] = Math.max(0, amount);
    const received = textAt(names.orderIds, int(orders.id, order)) ?? "";
    issues.push(issueOf("overRefund", refunds, { row: int(lastRow, order), field: "orderId", received }));
  }
  return { refunded: sums, issues };
}

/** What is wrong with a status beside an order: it tells of money that no column has, or of money nobody knows what became of. */
function statusFault(verdict: Verdict | undefined, amount: number): RowIssue["code"] | undefined {
  const stated = !Number.isNaN(amount) && amount !== 0;
  if (verdict === "refunded" && !stated) return "refundWithoutAmount";
  return verdict === "unknown" && stated ? "unknownRefundStatus" : undefined;
}

/** Rows of orders whose refund status and amount don't go together. */
function statusIssues({ records, settings }: RefundInput): RowIssue[] {
  const { orders, names } = records;
  const { refundStatus, refundAmount } = orders ?? {};
  if (orders === undefined || refundStatus === undefined) return [];
  const verdicts = names.texts.map((text) => verdictOf(text, settings));
  const issues: RowIssue[] = [];
  for (let row = 0; row < orders.count; row++) {
    const status = int(refundStatus, row);
    const amount = refundAmount === undefined ? NaN : float(refundAmount, row);
    const code = statusFault(verdicts[status], amount);
    if (code === undefined) continue;
    issues.push({
      code,
      severity: "warning",
      table: byte(orders.table, row),
      row: rowNumber(int(orders.row, row)),
      field: "refundStatus",
      received: names.texts[status] ?? "",
    });
  }
  return issues;
}

/** The orders' own refund column, taken as completed in time, at most the order's amount. */
function fromOrders(orders: OrderFacts, input: RefundInput): CountedRefunds {
  const { refundAmount, amount } = orders;
  const issues = statusIssues(input);
  const refunded = new Float64Array(orders.count);
  if (refundAmount === undefined) return { refunded, issues };
  const { orderIds } = input.records.names;
  for (let order = 0; order < orders.count; order++) {
    const stated = float(refundAmount, order);
    if (Number.isNaN(stated) || stated === 0) continue;
    refunded[order] = Math.min(Math.max(0, stated), Math.max(0, float(amount, order)));
    if (refunded[order] === stated) continue;
    issues.push({
      code: stated < 0 ? "negativeRefund" : "overRefund",
      severity: "warning",
      table: byte(orders.table, order),
      row: rowNumber(int(orders.row, order)),
      field: stated < 0 ? "refundAmount" : "orderId",
      received: stated < 0 ? String(stated / 100) : (textAt(orderIds, int(orders.id, order)) ?? ""),
    });
  }
  return { refunded, issues };
}

/** Orders on which money went back only after the cut-off: a later month takes it off. */
export function refundedLater({ orderOfId }: OrderFacts, input: RefundInput): ReadonlySet<number> {
  const { refunds } = input.records;
  const later = new Set<number>();
  if (refunds === undefined) return later;
  const verdictAt = statusVerdicts(refunds, input);
  const cutOff = cutOffOf(input.period, input.settings.cutOffDay);
  for (let row = 0; row < refunds.count; row++) {
    const id = int(refunds.orderId, row);
    if (id >= 0 && int(refunds.completed, row) >= cutOff && verdictAt(row) === "refunded")
      later.add(int(orderOfId, id));
  }
  return later;
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
