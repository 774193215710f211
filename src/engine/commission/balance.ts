import { compareText } from "../units/compareText";
import { fen, type Fen } from "../units/fen";
import type { Month } from "../units/period";
import { sumOfFen } from "../units/yuan";
import type { LedgerKind, LedgerRow } from "./ledger";

/** A person's month in the ledger: opening + earned + adjustments + clawback − paid = closing. */
export interface Balance {
  readonly person: string;
  readonly month: Month;
  readonly openingFen: Fen;
  readonly earnedFen: Fen;
  readonly adjustmentsFen: Fen;
  readonly clawbackFen: Fen;
  readonly paidFen: Fen;
  /** Below 0: the next month's carry. */
  readonly closingFen: Fen;
}

function sumOfKind(rows: readonly LedgerRow[], kind: LedgerKind): Fen {
  return sumOfFen(rows.filter((row) => row.kind === kind).map(({ amountFen }) => amountFen));
}

/** What rows move a balance by. Carry rows only restate what the months before left. */
function movement(rows: readonly LedgerRow[]): number {
  return (
    sumOfKind(rows, "earned") + sumOfKind(rows, "adjustment") + sumOfKind(rows, "clawback") - sumOfKind(rows, "paid")
  );
}

/**
 * What a person's months before this one left, paid out or not. Where the ledger starts, a carry row of the person's
 * first month is what was brought in.
 */
export function openingBalance(rows: readonly LedgerRow[], person: string, month: Month): Fen {
  const own = rows.filter((row) => row.person === person && row.month <= month);
  const first = own.reduce((least, row) => (row.month < least ? row.month : least), month);
  const broughtIn = sumOfKind(
    own.filter((row) => row.month === first),
    "carry",
  );
  return fen(broughtIn + movement(own.filter((row) => row.month < month)));
}

/** Every person's balance of a month, in code-point order; people without any row up to it aside. */
export function balancesOf(rows: readonly LedgerRow[], month: Month): readonly Balance[] {
  const people = [...new Set(rows.filter((row) => row.month <= month).map(({ person }) => person))].sort(compareText);
  return people.map((person) => {
    const own = rows.filter((row) => row.person === person && row.month === month);
    const openingFen = openingBalance(rows, person, month);
    return {
      person,
      month,
      openingFen,
      earnedFen: sumOfKind(own, "earned"),
      adjustmentsFen: sumOfKind(own, "adjustment"),
      clawbackFen: sumOfKind(own, "clawback"),
      paidFen: sumOfKind(own, "paid"),
      closingFen: fen(openingFen + movement(own)),
    };
  });
}
