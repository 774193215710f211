import type { Fen } from "../units/fen";
import { firstDayOfMonth, monthOfDay, type Month } from "../units/period";
import { sumOfFen } from "../units/yuan";
import type { LedgerRow } from "./ledger";
import type { PersonPay } from "./personPay";

/** A person's variable pay beside the month before. */
export interface PayChange {
  readonly person: string;
  /** What the ledger booked last month, but for what was paid; `null` where it has nothing of the person. */
  readonly lastFen: Fen | null;
  readonly nowFen: Fen;
}

/** Everyone's variable pay now and last month by the ledger, in the order of the people. */
export function payChanges(
  people: readonly PersonPay[],
  rows: readonly LedgerRow[],
  month: Month,
): readonly PayChange[] {
  const last = monthOfDay(firstDayOfMonth(month, -1));
  const booked = new Map<string, Fen[]>();
  for (const { month: at, person, kind, amountFen } of rows) {
    if (at !== last) continue;
    const own = booked.get(person) ?? [];
    booked.set(person, own);
    if (kind !== "paid") own.push(amountFen);
  }
  return people.map(({ person, variableFen }) => {
    const own = booked.get(person);
    return { person, lastFen: own === undefined ? null : sumOfFen(own), nowFen: variableFen };
  });
}
