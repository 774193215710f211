import { cutOffOf } from "../metrics/refunds";
import type { PeriodResult } from "../periodResult";
import { int } from "../records/columnAccess";
import { compareText } from "../units/compareText";
import type { Fen } from "../units/fen";
import { businessDayOf, moment, NO_MOMENT, type Moment } from "../units/moment";
import { clockText, firstDayOfMonth, monthOfDay, periodOfMonth, type Month } from "../units/period";
import { closedMonths, type LedgerRow } from "./ledger";
import { stringsOf } from "../records/textList";

/** A refund that counts by its status, of any month's order. */
export interface RefundFact {
  /** The order's number as `Credits.orderId` has it. */
  readonly orderId: string;
  /** "" where the platform gives none. */
  readonly refundId: string;
  readonly amountFen: Fen;
  readonly completed: Moment;
}

/** A refund after its order's month was closed: it takes commission back in this month. */
export interface LateRefund extends RefundFact {
  /** The refund's number, or what stands for it: with the order's number the line's key. */
  readonly key: string;
  /** Month whose ledger has the order. */
  readonly origin: Month;
}

/** A late refund that takes nothing back, and why. */
export interface ClawbackException {
  readonly orderId: string;
  readonly refundId: string;
  readonly completed: Moment;
  readonly amountFen: Fen;
  readonly reason:
    /** More days after the payment than `clawbackDays`, or before it. */
    | "outsideWindow"
    /** The order's month was never published. */
    | "monthNotInLedger"
    /** Neither an order read nor the ledger says when it was paid. */
    | "paymentUnknown"
    /** The same order, refund number (else moment and amount) as another one. */
    | "duplicateRefund"
    /** It completed in an earlier month that is still open: it belongs there. */
    | "earlierMonthOpen"
    /** The order's share was reckoned on a base of 0. */
    | "noBase"
    /** The month can't be recalculated: a figure isn't in CS_Facts. */
    | "cannotRecompute"
    /** The person has no component on netSales this month that the refund could be subtracted from. */
    | "noComponent";
}

/** What stands for a refund without a number: when it was completed, and how many yuan, as people read them. */
export function refundKeyOf({ refundId, completed, amountFen }: RefundFact): string {
  return refundId === "" ? `${clockText(completed)} ${(amountFen / 100).toFixed(2)}` : refundId;
}

/** Refunds, and what they are judged by. */
export interface LateRefundInput {
  readonly result: PeriodResult;
  readonly refunds: readonly RefundFact[];
  readonly rows: readonly LedgerRow[];
  /** Both ends included. */
  readonly clawbackDays: number;
}

type Verdict = { readonly due: LateRefund } | { readonly exception: ClawbackException["reason"] } | null;

/** What the refunds are judged by. */
interface Court {
  readonly input: LateRefundInput;
  readonly month: Month;
  /** Row of the credits by order number. */
  readonly creditRow: ReadonlyMap<string, number>;
  /** Month whose ledger has an order's earned share. */
  readonly origin: ReadonlyMap<string, Month>;
  /** Order and key of refunds that another month's ledger has. */
  readonly posted: ReadonlySet<string>;
  /** Months that were published: the others are open. */
  readonly ledgerMonths: ReadonlySet<Month>;
  /** When orders were paid, as far as the ledger says. */
  readonly paid: ReadonlyMap<string, Moment>;
}

function idOf(orderId: string, key: string): string {
  return `${orderId}\n${key}`;
}

function courtOf(input: LateRefundInput): Court {
  const { result, rows } = input;
  const { month } = result.period;
  const others = rows.filter((row) => row.month !== month);
  const earned = others.filter(({ kind, orderId, refundId }) => kind === "earned" && orderId !== "" && refundId === "");
  return {
    input,
    month,
    creditRow: new Map(stringsOf(result.credits.orderId).map((id, row) => [id, row])),
    origin: new Map(earned.map((row) => [row.orderId, row.month])),
    posted: new Set(others.filter(({ refundId }) => refundId !== "").map((row) => idOf(row.orderId, row.refundId))),
    ledgerMonths: closedMonths(rows),
    paid: new Map(earned.flatMap(({ orderId, paid }) => (paid === undefined ? [] : [[orderId, paid] as const]))),
  };
}

function monthOfMoment(at: Moment, dayStart: number): Month {
  return monthOfDay(businessDayOf(at, dayStart));
}

/** A month from `from` on (included) and before this one that isn't closed. */
function hasOpenMonth(from: Month, { month, ledgerMonths }: Court): boolean {
  for (let at = from; at < month; at = monthOfDay(firstDayOfMonth(at, 1))) {
    if (!ledgerMonths.has(at)) return true;
  }
  return false;
}

function momentAt(column: Int32Array, row: number | undefined): Moment | null {
  const at = row === undefined ? NO_MOMENT : int(column, row);
  return at === NO_MOMENT ? null : moment(at);
}

/** When the order was paid: by the order read, else by the ledger; `null` where neither says. */
function paidAt(orderId: string, { creditRow, paid, input }: Court): Moment | null {
  return momentAt(input.result.credits.paid, creditRow.get(orderId)) ?? paid.get(orderId) ?? null;
}

/** The month whose ledger has the order, else the one its money counted in; `null` where no row read says. */
function monthOfOrder(orderId: string, { creditRow, origin, input }: Court): Month | null {
  const booked = origin.get(orderId);
  if (booked !== undefined) return booked;
  const { credits, period } = input.result;
  const counted = momentAt(credits.countedAt, creditRow.get(orderId));
  return counted === null ? null : monthOfMoment(counted, period.dayStart);
}

/** Whether anybody earned the order: nothing can be taken back of silent ones. */
function isOwned(orderId: string, { creditRow, input }: Court): boolean {
  const row = creditRow.get(orderId);
  return row !== undefined && int(input.result.credits.owner, row) >= 0;
}

/** Days from the payment to the refund, by business days; both 0 and `clawbackDays` are inside. */
function isInWindow(paid: Moment, completed: Moment, { input }: Court): boolean {
  const { dayStart } = input.result.period;
  const days = businessDayOf(completed, dayStart) - businessDayOf(paid, dayStart);
  return days >= 0 && days <= input.clawbackDays;
}

/** Whether the refund came after the month of its order, an earlier one, was closed. */
function isLate({ completed }: RefundFact, origin: Month, { input, month }: Court): boolean {
  const { period, settings } = input.result;
  return origin < month && completed >= cutOffOf(periodOfMonth(origin, period.dayStart), settings.cutOffDay);
}

/** What becomes of a refund that completed in a month: due, an exception, or none of this month's business. */
function judgeLate(refund: RefundFact, completedIn: Month, court: Court): Verdict {
  const { orderId } = refund;
  const paid = paidAt(orderId, court);
  const origin = monthOfOrder(orderId, court);
  if (origin === null || !isLate(refund, origin, court)) return null;
  if (!court.ledgerMonths.has(origin)) return isOwned(orderId, court) ? { exception: "monthNotInLedger" } : null;
  if (!court.origin.has(orderId)) return null;
  if (hasOpenMonth(completedIn, court)) return { exception: "earlierMonthOpen" };
  if (paid === null) return { exception: "paymentUnknown" };
  if (!isInWindow(paid, refund.completed, court)) return { exception: "outsideWindow" };
  return { due: { ...refund, key: refundKeyOf(refund), origin } };
}

/** Refunds of other months are their own months' affair, but for those that came too late for a closed one. */
function judge(refund: RefundFact, court: Court): Verdict {
  const completedIn = monthOfMoment(refund.completed, court.input.result.period.dayStart);
  if (completedIn > court.month || court.posted.has(idOf(refund.orderId, refundKeyOf(refund)))) return null;
  const verdict = judgeLate(refund, completedIn, court);
  const isOld = completedIn < court.month && verdict !== null && "exception" in verdict;
  return isOld && verdict.exception !== "earlierMonthOpen" ? null : verdict;
}

function byCompletion(a: RefundFact, b: RefundFact): number {
  return (
    a.completed - b.completed ||
    compareText(a.orderId, b.orderId) ||
    compareText(a.refundId, b.refundId) ||
    a.amountFen - b.amountFen
  );
}

/** A refund that takes nothing back, with the reason. */
export function exceptionOf(refund: RefundFact, reason: ClawbackException["reason"]): ClawbackException {
  const { orderId, completed, amountFen } = refund;
  return { orderId, refundId: refundKeyOf(refund), completed, amountFen, reason };
}

/**
 * Refunds that take commission back in this month: counted, completed after their order's month's cut-off, in this month
 * or in a closed one before it that hasn't booked them, within `clawbackDays` of the payment. Each once, by order and
 * number (else moment and amount), in order of completion. What can't be taken back is an exception with its reason.
 */
export function lateRefunds(input: LateRefundInput): {
  readonly due: readonly LateRefund[];
  readonly exceptions: readonly ClawbackException[];
} {
  const court = courtOf(input);
  const due = new Map<string, LateRefund>();
  const exceptions: ClawbackException[] = [];
  for (const refund of [...input.refunds].sort(byCompletion)) {
    const verdict = judge(refund, court);
    if (verdict === null) continue;
    const id = idOf(refund.orderId, refundKeyOf(refund));
    if ("exception" in verdict) exceptions.push(exceptionOf(refund, verdict.exception));
    else if (due.has(id)) exceptions.push(exceptionOf(refund, "duplicateRefund"));
    else due.set(id, verdict.due);
  }
  return { due: [...due.values()], exceptions };
}
