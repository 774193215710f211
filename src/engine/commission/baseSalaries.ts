import { compareText } from "../units/compareText";
import { fen, type Fen } from "../units/fen";
import type { Month } from "../units/period";
import type { FactRow } from "./ledger";
import type { LedgerDifference } from "./ledgerDifferences";
import type { PersonPay } from "./personPay";

/**
 * `FactRow.metric` of a base salary: the month's part in fen, over 1, under the name of the person instead of an account's.
 * No rule can ask for it: it isn't in the catalogue of metrics.
 */
export const BASE_SALARY = "baseSalary";

/** Everybody's base salary as CS_Facts keeps it, be it 0: that there is one shows that the month has them all. */
export function baseSalaryFacts(people: readonly PersonPay[], month: Month): readonly FactRow[] {
  return people.map(({ person, baseSalaryFen }) => {
    return { month, agent: person, metric: BASE_SALARY, numerator: baseSalaryFen, denominator: 1 };
  });
}

/** Base salaries that the ledger has of a month, by person; empty where it was booked before they were kept. */
export function bookedBaseSalaries(facts: readonly FactRow[], month: Month): ReadonlyMap<string, Fen> {
  const own = facts.filter((fact) => fact.month === month && fact.metric === BASE_SALARY);
  return new Map(own.map(({ agent, numerator }) => [agent, fen(numerator)]));
}

/** Base salaries that would be booked otherwise today, by name; none where the ledger has none of the month. */
export function baseSalaryDifferences(
  booked: ReadonlyMap<string, Fen>,
  people: readonly PersonPay[],
): readonly LedgerDifference[] {
  if (booked.size === 0) return [];
  const now = new Map(people.map(({ person, baseSalaryFen }) => [person, baseSalaryFen]));
  const names = [...new Set([...booked.keys(), ...now.keys()])].sort(compareText);
  return names
    .map((person): LedgerDifference => {
      const [ledgerFen, nowFen] = [booked.get(person) ?? fen(0), now.get(person) ?? fen(0)];
      return { person, kind: BASE_SALARY, component: "", orderId: "", refundId: "", ledgerFen, nowFen };
    })
    .filter(({ ledgerFen, nowFen }) => ledgerFen !== nowFen);
}
