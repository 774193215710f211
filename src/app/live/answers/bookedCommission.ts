import type { PayResult } from "../../../engine/payResult";

/** A row of the ledger that today's data would book otherwise. */
type Difference = PayResult["differences"][number];

/** What a row of the ledger pays for: components of a plan, or `CS.BONUS`. */
export type PaidFor = "bonus" | "commission";

function paidFor({ kind, component }: Difference, { pools, awards }: PayResult): PaidFor | null {
  switch (kind) {
    case "adjustment":
      return "bonus";
    case "earned": {
      const isPrize = pools.some(({ pool }) => pool === component) || awards.some(({ award }) => award === component);
      return isPrize ? "bonus" : "commission";
    }
    case "baseSalary":
    case "carry":
    case "clawback":
    case "paid":
      return null;
  }
}

/** Whose rows are meant, and those of which component; of all unless given. */
export interface BookedQuestion {
  readonly what: PaidFor;
  readonly isOne: (person: string) => boolean;
  readonly component?: string;
}

/**
 * Fen that a locked month has in the ledger above what today's data would pay: what was locked is what counts, whatever was
 * edited since. 0 for a month that isn't locked.
 */
export function lockedMoreFen(pay: PayResult, { what, isOne, component }: BookedQuestion): number {
  if (pay.status !== "locked") return 0;
  return pay.differences
    .filter((row) => isOne(row.person) && paidFor(row, pay) === what)
    .filter((row) => component === undefined || row.component === component)
    .reduce((sum, { ledgerFen, nowFen }) => sum + ledgerFen - nowFen, 0);
}

/** Components that a locked month paid and today's rules don't have: the ledger alone knows them. */
export function lockedComponents(pay: PayResult, isOne: (person: string) => boolean): readonly string[] {
  if (pay.status !== "locked") return [];
  return pay.differences
    .filter((row) => row.nowFen === 0 && isOne(row.person) && paidFor(row, pay) === "commission")
    .map(({ component }) => component);
}

const OF_COMPONENT: ReadonlySet<string> = new Set(["order", "refund", "rest"]);

/**
 * Fen of one component of a locked month's person that `lockedMoreFen` is above: what today's data would book, after the plan's
 * cap; as the statement says it, before the cap, where the ledger has just that. What is held by now is 0.
 */
export function lockedComponentFen({ differences }: PayResult, pay: PayResult["people"][number], name: string): number {
  const differs = differences.some(
    (row) => row.kind === "earned" && row.person === pay.person && row.component === name,
  );
  const amounts: readonly number[] = differs
    ? pay.statement
        .filter((line) => OF_COMPONENT.has(line.kind) && line.name === name)
        .map(({ ledgerFen }) => ledgerFen)
    : pay.components.filter(({ component }) => component === name).map(({ amountFen }) => amountFen ?? 0);
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
