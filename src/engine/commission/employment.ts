import { employedShare } from "../metrics/targets";
import type { Settings } from "../settings";
import { divide, exact, ONE, type Exact } from "../units/exact";
import type { Day } from "../units/moment";
import type { Period } from "../units/period";

/** How much of a month someone was employed; the days hired and left are worked. */
export interface Employment {
  /** Days employed that count: all, or Monday to Friday. */
  readonly days: number;
  /** Such days in the month. */
  readonly of: number;
  /** days ÷ of: base salary, fixed amounts, caps, floors and targets are paid pro rata; rates, bounds and sales never. */
  readonly share: Exact;
  /** On any day of the month, counted or not: such people share pools. */
  readonly atAll: boolean;
}

/** Days employed in the month, from the days hired and left (`null`: before, or after, any month). */
export function employmentOf(
  who: { readonly hired: Day | null; readonly left: Day | null },
  period: Period,
  proration: Settings["proration"],
): Employment {
  const person = {
    name: "",
    group: -1,
    target: undefined,
    capacity: undefined,
    attendance: undefined,
    hired: who.hired ?? undefined,
    left: who.left ?? undefined,
    manual: {},
  };
  const { days, of } = employedShare(person, period, proration);
  const calendar = proration === "calendar" ? { days } : employedShare(person, period, "calendar");
  return { days, of, atAll: calendar.days > 0, share: of === 0 ? ONE : divide(exact(days), exact(of)) };
}
