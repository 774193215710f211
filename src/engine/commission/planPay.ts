import { exact, multiply, numberOf, type Exact } from "../units/exact";
import { fen, type Fen } from "../units/fen";
import { largestRemainder } from "../units/largestRemainder";
import { roundToFen, sumOfFen } from "../units/yuan";
import { componentPay, type ComponentPay, type Earner, type PayContext } from "./componentPay";
import type { ComponentRow } from "./planRules";
import { effectiveRows } from "./tierSet";

/** A component with what the plan's cap leaves of it. */
export interface PlannedComponent {
  readonly pay: ComponentPay;
  /** After the plan's cap; 0 while held. Σ lines in the ledger. */
  readonly paidFen: Fen;
}

/** A person's commission by plan: components, then the plan's cap and floor. */
export interface PlanPay {
  readonly components: readonly PlannedComponent[];
  /** Yuan of this month, part-month staff pro rata. */
  readonly cap: number | null;
  readonly floor: number | null;
  /** What the plan's cap kept back. */
  readonly withheldFen: Fen;
  /** What the plan's floor added. */
  readonly floorFen: Fen;
  /** Σ components after cap and floor; held components aside. */
  readonly amountFen: Fen;
  /** A component is missing: the floor doesn't apply, nothing is final. */
  readonly held: boolean;
}

/** The plan's components that hold in the month, each as its latest rows say. */
function componentsOf(plan: string, { rules, month }: PayContext): readonly ComponentRow[] {
  const own = rules.components.filter((row) => row.plan === plan);
  const names = [...new Set(own.map(({ component }) => component))];
  return names.flatMap((name) =>
    effectiveRows(
      own.filter(({ component }) => component === name),
      month,
    ),
  );
}

/** What a cap leaves of each component: those above 0 share what the others leave of it. */
function shareCap(amounts: readonly { id: string; amount: Fen }[], cap: Fen): readonly Fen[] {
  const below = sumOfFen(amounts.filter(({ amount }) => amount < 0).map(({ amount }) => amount));
  const shares = amounts.map(({ id, amount }) => ({ id, weight: exact(Math.max(0, amount)) }));
  const parts = largestRemainder(fen(cap - below), shares);
  return amounts.map(({ amount }, i) => (amount < 0 ? amount : (parts[i] ?? fen(0))));
}

interface Limit {
  readonly cap: Exact | null;
  readonly floor: Exact | null;
}

function limitOf({ plan, employment }: Earner, { rules }: PayContext): Limit {
  const row = rules.plans.find((one) => one.plan === plan);
  const proRata = (yuan: number | null | undefined): Exact | null =>
    yuan === null || yuan === undefined ? null : multiply(exact(yuan), employment.share);
  return { cap: proRata(row?.cap), floor: proRata(row?.floor) };
}

/** Σ components → plan cap, then floor (pay.md §2). Someone without a plan has no components. */
export function planPay(earner: Earner, context: PayContext): PlanPay {
  const rows = earner.plan === null ? [] : componentsOf(earner.plan, context);
  const components = rows.map((row) => componentPay(row, earner, context));
  const { cap, floor } = limitOf(earner, context);
  const held = components.some(({ amountFen }) => amountFen === null);
  const amounts = components.map(({ component, amountFen }) => ({ id: component, amount: amountFen ?? fen(0) }));
  const sum = sumOfFen(amounts.map(({ amount }) => amount));
  const most = cap === null ? sum : roundToFen(cap);
  const capped = sum > most ? most : sum;
  const paid = sum > most ? shareCap(amounts, most) : amounts.map(({ amount }) => amount);
  const least = floor === null || held ? capped : roundToFen(floor);
  const amountFen = least > capped ? least : capped;
  return {
    components: components.map((pay, i) => ({ pay, paidFen: paid[i] ?? fen(0) })),
    cap: cap === null ? null : numberOf(cap),
    floor: floor === null ? null : numberOf(floor),
    withheldFen: fen(sum - capped),
    floorFen: fen(amountFen - capped),
    amountFen,
    held,
  };
}
