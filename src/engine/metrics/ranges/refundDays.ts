import { float, int } from "../../records/columnAccess";
import { NO_MOMENT } from "../../units/moment";
import { periodOfMonth, type Month } from "../../units/period";
import type { JoinedRecords } from "../measureInput";
import { addRefund } from "../orderTotals";
import { countedRefunds } from "../refunds";
import type { ActiveDays } from "./activeDays";
import { keptByNumber } from "./keptByNumber";
import { daySums, overAccounts, type DaySums } from "./scopeDays";

/** Counted refunds at the places account × days + day of their orders. */
interface RefundDays {
  readonly refunded: Float64Array;
  readonly refundedOrders: Float64Array;
}

/** Months kept at most; spans rarely end in more. */
const KEPT = 24;

function refundsUntil(joined: JoinedRecords, days: ActiveDays, month: Month): RefundDays {
  const { orders, attribution, settings, staff } = joined;
  const count = staff.accounts.length * days.count;
  const totals: RefundDays = { refunded: new Float64Array(count), refundedOrders: new Float64Array(count) };
  if (orders === undefined || attribution === undefined) return totals;
  const period = periodOfMonth(month, settings.dayStart);
  const { refunded } = countedRefunds(orders, { ...joined, period });
  for (let order = 0; order < orders.count; order++) {
    const owner = int(attribution.owner, order);
    const counted = int(orders.countedAt, order);
    if (owner < 0 || counted === NO_MOMENT) continue;
    addRefund(float(refunded, order), { totals, place: owner * days.count + days.placeAt(counted) });
  }
  return totals;
}

/** Sums of the counted refunds of a scope. */
interface RefundSums {
  readonly refunded: DaySums;
  readonly refundedOrders: DaySums;
}

/**
 * Prepares adding up the refunds that count in a span of days, by the month of its last and by scope: they must be
 * completed before that month's cut-off. Refunds that only stand beside the orders count in any month.
 *
 * @param membersOf - Accounts of a scope.
 */
export function refundDays(
  joined: JoinedRecords,
  days: ActiveDays,
  membersOf: (scope: number) => readonly number[],
): (month: Month, scope: number) => RefundSums {
  const kept = new Map<string, (scope: number) => RefundSums>();
  const ofMonth = (month: Month): ((scope: number) => RefundSums) => {
    const { refunded, refundedOrders } = refundsUntil(joined, days, month);
    const sums = (column: Float64Array, scope: number): DaySums =>
      daySums(overAccounts(column, membersOf(scope), days.count));
    return keptByNumber((scope) => ({ refunded: sums(refunded, scope), refundedOrders: sums(refundedOrders, scope) }));
  };
  return (month, scope) => {
    const key = joined.records.refunds === undefined ? "" : month;
    const found = kept.get(key) ?? ofMonth(month);
    if (kept.size >= KEPT && !kept.has(key)) kept.clear();
    kept.set(key, found);
    return found(scope);
  };
}
