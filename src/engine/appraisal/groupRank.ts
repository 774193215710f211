import { compare, type Exact } from "../units/exact";

/**
 * Places from 1 in a group, best first; those who tie share the better place, and the next place counts them all
 * (1, 2, 2, 4).
 *
 * @param lowerFirst - Small values are the good ones.
 */
export function placesOf(values: readonly Exact[], lowerFirst: boolean): readonly number[] {
  const isBetter = (one: Exact, other: Exact): boolean =>
    lowerFirst ? compare(one, other) < 0 : compare(one, other) > 0;
  return values.map((own) => 1 + values.filter((other) => isBetter(other, own)).length);
}
