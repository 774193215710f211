import { int } from "../records/columnAccess";
import type { Names } from "../records/records";
import type { Staff } from "../records/staff";
import type { AttributionRule, Settings } from "../settings";
import type { OrderFacts } from "./orderFacts";
import { REASON } from "./reasons";
import { findTexts } from "../records/textList";

/** Decides who owns an order, in two questions, so that no object is made per order. Reasons are those of `REASON`. */
export interface OwnerRule {
  /** Why the order goes where it goes. Accounts are places in `Staff.accounts`, −1 is nobody. */
  readonly reasonOf: (order: number, placedBy: number, paidBy: number) => number;
  /** Who owns an order that a decision, not a session, gave away: by override, memo or its own cell. −1 is nobody. */
  readonly decidedOwner: (order: number, reason: number) => number;
}

/** By the winners alone: 下单优先, 下单判定 or 付款判定. */
function reasonByRule(rule: AttributionRule, placedBy: number, paidBy: number): number {
  if (rule !== "paid" && placedBy >= 0) return REASON.placed;
  if (rule === "placed" || paidBy < 0) return REASON.silent;
  return placedBy >= 0 ? REASON.paid : REASON.chased;
}

interface OverrideInput {
  readonly names: Names;
  /** Place of each account. */
  readonly place: ReadonlyMap<string, number>;
  readonly settings: Settings;
}

/** Managers' overrides by order; −1 in the map is silent. A line's own number means its order. */
function overridesByOrder(orders: OrderFacts, { names, place, settings }: OverrideInput): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (settings.overrides.length === 0) return found;
  const wanted = new Map(settings.overrides.map(({ orderId, account }) => [orderId, account]));
  for (const [id, i] of findTexts(names.orderIds, wanted.keys())) {
    const account = wanted.get(id) ?? null;
    const order = int(orders.orderOfId, i);
    if (order >= 0) found.set(order, account === null ? -1 : (place.get(account) ?? -1));
  }
  return found;
}

export interface OwnerInput {
  readonly staff: Staff;
  readonly settings: Settings;
  /** 1 per masked buyer. */
  readonly masked: Uint8Array;
}

/** Override > memo rule > the order's own agent > the rule: the first that says something decides. */
export function ownerRule(orders: OrderFacts, names: Names, { staff, settings, masked }: OwnerInput): OwnerRule {
  const place = new Map(staff.accounts.map((account, i) => [account, i]));
  const overrides = overridesByOrder(orders, { names, place, settings });
  const memo = settings.memoRules.map(({ outcome }) =>
    outcome.kind === "excluded" ? null : (place.get(outcome.account) ?? -1),
  );
  const usesOwnAgent = settings.preAttributed === "use";
  const reasonOf: OwnerRule["reasonOf"] = (order, placedBy, paidBy) => {
    if (overrides.size > 0 && overrides.has(order)) return REASON.override;
    const nth = orders.memoRule[order] ?? -1;
    if (nth >= 0) return memo[nth] === null ? REASON.excluded : REASON.memoRule; // asked first: a list is slow to say that it has no −1
    if (usesOwnAgent && int(orders.agent, order) >= 0) return REASON.preAttributed;
    const buyer = int(orders.buyer, order);
    if (buyer < 0) return REASON.noBuyer;
    return masked[buyer] === 1 ? REASON.maskedBuyer : reasonByRule(settings.attributionRule, placedBy, paidBy);
  };
  const decidedOwner: OwnerRule["decidedOwner"] = (order, reason) => {
    if (reason === REASON.override) return overrides.get(order) ?? -1;
    if (reason === REASON.memoRule) return memo[orders.memoRule[order] ?? -1] ?? -1;
    return reason === REASON.preAttributed ? int(orders.agent, order) : -1;
  };
  return { reasonOf, decidedOwner };
}
