import type { PeriodResult } from "../../../engine/periodResult";
import { controlFails } from "./controlFails";

/** Whether the figures add up. */
export function isResultChecked({ controls }: PeriodResult): boolean {
  return !controls.some(controlFails);
}
