import { compareText } from "../units/compareText";
import { fen, type Fen } from "../units/fen";
import type { Month } from "../units/period";
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

type Sums = Record<Exclude<LedgerKind, "carry">, number>;

/** One person's rows up to a month, added up. */
interface Account {
  /** The person's first month in the ledger, and what carry rows of it brought in. */
  first: Month;
  broughtIn: number;
  /** What the months before moved the balance by. */
  before: number;
  readonly own: Sums;
}

/** How a kind moves a balance. Carry rows only restate what the months before left. */
const SIGNS: Readonly<Record<LedgerKind, number>> = { earned: 1, adjustment: 1, clawback: 1, paid: -1, carry: 0 };

function bringIn(account: Account, { month, kind, amountFen }: LedgerRow): void {
  if (month < account.first) [account.first, account.broughtIn] = [month, 0];
  if (month === account.first && kind === "carry") account.broughtIn += amountFen;
}

/** Everyone's rows up to a month (included), in one pass. */
function accountsOf(rows: readonly LedgerRow[], month: Month): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  for (const row of rows) {
    if (row.month > month) continue;
    let account = accounts.get(row.person);
    if (account === undefined) {
      account = { first: row.month, broughtIn: 0, before: 0, own: { earned: 0, adjustment: 0, clawback: 0, paid: 0 } };
      accounts.set(row.person, account);
    }
    bringIn(account, row);
    if (row.month < month) account.before += SIGNS[row.kind] * row.amountFen;
    else if (row.kind !== "carry") account.own[row.kind] += row.amountFen;
  }
  return accounts;
}

/**
 * What everyone's months before this one left, paid out or not, by person. Where the ledger starts, a carry row of the
 * person's first month is what was brought in. People without any row up to the month aside.
 */
export function openingBalances(rows: readonly LedgerRow[], month: Month): ReadonlyMap<string, Fen> {
  const accounts = Array.from(accountsOf(rows, month));
  return new Map(accounts.map(([person, { broughtIn, before }]) => [person, fen(broughtIn + before)]));
}

/** Every person's balance of a month, in code-point order; people without any row up to it aside. */
export function balancesOf(rows: readonly LedgerRow[], month: Month): readonly Balance[] {
  const accounts = Array.from(accountsOf(rows, month)).sort(([a], [b]) => compareText(a, b));
  return accounts.map(([person, { broughtIn, before, own }]) => {
    const openingFen = fen(broughtIn + before);
    return {
      person,
      month,
      openingFen,
      earnedFen: fen(own.earned),
      adjustmentsFen: fen(own.adjustment),
      clawbackFen: fen(own.clawback),
      paidFen: fen(own.paid),
      closingFen: fen(openingFen + own.earned + own.adjustment + own.clawback - own.paid),
    };
  });
}
