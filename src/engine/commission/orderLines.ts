import type { CreditReason } from "../periodResult";
import {
  divide,
  exact,
  HUNDRED,
  isZero,
  multiply,
  negate,
  numberOf,
  ONE,
  subtract,
  total,
  type Exact,
} from "../units/exact";
import { fen, type Fen } from "../units/fen";
import { largestRemainder } from "../units/largestRemainder";
import type { Moment } from "../units/moment";
import { yuanOf } from "../units/yuan";
import { unitOfMetric } from "./metricFigure";
import type { PlannedComponent } from "./planPay";

/** An order whose money counts in the month, and why it went to its owner. */
export interface CountedOrder {
  readonly orderId: string;
  /** When its money counted. */
  readonly countedAt: Moment;
  readonly paid: Moment | null;
  /** The chat account that owns it. */
  readonly account: string;
  readonly reason: CreditReason;
  readonly sales: Fen;
  /** Refunds counted against the month. */
  readonly refunded: Fen;
}

/** A refund of an earlier month's order that is taken off this month's base (`currentBase`). */
export interface BaseRefund {
  readonly orderId: string;
  readonly refundId: string;
  readonly completed: Moment;
  readonly amount: Fen;
}

/** A component's share that one order earned. Σ `amountFen` is the component, Σ `paidFen` what its plan's cap left. */
export interface ComponentLine {
  /** `order`; `refund` taken off the base; `rest`: the part of the base that no single order stands for. */
  readonly kind: "order" | "refund" | "rest";
  readonly orderId: string;
  readonly refundId: string;
  /** When the order's money counted, or the refund was completed; `null` for the rest. */
  readonly countedAt: Moment | null;
  /** When the order was paid. */
  readonly paid: Moment | null;
  readonly account: string | null;
  readonly reason: CreditReason | null;
  /** Yuan or count. */
  readonly base: number;
  /** Amount ÷ base of the component as it was paid, after gates, multiplier, cap; `null` for a base of 0. */
  readonly rate: number | null;
  readonly amountFen: Fen;
  readonly paidFen: Fen;
}

/** A part of a base: whole fen or cases, so that a month of orders adds up fast. */
interface Part extends Omit<ComponentLine, "base" | "rate" | "amountFen" | "paidFen"> {
  readonly weight: Exact;
}

/** What an order adds to a basis, in fen or cases; `null`: this basis isn't made of orders. */
function unitsOfOrder(basis: string, { sales, refunded }: CountedOrder): number | null {
  if (basis === "netSales") return sales - refunded;
  if (basis === "sales") return sales;
  return basis === "paidOrders" ? 1 : null;
}

function orderParts(basis: string, orders: readonly CountedOrder[]): readonly Part[] {
  return orders.flatMap((order) => {
    const units = unitsOfOrder(basis, order);
    const { orderId, countedAt, paid, account, reason } = order;
    return units === null
      ? []
      : [{ kind: "order" as const, orderId, refundId: "", countedAt, paid, account, reason, weight: exact(units) }];
  });
}

function refundParts(basis: string, refunds: readonly BaseRefund[]): readonly Part[] {
  if (basis !== "netSales") return [];
  return refunds.map(({ orderId, refundId, completed, amount }): Part => {
    const nobody = { paid: null, account: null, reason: null } as const;
    return { kind: "refund", orderId, refundId, countedAt: completed, ...nobody, weight: negate(exact(amount)) };
  });
}

const REST = {
  kind: "rest",
  orderId: "",
  refundId: "",
  countedAt: null,
  paid: null,
  account: null,
  reason: null,
} as const;

/** The orders and refunds of a base; where they don't make up the whole of it, the rest is a part of its own. */
function partsOf(whole: Exact, known: readonly Part[], needsRest: boolean): readonly Part[] {
  const weight = subtract(whole, total(known.map((part) => part.weight)));
  if (known.length > 0 && isZero(weight) && !needsRest) return known;
  return [...known, { ...REST, weight }];
}

/** Sorts after every order number: odd fen go to orders first. */
const LAST = "\u{10ffff}";

/** Shares by base; without any base to share by, everything stands on the rest. */
function shared(amount: Fen, parts: readonly Part[], whole: Exact): readonly Fen[] {
  if (isZero(whole)) return parts.map(({ kind }) => (kind === "rest" ? amount : fen(0)));
  const shares = parts.map(({ kind, orderId, refundId, weight }) => ({
    id: kind === "rest" ? LAST : `${orderId} ${refundId}`,
    weight,
  }));
  return largestRemainder(amount, shares);
}

/** What a person's orders are, for their lines. */
export interface LineSources {
  readonly orders: readonly CountedOrder[];
  readonly refunds: readonly BaseRefund[];
}

/** A component down to its orders, by largest remainder over their base, ties by order number; none while it is held. */
export function linesOf(
  { pay, paidFen }: PlannedComponent,
  { orders, refunds }: LineSources,
): readonly ComponentLine[] {
  const { amountFen, base: value, basis } = pay;
  if (amountFen === null || value === null) return [];
  const scale = unitOfMetric(basis) === "fen" ? HUNDRED : ONE;
  const whole = multiply(exact(value), scale);
  const known = [...orderParts(basis, orders), ...refundParts(basis, refunds)];
  const parts = partsOf(whole, known, amountFen !== 0 && isZero(whole));
  const amounts = shared(amountFen, parts, whole);
  const paid = shared(paidFen, parts, whole);
  const rate = isZero(whole) ? null : numberOf(divide(yuanOf(paidFen), exact(value)));
  return parts.map(({ kind, orderId, refundId, countedAt, paid: paidAt, account, reason, weight }, i) => ({
    kind,
    orderId,
    refundId,
    countedAt,
    paid: paidAt,
    account,
    reason,
    base: numberOf(divide(weight, scale)),
    rate,
    amountFen: amounts[i] ?? fen(0),
    paidFen: paid[i] ?? fen(0),
  }));
}
