import { CREDIT_REASONS, type PeriodResult } from "../periodResult";
import { ascendingOrder, sortTies } from "../records/ascendingOrder";
import { byte, float, int, intsAt } from "../records/columnAccess";
import { fen } from "../units/fen";
import { moment, NO_MOMENT } from "../units/moment";
import type { CountedOrder } from "./orderLines";
import { compareTextsAt, textAt } from "../records/textList";

/** Rows of the credits whose money counts in the month, by the date that the settings count orders by. */
export function countedRows({ credits, period }: PeriodResult): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < credits.count; row++) {
    const at = int(credits.countedAt, row);
    if (at !== NO_MOMENT && at >= period.from && at < period.to) rows.push(row);
  }
  return rows;
}

/** The same rows by when their money counted, then by order number. */
function rowsByMoment(result: PeriodResult): Int32Array {
  const { countedAt, orderId } = result.credits;
  const rows = Int32Array.from(countedRows(result));
  const sorted = intsAt(rows, ascendingOrder(intsAt(countedAt, rows)));
  return sortTies(sorted, countedAt, (a, b) => compareTextsAt(orderId, a, b));
}

/** Orders that count in the month, by the person whose account owns them: as they counted, then by order number. */
export function ordersByPerson(
  result: PeriodResult,
  personOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly CountedOrder[]> {
  const { credits } = result;
  const orders = new Map<string, CountedOrder[]>();
  for (const row of rowsByMoment(result)) {
    const account = credits.accounts[int(credits.owner, row)];
    const reason = CREDIT_REASONS[byte(credits.reason, row)];
    if (account === undefined || reason === undefined) continue;
    const person = personOf.get(account) ?? account;
    const paid = int(credits.paid, row);
    const order: CountedOrder = {
      orderId: textAt(credits.orderId, row) ?? "",
      countedAt: moment(int(credits.countedAt, row)),
      paid: paid === NO_MOMENT ? null : moment(paid),
      account,
      reason,
      sales: fen(float(credits.amount, row)),
      refunded: fen(float(credits.refunded, row)),
    };
    const own = orders.get(person);
    if (own === undefined) orders.set(person, [order]);
    else own.push(order);
  }
  return orders;
}
