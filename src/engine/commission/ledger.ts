import type { Fen } from "../units/fen";
import type { Month } from "../units/period";

/**
 * What a ledger row books. `earned`: commission, pools, awards. `adjustment`: money events and plan floors.
 * `clawback`: taken back for a refund. `carry`: a negative balance brought over. `paid`: what was paid out.
 */
export type LedgerKind = "earned" | "clawback" | "adjustment" | "carry" | "paid";

/** A month without ledger rows is open; published, its rows may be replaced; locked, never. */
export type MonthStatus = "open" | "published" | "locked";

/** One row of CS_Ledger 绩效台账. */
export interface LedgerRow {
  readonly month: Month;
  readonly person: string;
  /** Component, pool, award or note; "" for carry and paid. */
  readonly component: string;
  /** "" where the row isn't about one order. */
  readonly orderId: string;
  /** The refund's number, or what stands for it (`refundKeyOf`); "" where the row isn't about a refund. */
  readonly refundId: string;
  readonly kind: LedgerKind;
  /** Yuan or count; negative for refunds; `null` where there is none. */
  readonly base: number | null;
  readonly rate: number | null;
  readonly amountFen: Fen;
  readonly runId: string;
  readonly status: Exclude<MonthStatus, "open">;
}

/** One row of CS_Facts: a month's figure of an account, in parts that add up. Fen, counts and seconds as measured. */
export interface FactRow {
  readonly month: Month;
  readonly agent: string;
  readonly metric: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** What earlier months left: both tables of the sheet 绩效台账. */
export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly facts: readonly FactRow[];
}

/** Where nothing was published yet. */
export const EMPTY_LEDGER: Ledger = { rows: [], facts: [] };

/** Locked if any of its rows is; open without rows. */
export function statusOfMonth(rows: readonly LedgerRow[], month: Month): MonthStatus {
  const own = rows.filter((row) => row.month === month);
  if (own.some(({ status }) => status === "locked")) return "locked";
  return own.length > 0 ? "published" : "open";
}
