import type { CreditReason } from "../periodResult";
import type { Names } from "../records/records";
import type { Staff } from "../records/staff";
import type { AttributionRule, Settings } from "../settings";
import type { OrderFacts } from "./orderFacts";

export interface Decision {
  /** Place in `Staff.accounts`; −1 is nobody. */
  readonly owner: number;
  readonly reason: CreditReason;
}

export interface Touched {
  readonly paidBy: number;
  /** Why sessions weren't looked for. */
  readonly obstacle: "noBuyer" | "maskedBuyer" | null;
}

export type DecideOwner = (order: number, placedBy: number, touched: Touched) => Decision;

const SILENT: Decision = { owner: -1, reason: "silent" };
const EXCLUDED: Decision = { owner: -1, reason: "excluded" };

/** By the winners alone: 下单优先, 下单判定 or 付款判定. */
function byRule(rule: AttributionRule, placedBy: number, paidBy: number): Decision {
  const byPlacing: Decision = placedBy >= 0 ? { owner: placedBy, reason: "placed" } : SILENT;
  const byPaying: Decision = paidBy >= 0 ? { owner: paidBy, reason: placedBy >= 0 ? "paid" : "chased" } : SILENT;
  switch (rule) {
    case "placed":
      return byPlacing;
    case "paid":
      return byPaying;
    case "placedFirst":
      return placedBy >= 0 ? byPlacing : byPaying;
  }
}

/** Managers' overrides by place in `Names.orderIds`; −1 in the map is silent. */
function overridesById(
  settings: Settings,
  names: Names,
  place: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  if (settings.overrides.length === 0) return new Map();
  const wanted = new Map(settings.overrides.map(({ orderId, account }) => [orderId, account]));
  const found = new Map<number, number>();
  names.orderIds.forEach((id, i) => {
    const account = wanted.get(id);
    if (account !== undefined) found.set(i, account === null ? -1 : (place.get(account) ?? -1));
  });
  return found;
}

/** Override > memo rule > the order's own agent > the rule: the first that says something decides. */
export function decideOwner(
  orders: OrderFacts,
  names: Names,
  input: { staff: Staff; settings: Settings },
): DecideOwner {
  const { staff, settings } = input;
  const place = new Map(staff.accounts.map((account, i) => [account, i]));
  const overrides = overridesById(settings, names, place);
  const memo = settings.memoRules.map(({ outcome }): Decision =>
    outcome.kind === "excluded" ? EXCLUDED : { owner: place.get(outcome.account) ?? -1, reason: "memoRule" },
  );
  const usesOwnAgent = settings.preAttributed === "use";
  return (order, placedBy, { paidBy, obstacle }) => {
    const override = overrides.get(orders.id[order] ?? -1);
    if (override !== undefined) return { owner: override, reason: "override" };
    const byMemo = memo[orders.memoRule[order] ?? -1];
    if (byMemo !== undefined) return byMemo;
    const own = orders.agent[order] ?? -1;
    if (usesOwnAgent && own >= 0) return { owner: own, reason: "preAttributed" };
    return obstacle === null ? byRule(settings.attributionRule, placedBy, paidBy) : { owner: -1, reason: obstacle };
  };
}
