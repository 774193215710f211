import { compareText } from "../units/compareText";
import { fen, type Fen } from "../units/fen";
import { sumOfFen } from "../units/yuan";
import type { LedgerRow } from "./ledger";
import type { PersonPay } from "./personPay";

/** What a locked month pays one person: payable = base salary + what is paid out of the variable pay. */
export interface LockedPayable {
  readonly person: string;
  readonly baseSalaryFen: Fen;
  /** Variable pay, a negative one counting 0. */
  readonly paidFen: Fen;
  readonly payableFen: Fen;
}

/** What a locked month pays by the ledger, whatever was edited since. */
export interface LockedPay {
  /** False: the month was booked before base salaries were kept; they are those of today's roster. */
  readonly baseSalariesBooked: boolean;
  /** By name in code-point order: everyone in the ledger's month, and whom today's roster has besides. */
  readonly people: readonly LockedPayable[];
  readonly baseSalaryFen: Fen;
  readonly payableFen: Fen;
}

/** What the ledger has of a month. */
export interface BookedMonth {
  /** Rows that a run booked. */
  readonly rows: readonly LedgerRow[];
  /** By person; empty where the ledger has none. */
  readonly baseSalaries: ReadonlyMap<string, Fen>;
}

/** A locked month's pay. @param people - As today's data would pay them. */
export function lockedPay(people: readonly PersonPay[], { rows, baseSalaries }: BookedMonth): LockedPay {
  const baseSalariesBooked = baseSalaries.size > 0;
  const today = new Map(people.map(({ person, baseSalaryFen }) => [person, baseSalaryFen]));
  const bases = baseSalariesBooked ? baseSalaries : today;
  const paid = new Map<string, number>();
  for (const { person, kind, amountFen } of rows) {
    if (kind === "paid") paid.set(person, (paid.get(person) ?? 0) + amountFen);
  }
  const names = [...new Set([...today.keys(), ...bases.keys(), ...paid.keys()])].sort(compareText);
  const payables = names.map((person): LockedPayable => {
    const [baseSalaryFen, paidFen] = [bases.get(person) ?? fen(0), fen(paid.get(person) ?? 0)];
    return { person, baseSalaryFen, paidFen, payableFen: fen(baseSalaryFen + paidFen) };
  });
  return {
    baseSalariesBooked,
    people: payables,
    baseSalaryFen: sumOfFen(payables.map(({ baseSalaryFen }) => baseSalaryFen)),
    payableFen: sumOfFen(payables.map(({ payableFen }) => payableFen)),
  };
}
