import type { Month } from "../units/period";
import { statusOfMonth, type FactRow, type Ledger, type LedgerRow } from "./ledger";

/** What a run would book. */
export interface Booking {
  readonly month: Month;
  readonly rows: readonly LedgerRow[];
  readonly facts: readonly FactRow[];
  /** People whose pay isn't final. */
  readonly provisional: readonly string[];
}

/** What became of a booking. */
export type Published =
  | { readonly outcome: "published"; readonly ledger: Ledger }
  /** A locked month never changes. */
  | { readonly outcome: "locked" }
  /** Someone's pay isn't final: nothing is booked. */
  | { readonly outcome: "provisional"; readonly people: readonly string[] };

/** The ledger with the month booked: rows that an earlier run booked for it are replaced, other months stay as they are. */
export function publish(ledger: Ledger, { month, rows, facts, provisional }: Booking): Published {
  if (statusOfMonth(ledger.rows, month) === "locked") return { outcome: "locked" };
  if (provisional.length > 0) return { outcome: "provisional", people: provisional };
  return {
    outcome: "published",
    ledger: {
      rows: [...ledger.rows.filter((row) => row.month !== month), ...rows],
      facts: [...ledger.facts.filter((fact) => fact.month !== month), ...facts],
    },
  };
}

/** The ledger with a published month frozen; `null` for a month that isn't published. */
export function lockMonth(ledger: Ledger, month: Month): Ledger | null {
  if (statusOfMonth(ledger.rows, month) === "open") return null;
  const rows = ledger.rows.map((row): LedgerRow => (row.month === month ? { ...row, status: "locked" } : row));
  return { ...ledger, rows };
}
