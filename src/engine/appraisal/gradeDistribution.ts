import { exact } from "../units/exact";
import { compareText } from "../units/compareText";
import { largestRemainder } from "../units/largestRemainder";
import type { GradeShare } from "./scorecardRules";

/** How many people have a grade, and how many the wished-for shares would give it. Advice: it changes nobody's grade. */
export interface GradeComparison {
  readonly grade: string;
  readonly people: number;
  readonly expected: number;
}

/**
 * Grades as given beside a forced distribution: the number of graded people is split by largest remainder over the
 * shares, odd heads to the grade named first. Grades that the distribution doesn't name expect nobody.
 *
 * @example 7 people over 20/70/10 expect 1, 5 and 1.
 */
export function compareDistribution(
  shares: readonly GradeShare[],
  grades: readonly (string | null)[],
): readonly GradeComparison[] {
  const graded = grades.filter((grade) => grade !== null);
  const wished = shares.map(({ share }, place) => ({ id: String(place).padStart(6, "0"), weight: exact(share) }));
  const heads = shares.length === 0 ? [] : largestRemainder(graded.length, wished);
  const unnamed = [...new Set(graded)]
    .filter((grade) => !shares.some((share) => share.grade === grade))
    .sort(compareText);
  const count = (grade: string): number => graded.filter((own) => own === grade).length;
  return [
    ...shares.map(({ grade }, place) => ({ grade, people: count(grade), expected: heads[place] ?? 0 })),
    ...unnamed.map((grade) => ({ grade, people: count(grade), expected: 0 })),
  ];
}
