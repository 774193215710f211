import type { Person } from "../records/staff";
import type { Settings } from "../settings";
import { DAY_OF_WEEK_EPOCH, type Day } from "../units/moment";
import type { Period } from "../units/period";

/** Days of a span (end excluded) that count for proration: all, or Monday to Friday. */
function countedDays(from: number, end: number, proration: Settings["proration"]): number {
  let days = 0;
  for (let day = from; day < end; day++) {
    const weekday = (((day + DAY_OF_WEEK_EPOCH) % 7) + 7) % 7;
    if (proration === "calendar" || (weekday >= 1 && weekday <= 5)) days++;
  }
  return days;
}

/** Share of the period that a person was employed, 0 to 1; the days hired and left are worked (pay.md §4). */
export function employedShare(
  person: Person,
  period: Period,
  proration: Settings["proration"],
): { days: number; of: number } {
  const from = Math.max(period.firstDay, person.hired ?? Number.NEGATIVE_INFINITY);
  const lastDay: Day | number = person.left ?? Number.POSITIVE_INFINITY;
  const end = Math.min(period.endDay, lastDay + 1);
  return { days: countedDays(from, end, proration), of: countedDays(period.firstDay, period.endDay, proration) };
}

/** The person's target for the period in fen, part-month staff pro rata; `null` without one. */
export function periodTarget(person: Person, period: Period, settings: Settings): number | null {
  if (person.target === undefined) return null;
  const { days, of } = employedShare(person, period, settings.proration);
  return of === 0 ? null : (person.target * days) / of;
}
