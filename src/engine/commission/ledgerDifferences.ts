import { fen, type Fen } from "../units/fen";
import type { BASE_SALARY } from "./baseSalaries";
import type { LedgerKind, LedgerRow } from "./ledger";
import { byLedgerKey } from "./ledgerRows";

/** One amount that a locked month would book otherwise today. */
export interface LedgerDifference {
  readonly person: string;
  readonly kind: LedgerKind | typeof BASE_SALARY;
  readonly component: string;
  readonly orderId: string;
  readonly refundId: string;
  /** 0 where the ledger, or today's run, has no such row. */
  readonly ledgerFen: Fen;
  readonly nowFen: Fen;
}

function keyOf({ person, kind, component, orderId, refundId }: LedgerRow): string {
  return [person, kind, component, orderId, refundId].join("\n");
}

/** What would differ if the month were booked again, row by row; amounts of rows alike are added up. */
export function ledgerDifferences(
  booked: readonly LedgerRow[],
  now: readonly LedgerRow[],
): readonly LedgerDifference[] {
  const byRow = new Map<string, { row: LedgerRow; ledger: number; now: number }>();
  const addUp = (rows: readonly LedgerRow[], side: "ledger" | "now"): void => {
    for (const row of rows) {
      const sums = byRow.get(keyOf(row)) ?? { row, ledger: 0, now: 0 };
      sums[side] += row.amountFen;
      byRow.set(keyOf(row), sums);
    }
  };
  addUp(booked, "ledger");
  addUp(now, "now");
  return [...byRow.values()]
    .filter((sums) => sums.ledger !== sums.now)
    .sort((a, b) => byLedgerKey(a.row, b.row))
    .map(({ row: { person, kind, component, orderId, refundId }, ledger, now: today }) => {
      return { person, kind, component, orderId, refundId, ledgerFen: fen(ledger), nowFen: fen(today) };
    });
}
