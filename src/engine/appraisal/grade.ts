import { compare, exact, type Exact } from "../units/exact";
import type { GradeRow } from "./scorecardRules";

/** The grade that a score reaches, bounds included and the score unrounded; `null` below the lowest. */
export function gradeOf(score: Exact, scheme: string, grades: readonly GradeRow[]): GradeRow | null {
  const reached = grades.filter((row) => row.scheme === scheme && compare(exact(row.from), score) <= 0);
  return reached.sort((a, b) => compare(exact(a.from), exact(b.from))).at(-1) ?? null;
}
