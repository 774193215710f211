import type { Fen } from "../units/fen";
import type { Moment } from "../units/moment";
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
  /** When the order was paid, so that refunds find it whose order is no longer read; absent where the row doesn't say. */
  readonly paid?: Moment;
  readonly kind: LedgerKind;
  /** Yuan or count; negative for refunds; `null` where there is none. */
  readonly base: number | null;
  readonly rate: number | null;
  readonly amountFen: Fen;
  /** Run that booked the row; "" for one that a person typed. */
  readonly runId: string;
  /** Of its month; `open`: a person's row, which closes no month. */
  readonly status: MonthStatus;
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

const TYPED_KINDS: readonly LedgerKind[] = ["paid", "adjustment", "carry"];

/** Whether a person typed the row: runs never replace it. What is earned or taken back is only ever booked by runs. */
export function isTyped({ runId, kind }: LedgerRow): boolean {
  return runId === "" && TYPED_KINDS.includes(kind);
}

/** Locked if any of its rows is; open without rows that say otherwise. */
export function statusOfMonth(rows: readonly LedgerRow[], month: Month): MonthStatus {
  const own = rows.filter((row) => row.month === month).map(({ status }) => status);
  if (own.includes("locked")) return "locked";
  return own.includes("published") ? "published" : "open";
}

/** Months that are published or locked. */
export function closedMonths(rows: readonly LedgerRow[]): ReadonlySet<Month> {
  return new Set(rows.filter(({ status }) => status !== "open").map(({ month }) => month));
}
