import { compareText } from "../units/compareText";
import { compare, exact, type Exact } from "../units/exact";
import { CATALOGUE } from "../metrics/catalogue";
import { type Fen } from "../units/fen";
import { largestRemainder } from "../units/largestRemainder";
import { sumOfFen } from "../units/yuan";
import { canonicalMetric } from "./metricFigure";

const LOWER = new Set(CATALOGUE.filter(({ better }) => better === "lower").map(({ code }) => code));

/** Someone with a value to be ranked by. */
export interface Contender {
  readonly person: string;
  readonly value: Exact;
}

/** Those who share a place: the places `place` to `place` + people − 1 are theirs together. */
export interface Placing {
  readonly place: number;
  /** In code-point order. */
  readonly people: readonly string[];
  readonly value: Exact;
}

/** Places from 1 by a metric, best first by the catalogue's arrow (none: higher is better); equals share. */
export function placingsOf(contenders: readonly Contender[], metric: string): readonly Placing[] {
  const sign = LOWER.has(canonicalMetric(metric)) ? 1 : -1;
  const sorted = [...contenders].sort((a, b) => sign * compare(a.value, b.value) || compareText(a.person, b.person));
  const placings: { place: number; people: string[]; value: Exact }[] = [];
  sorted.forEach(({ person, value }, i) => {
    const last = placings.at(-1);
    if (last !== undefined && compare(last.value, value) === 0) last.people.push(person);
    else placings.push({ place: i + 1, people: [person], value });
  });
  return placings;
}

/** What the places of a placing are worth together, shared equally; odd fen to the first by code point. */
export function shareOfPlaces({ place, people }: Placing, worth: (place: number) => Fen): readonly Fen[] {
  const pooled = sumOfFen(people.map((_, i) => worth(place + i)));
  return largestRemainder(
    pooled,
    people.map((id) => ({ id, weight: exact(1) })),
  );
}
