import type { CreditReason } from "../periodResult";
import { divide, exact, isZero, negate, numberOf, subtract, total, type Exact } from "../units/exact";
import { fen, type Fen } from "../units/fen";
import { largestRemainder } from "../units/largestRemainder";
import { yuanOf } from "../units/yuan";
import type { PlannedComponent } from "./planPay";

/** An order whose money counts in the month, and why it went to its owner. */
export interface CountedOrder {
  readonly orderId: string;
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
  readonly amount: Fen;
}

/** A component's share that one order earned. Σ `amountFen` is the component, Σ `paidFen` what its plan's cap left. */
export interface ComponentLine {
  /** `order`; `refund` taken off the base; `rest`: the part of the base that no single order stands for. */
  readonly kind: "order" | "refund" | "rest";
  readonly orderId: string;
  readonly refundId: string;
  readonly account: string | null;
  readonly reason: CreditReason | null;
  /** Yuan or count. */
  readonly base: number;
  /** Amount ÷ base of the component as it was paid, after gates, multiplier, cap; `null` for a base of 0. */
  readonly rate: number | null;
  readonly amountFen: Fen;
  readonly paidFen: Fen;
}

/** What an order adds to a basis; `null`: this basis isn't made of orders. */
function baseOfOrder(basis: string, { sales, refunded }: CountedOrder): Exact | null {
  if (basis === "netSales") return yuanOf(fen(sales - refunded));
  if (basis === "sales") return yuanOf(sales);
  return basis === "paidOrders" ? exact(1) : null;
}

type Unshared = Omit<ComponentLine, "base" | "rate" | "amountFen" | "paidFen"> & { readonly base: Exact };

function orderBases(basis: string, orders: readonly CountedOrder[]): readonly Unshared[] {
  return orders.flatMap((order) => {
    const base = baseOfOrder(basis, order);
    const { orderId, account, reason } = order;
    return base === null ? [] : [{ kind: "order" as const, orderId, refundId: "", account, reason, base }];
  });
}

function refundBases(basis: string, refunds: readonly BaseRefund[]): readonly Unshared[] {
  if (basis !== "netSales") return [];
  return refunds.map(({ orderId, refundId, amount }) => {
    const base = negate(yuanOf(amount));
    return { kind: "refund" as const, orderId, refundId, account: null, reason: null, base };
  });
}

/** All parts of the base; where they don't make up the whole of it, the rest is a line of its own. */
function partsOf(base: Exact, parts: readonly Unshared[]): readonly Unshared[] {
  const rest = subtract(base, total(parts.map((part) => part.base)));
  if (parts.length > 0 && isZero(rest)) return parts;
  return [...parts, { kind: "rest", orderId: "", refundId: "", account: null, reason: null, base: rest }];
}

/** Sorts after every order number: odd fen go to orders first. */
const LAST = "\u{10ffff}";

/** Shares by base; without any base to share by, everything stands on the rest. */
function shared(amount: Fen, parts: readonly Unshared[], whole: Exact): readonly Fen[] {
  if (amount !== 0 && isZero(whole)) return parts.map(({ kind }) => (kind === "rest" ? amount : fen(0)));
  const shares = parts.map(({ kind, orderId, refundId, base }) => ({
    id: kind === "rest" ? LAST : `${orderId} ${refundId}`,
    weight: base,
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
  const base = exact(value);
  const known = [...orderBases(basis, orders), ...refundBases(basis, refunds)];
  const needsRest = amountFen !== 0 && isZero(base);
  const rest: Unshared = { kind: "rest", orderId: "", refundId: "", account: null, reason: null, base };
  const parts = needsRest ? [...known, rest] : partsOf(base, known);
  const amounts = shared(amountFen, parts, base);
  const paid = shared(paidFen, parts, base);
  const rate = isZero(base) ? null : numberOf(divide(yuanOf(paidFen), base));
  return parts.map((part, i) => ({
    ...part,
    base: numberOf(part.base),
    rate,
    amountFen: amounts[i] ?? fen(0),
    paidFen: paid[i] ?? fen(0),
  }));
}
