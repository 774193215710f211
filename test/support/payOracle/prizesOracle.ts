import { by, minus, nearest, NIL, order, over, plus, split, times, type Fraction } from "./fraction";
import { isEmployed } from "./planOracle";
import { MONTH_STARTS, type PayWorld } from "./payWorld";

// Pools and awards of pay.md §4 once more.

/** Those of one place: `place` to `place` + people − 1 are theirs together. */
interface Place {
  readonly place: number;
  readonly people: readonly string[];
}

function placesOf(values: ReadonlyMap<string, number>): readonly Place[] {
  const sorted = [...values].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const places: { place: number; people: string[]; value: number }[] = [];
  sorted.forEach(([person, value], i) => {
    const last = places.at(-1);
    if (last?.value === value) last.people.push(person);
    else places.push({ place: i + 1, people: [person], value });
  });
  return places;
}

/** The worth of a place's ranks in whole fen, shared equally. */
function pooled({ place, people }: Place, worth: (rank: number) => number): readonly number[] {
  const sum = people.reduce((all, _, i) => all + worth(place + i), 0);
  return split(
    sum,
    people.map((name) => ({ name, weight: over(1) })),
  );
}

/** Fen of every award whose period ends with the month, by person. `netSales`: of each month, by person. */
export function awardFen(
  world: PayWorld,
  month: number,
  netSales: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  const won = new Map<string, number>();
  for (const { period, prizes, tie } of world.awards) {
    if (period === "quarter" && month !== 2) continue;
    const months = period === "quarter" ? [0, 1, 2] : [month];
    const [from, end] = [MONTH_STARTS[months[0]!]!, MONTH_STARTS[month + 1]!];
    const values = world.people
      .filter((person) => isEmployed(person, from, end))
      .map(({ name }) => [name, months.reduce((sum, of) => sum + netSales[of]!.get(name)!, 0)] as const)
      .filter(([, value]) => value > 0);
    for (const place of placesOf(new Map(values))) {
      const worth = (rank: number): number => prizes[rank - 1] ?? 0;
      const amounts = tie === "full" ? place.people.map(() => worth(place.place)) : pooled(place, worth);
      place.people.forEach((person, i) => won.set(person, (won.get(person) ?? 0) + amounts[i]!));
    }
  }
  return won;
}

/** Each one's share of the pool and what is on top, in fen. */
export function poolFen(
  { pool, people }: PayWorld,
  month: number,
  { shopSales, netSales }: { readonly shopSales: number; readonly netSales: ReadonlyMap<string, number> },
): ReadonlyMap<string, readonly [share: number, extra: number]> {
  if (pool === null) return new Map();
  const [from, end] = [MONTH_STARTS[month]!, MONTH_STARTS[month + 1]!];
  const members = people.filter((person) => isEmployed(person, from, end)).map(({ name }) => name);
  const ranks = pool.ranks.map(([percent]) => over(percent, 100));
  const rest = ranks.reduce((left, share) => minus(left, share), over(1));
  const others = Math.max(0, members.length - ranks.length);
  const each = others === 0 ? NIL : by(rest, over(others));
  const weights = new Map<string, Fraction>();
  const extras = new Map<string, number>();
  for (const place of placesOf(new Map(members.map((name) => [name, netSales.get(name)!])))) {
    const together = place.people.reduce((sum, _, i) => plus(sum, ranks[place.place - 1 + i] ?? each), NIL);
    const extra = pooled(place, (rank) => pool.ranks[rank - 1]?.[1] ?? 0);
    place.people.forEach((name, i) => {
      weights.set(name, by(together, over(place.people.length)));
      extras.set(name, extra[i]!);
    });
  }
  const amount = nearest(times(over(shopSales), over(pool.rate, 10_000)));
  const held = [...weights.values()].reduce(plus, NIL);
  const parts = members.map((name) => ({ name, weight: weights.get(name)! }));
  const nobody = { name: "\u{10ffff}", weight: minus(over(1), held) };
  const shares = order(held, over(1)) === 0 ? split(amount, parts) : split(amount, [...parts, nobody]);
  return new Map(members.map((name, i) => [name, [shares[i]!, extras.get(name)!]]));
}
