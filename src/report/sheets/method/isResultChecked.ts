import type { PeriodResult } from "../../../engine/periodResult";

/** Whether the figures add up. An account that isn't on the roster is something to look at, not a calculation gone wrong. */
export function isResultChecked({ controls }: PeriodResult): boolean {
  return controls.every(({ passed, code }) => passed || code === "accountsOnRoster");
}
