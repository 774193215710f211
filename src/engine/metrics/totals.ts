import { addFloat, float, int } from "../records/columnAccess";
import { eachScope, SCOPES_OF_ACCOUNT, type Scopes } from "./scopes";

/** Parts of figures that add up: over accounts of a person, persons of a group, days, shops. */
export const ADDITIVE = [
  "sessions",
  "receptions",
  "enquiries",
  "ripe",
  "converted",
  "ripeNextDay",
  "convertedNextDay",
  "ripeSameDay",
  "convertedSameDay",
  "ripePlaced",
  "convertedPlaced",
  "placedOrders",
  "placedAmount",
  "placedClosed",
  "placedPaid",
  "paidOrders",
  "sales",
  "refunded",
  "refundedOrders",
  "items",
  "chaseChances",
  "chased",
  "assists",
  "assistedSales",
  "measuredSessions",
  "firstResponseWhole",
  "firstResponseFraction",
  "firstResponses",
  "averageResponseWhole",
  "averageResponseFraction",
  "averageResponseWeight",
  "unanswered",
  "within30s",
  "within3min",
  "within5min",
  "slowReceptions",
  "agentMessages",
  "buyerMessages",
  "durationSeconds",
  "endedSessions",
  "rated",
  "ratingWhole",
  "ratingFraction",
  "satisfied",
  "reviewedOrders",
  "negativeOrders",
] as const;

/** Counted anew over each roll-up's union: a buyer of two agents is one buyer of the shop. */
const DISTINCT = [
  "receivedBuyers",
  "enquiringBuyers",
  "ripeBuyers",
  "convertedBuyers",
  "payingBuyers",
  "repeatBuyers",
  "overloadDays",
  "peakConcurrency",
] as const;

export type AdditiveCode = (typeof ADDITIVE)[number];

export type TotalCode = AdditiveCode | (typeof DISTINCT)[number];

/** One value per scope. Counts, fen or seconds; whole numbers, so that no order of adding changes them. */
export type Totals = Readonly<Record<TotalCode, Float64Array>>;

/** Every total. */
export const TOTAL_CODES: readonly TotalCode[] = [...ADDITIVE, ...DISTINCT];

function isComplete(totals: Partial<Record<TotalCode, Float64Array>>): totals is Record<TotalCode, Float64Array> {
  return TOTAL_CODES.every((code) => totals[code] !== undefined);
}

/**
 * Totals of nothing, of as many places as there are scopes. Made of entries at once: an object that grows by fifty
 * properties one by one becomes a hash table, and every figure of every row would look its total up in it.
 */
export function blankTotals(scopes: Pick<Scopes, "count">): Totals {
  const totals: Partial<Record<TotalCode, Float64Array>> = Object.fromEntries(
    TOTAL_CODES.map((code) => [code, new Float64Array(scopes.count)]),
  );
  if (!isComplete(totals)) throw new TypeError("Cannot measure: a total has no column");
  return totals;
}

/** Adds every account's additive totals to its person, group and shop. Call once, when all accounts are done. */
export function rollUp(totals: Totals, scopes: Scopes): void {
  for (const code of ADDITIVE) {
    const column = totals[code];
    for (let account = 0; account < scopes.accounts; account++) {
      const value = float(column, account);
      if (value === 0) continue;
      if (!Number.isSafeInteger(value))
        throw new RangeError(`Cannot add up ${code}: ${value} is beyond exact whole numbers`);
      eachScope(scopes, account, (scope) => {
        if (scope !== account) addFloat(column, scope, value);
      });
    }
  }
}

/** Counts distinct buyers per scope. Buyers come one after the other: all calls for one, then all for the next. */
export function distinctBuyers(counts: Float64Array, scopes: Scopes): (account: number, buyer: number) => void {
  const { ofAccount } = scopes;
  const lastBuyer = new Int32Array(scopes.count).fill(-1);
  return (account, buyer) => {
    for (let i = account * SCOPES_OF_ACCOUNT; i < (account + 1) * SCOPES_OF_ACCOUNT; i++) {
      const scope = int(ofAccount, i);
      if (scope < 0 || int(lastBuyer, scope) === buyer) continue;
      lastBuyer[scope] = buyer;
      addFloat(counts, scope, 1);
    }
  };
}

/** Counts a buyer who can't be told from others (masked, or not named) as one of their own. */
export function addUniqueBuyer(counts: Float64Array, scopes: Scopes, account: number): void {
  eachScope(scopes, account, (scope) => addFloat(counts, scope, 1));
}

/**
 * Decimal parts that a sum keeps: nine places, so that 30.2 + 29.8 is 60 and a mean of exactly 30 meets a bound of 30.
 * Nine million such fractions still add up exactly.
 */
const FRACTIONS = 1e9;

/** Adds a number with decimals as two whole numbers, so that the sum doesn't depend on the order of rows. */
export function addExact(whole: Float64Array, fraction: Float64Array, [scope, value]: readonly [number, number]): void {
  const floor = Math.floor(value);
  addFloat(whole, scope, floor);
  addFloat(fraction, scope, Math.round((value - floor) * FRACTIONS));
}

/** The sum that `addExact` built. */
export function exactSum(whole: Float64Array, fraction: Float64Array, scope: number): number {
  return float(whole, scope) + float(fraction, scope) / FRACTIONS;
}
