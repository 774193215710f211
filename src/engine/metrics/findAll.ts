import type { Period } from "../units/period";
import { helpLog, type HelpLog } from "./assistTotals";
import type { BuyerOrders } from "./buyerOrders";
import type { JoinedRecords } from "./measureInput";
import { receptionLog, type ReceptionLog } from "./receptionLog";

/** What takes longer to find in the records than to add up. */
export interface Found extends HelpLog {
  readonly receptions: ReceptionLog;
}

/** Finds it once for all periods inside the given one. @param byBuyer - The records' orders by buyer, where they name buyers. */
export function findAll(joined: JoinedRecords, byBuyer: BuyerOrders | undefined, period: Period): Found {
  return { receptions: receptionLog(joined, byBuyer, period), ...helpLog(joined, period) };
}
