import {
  add,
  compare,
  divide,
  exact,
  isNegative,
  isZero,
  multiply,
  negate,
  numberOf,
  smaller,
  subtract,
  total,
  ZERO,
  type Exact,
} from "../units/exact";
import { fen, type Fen } from "../units/fen";
import type { Moment } from "../units/moment";
import type { Month } from "../units/period";
import { roundToFen, yuanOf } from "../units/yuan";
import { exceptionOf, type ClawbackException, type LateRefund } from "./lateRefunds";
import type { LedgerRow } from "./ledger";
import { canonicalMetric } from "./metricFigure";
import type { BaseRefund } from "./orderLines";
import type { ClawbackMethod, PlanRules } from "./planRules";

/** Commission taken back for one refund from one component (pay.md §5). */
export interface ClawbackLine {
  readonly person: string;
  readonly component: string;
  readonly orderId: string;
  /** The refund's number, or what stands for it. */
  readonly refundId: string;
  readonly completed: Moment;
  /** The month whose commission it takes back. */
  readonly origin: Month;
  readonly method: Exclude<ClawbackMethod, "currentBase">;
  /** − the refund, yuan, as far as the order's base reaches. */
  readonly base: number;
  /** The order's own share ÷ its base; `null` where the month was recalculated. */
  readonly rate: number | null;
  readonly amountFen: Fen;
  /** The refund exceeds what is left of the order's base: no more than its share is taken. */
  readonly capped: boolean;
}

/** What late refunds do to a month. */
export interface Clawback {
  readonly lines: readonly ClawbackLine[];
  /** Under `currentBase`: what is subtracted from this month's base, by person. */
  readonly baseRefunds: ReadonlyMap<string, readonly BaseRefund[]>;
  readonly exceptions: readonly ClawbackException[];
}

/** Whether a booked component pays on net sales. One that no rule knows any more is taken at the ledger's word. */
export function isClawable(component: string, { components }: PlanRules): boolean {
  const own = components.filter((row) => row.component === component);
  return own.length === 0 || own.some(({ basis }) => canonicalMetric(basis) === "netSales");
}

/** What the ledger has of an order: its share of one component, and what was taken back since. */
export interface OrderShare {
  readonly person: string;
  readonly component: string;
  readonly base: Exact;
  readonly shareFen: Fen;
  /** Yuan of refunds that were booked, and what they took. */
  readonly refunded: Exact;
  readonly takenFen: Fen;
}

/** What refunds are taken back by. */
export interface ClawbackContext {
  /** Rows of other months' ledgers, by order number. */
  readonly booked: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly rules: PlanRules;
}

/** The ledger's rows of single orders, by order number, but for those of the month that is being reckoned. */
export function bookedByOrder(rows: readonly LedgerRow[], month: Month): ClawbackContext["booked"] {
  const byOrder = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    if (row.orderId === "" || row.month === month) continue;
    const own = byOrder.get(row.orderId);
    if (own === undefined) byOrder.set(row.orderId, [row]);
    else own.push(row);
  }
  return byOrder;
}

/** Shares of an order by person and component, from its month's ledger. */
export function orderShares({ orderId, origin }: LateRefund, context: ClawbackContext): readonly OrderShare[] {
  const own = context.booked.get(orderId) ?? [];
  const earned = own.filter(
    (row) =>
      row.kind === "earned" && row.refundId === "" && row.month === origin && isClawable(row.component, context.rules),
  );
  return earned.map(({ person, component, base, amountFen }) => {
    const back = own.filter(
      (row) => row.refundId !== "" && row.person === person && row.component === component && row.month > origin,
    );
    return {
      person,
      component,
      base: exact(base ?? 0),
      shareFen: amountFen,
      refunded: negate(total(back.map((row) => exact(row.base ?? 0)))),
      takenFen: fen(back.reduce((sum, row) => sum - row.amountFen, 0)),
    };
  });
}

/** How far an order's refunds have gone, for rounding that adds up. */
interface Progress {
  refunded: Exact;
  takenFen: Fen;
}

/** Keeps where each order's share stands while its refunds come one by one. */
export function progressKeeper(): (refund: LateRefund, share: OrderShare) => Progress {
  const kept = new Map<string, Progress>();
  return ({ orderId }, { person, component, refunded, takenFen }) => {
    const id = [orderId, person, component].join("\n");
    const progress = kept.get(id) ?? { refunded, takenFen };
    kept.set(id, progress);
    return progress;
  };
}

/** What is left to take: never more than the share, never with the other sign. */
function taken(share: OrderShare, refunded: Exact, before: Fen): Fen {
  const due = roundToFen(divide(multiply(yuanOf(share.shareFen), refunded), share.base));
  const more = due - before;
  return fen(Math.sign(more) === Math.sign(share.shareFen) ? more : 0);
}

/** The part of a refund that its order's base still covers. */
export function coveredBy(share: OrderShare, already: Exact, refund: LateRefund): Exact {
  const after = smaller(share.base, add(already, yuanOf(refund.amountFen)));
  const covered = subtract(after, already);
  return isNegative(covered) ? ZERO : covered;
}

function paidRateLine(refund: LateRefund, share: OrderShare, progress: Progress): ClawbackLine {
  const covered = coveredBy(share, progress.refunded, refund);
  const refunded = add(progress.refunded, covered);
  const amount = taken(share, refunded, progress.takenFen);
  progress.refunded = refunded;
  progress.takenFen = fen(progress.takenFen + amount);
  return {
    person: share.person,
    component: share.component,
    orderId: refund.orderId,
    refundId: refund.key,
    completed: refund.completed,
    origin: refund.origin,
    method: "paidRate",
    base: numberOf(negate(covered)),
    rate: numberOf(divide(yuanOf(share.shareFen), share.base)),
    amountFen: fen(amount === 0 ? 0 : 0 - amount),
    capped: compare(covered, yuanOf(refund.amountFen)) < 0,
  };
}

/**
 * − the order's own ledger share × refund ÷ its base, in all at most that share. Rounding is cumulative per order: a full
 * refund in several parts takes back exactly the share.
 *
 * @example A share of 15 yuan on a base of 300: a refund of 100 takes back 5.00, the next of 200 the other 10.00.
 */
export function paidRateClawback(due: readonly LateRefund[], context: ClawbackContext): Clawback {
  const progressOf = progressKeeper();
  const lines: ClawbackLine[] = [];
  const exceptions: ClawbackException[] = [];
  for (const refund of due) {
    const shares = orderShares(refund, context).filter(({ shareFen }) => shareFen !== 0);
    if (shares.some(({ base }) => isZero(base))) exceptions.push(exceptionOf(refund, "noBase"));
    for (const share of shares) {
      if (!isZero(share.base)) lines.push(paidRateLine(refund, share, progressOf(refund, share)));
    }
  }
  return { lines, baseRefunds: new Map(), exceptions };
}

/** People who have a component on net sales this month, so that a refund can be subtracted from its base. */
export type HasNetSalesComponent = (person: string) => boolean;

/** Refunds to subtract from this month's base of the people who earned the orders: no lines of their own. */
export function currentBaseClawback(
  due: readonly LateRefund[],
  context: ClawbackContext,
  hasComponent: HasNetSalesComponent,
): Clawback {
  const progressOf = progressKeeper();
  const baseRefunds = new Map<string, BaseRefund[]>();
  const exceptions: ClawbackException[] = [];
  for (const refund of due) {
    const byPerson = new Map(orderShares(refund, context).map((share) => [share.person, share]));
    for (const [person, share] of byPerson) {
      const progress = progressOf(refund, share);
      const covered = coveredBy(share, progress.refunded, refund);
      progress.refunded = add(progress.refunded, covered);
      const own = baseRefunds.get(person) ?? [];
      baseRefunds.set(person, own);
      if (!hasComponent(person)) exceptions.push(exceptionOf(refund, "noComponent"));
      else if (!isZero(covered)) {
        const { orderId, key: refundId, completed } = refund;
        own.push({ orderId, refundId, completed, amount: roundToFen(covered) });
      }
    }
  }
  return { lines: [], baseRefunds, exceptions };
}
