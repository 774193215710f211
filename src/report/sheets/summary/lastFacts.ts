import type { FactRow } from "../../../engine/commission/ledger";
import { firstDayOfMonth, monthOfDay } from "../../../engine/units/period";
import type { Frame } from "../sheetFrame";

/** What the ledger knows of last month. */
export function lastFacts({ result, facts }: Frame): readonly FactRow[] {
  const last = monthOfDay(firstDayOfMonth(result.period.month, -1));
  return facts.filter(({ month }) => month === last);
}
