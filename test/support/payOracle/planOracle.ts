import { by, nearest, NIL, order, over, plus, split, times, type Fraction } from "./fraction";
import { FIRST_WEEKDAY, MONTH_STARTS, type PayWorld, type WorldComponent, type WorldPerson } from "./payWorld";

// pay.md §4 once more, in fractions: one person's plan in one month.

/** Fen of the month that a plan is reckoned from. */
export interface PlanFacts {
  readonly person: WorldPerson;
  readonly month: number;
  readonly sales: number;
  /** What gates, and targets, are measured by. */
  readonly netSales: number;
  /** What late refunds take off the base of components on net sales. */
  readonly lessBase: number;
}

export interface PlanAmounts {
  /** By component, rounded; `null`: held. */
  readonly components: readonly (number | null)[];
  /** What the plan's cap leaves of each. */
  readonly paid: readonly number[];
  readonly floorAdded: number;
  readonly commission: number;
}

function countedDays(from: number, end: number, { proration }: PayWorld): number {
  let days = 0;
  for (let day = from; day < end; day++) {
    const weekday = (day + FIRST_WEEKDAY) % 7;
    if (proration === "calendar" || (weekday !== 0 && weekday !== 6)) days++;
  }
  return days;
}

/** Days employed ÷ days in the month; hired and left included. */
export function employedShare({ hired, left }: WorldPerson, month: number, world: PayWorld): Fraction {
  const [start, end] = [MONTH_STARTS[month]!, MONTH_STARTS[month + 1]!];
  const from = Math.max(start, hired ?? start);
  const to = Math.min(end, (left ?? end) + 1);
  return over(countedDays(from, to, world), countedDays(start, end, world));
}

export function isEmployed({ hired, left }: WorldPerson, from: number, end: number): boolean {
  return (hired ?? from) < end && (left ?? from) >= from;
}

/** Fen before gates; `null`: the tier's metric has no value. */
function measured(component: WorldComponent, facts: PlanFacts, share: Fraction): Fraction | null {
  const { kind, basis, later } = component;
  const tiers = later !== null && later.from <= facts.month ? later.tiers : component.tiers;
  const base = basis === "sales" ? facts.sales : facts.netSales - facts.lessBase;
  if (kind === "byCompletion") {
    const target = times(over(facts.person.target), share);
    if (target.above === 0n) return null;
    const completion = by(over(facts.netSales), target);
    const reached = tiers.filter(([from]) => order(over(from, 10_000), completion) <= 0).at(-1);
    return over(BigInt(base) * BigInt(reached?.[1] ?? 0), 10_000);
  }
  const reached = tiers.filter(([from]) => from <= base).at(-1);
  if (kind === "fixed") return base < 0 ? NIL : times(over(reached?.[1] ?? 0), share);
  if (base < 0) return over(BigInt(base) * BigInt(tiers[0]![1]), 10_000);
  if (kind === "whole") return over(BigInt(base) * BigInt(reached?.[1] ?? 0), 10_000);
  return tiers.reduce<Fraction>((sum, [from, rate], i) => {
    const top = Math.min(base, tiers[i + 1]?.[0] ?? base);
    return top > from ? plus(sum, over(BigInt(top - from) * BigInt(rate), 10_000)) : sum;
  }, NIL);
}

function componentFen(component: WorldComponent, facts: PlanFacts, world: PayWorld): number | null {
  const share = employedShare(facts.person, facts.month, world);
  const failing = world.gates.filter(
    (gate) => (gate.component ?? component.name) === component.name && facts.netSales < gate.limit,
  );
  const base = measured(component, facts, share);
  if (base === null || failing.some(({ onFail }) => onFail === "hold")) return null;
  let amount = base;
  for (const { onFail } of failing) {
    amount = times(amount, typeof onFail === "object" ? over(onFail.percent, 100) : NIL);
  }
  const isZeroed = failing.some(
    ({ onFail }) => onFail === "zero" || (typeof onFail === "object" && onFail.percent === 0),
  );
  const limit = (fen: number): Fraction => times(over(fen), share);
  if (component.cap !== null && order(amount, limit(component.cap)) > 0) amount = limit(component.cap);
  if (component.floor !== null && !isZeroed && order(amount, limit(component.floor)) < 0)
    amount = limit(component.floor);
  return nearest(amount);
}

/** What a cap leaves of the components: those above 0 share what the others leave of it. */
function underCap(amounts: readonly number[], most: number, names: readonly string[]): readonly number[] {
  const below = amounts.filter((amount) => amount < 0).reduce((sum, amount) => sum + amount, 0);
  const parts = amounts.map((amount, i) => ({ name: names[i]!, weight: over(Math.max(0, amount)) }));
  const shares = split(most - below, parts);
  return amounts.map((amount, i) => (amount < 0 ? amount : shares[i]!));
}

export function planAmounts(facts: PlanFacts, world: PayWorld): PlanAmounts {
  const components = world.components.map((component) => componentFen(component, facts, world));
  const amounts = components.map((amount) => amount ?? 0);
  const share = employedShare(facts.person, facts.month, world);
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const most = world.planCap === null ? sum : nearest(times(over(world.planCap), share));
  const names = world.components.map(({ name }) => name);
  const paid = sum > most ? underCap(amounts, most, names) : amounts;
  const capped = Math.min(sum, most);
  const held = components.includes(null);
  const least = world.planFloor === null || held ? capped : nearest(times(over(world.planFloor), share));
  return { components, paid, floorAdded: Math.max(0, least - capped), commission: Math.max(least, capped) };
}
