import type { Month } from "../units/period";
import { isTyped, statusOfMonth, type FactRow, type Ledger, type LedgerRow } from "./ledger";

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

/** The rows with a month's booked ones replaced: the new ones stand where the first of the old ones stood, else at the end. */
function replaced<Row>(rows: readonly Row[], isOld: (row: Row) => boolean, now: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(isOld);
  const at = first < 0 ? rows.length : first;
  return [...rows.slice(0, at), ...now, ...rows.slice(at).filter((row) => !isOld(row))];
}

/**
 * The ledger with the month booked: rows that an earlier run booked for it are replaced; other months, and what people typed,
 * stay as they are.
 */
export function publish(ledger: Ledger, { month, rows, facts, provisional }: Booking): Published {
  if (statusOfMonth(ledger.rows, month) === "locked") return { outcome: "locked" };
  if (provisional.length > 0) return { outcome: "provisional", people: provisional };
  return {
    outcome: "published",
    ledger: {
      rows: replaced(ledger.rows, (row) => row.month === month && !isTyped(row), rows),
      facts: replaced(ledger.facts, (fact) => fact.month === month, facts),
    },
  };
}

/** The ledger with a published month frozen, people's rows aside; `null` for a month that isn't published. */
export function lockMonth(ledger: Ledger, month: Month): Ledger | null {
  if (statusOfMonth(ledger.rows, month) === "open") return null;
  const rows = ledger.rows.map((row): LedgerRow => {
    return row.month === month && !isTyped(row) ? { ...row, status: "locked" } : row;
  });
  return { ...ledger, rows };
}
