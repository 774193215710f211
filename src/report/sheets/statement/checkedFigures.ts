import type { PayControl } from "../../../engine/commission/payControls";

const COUNTED: ReadonlySet<PayControl["code"]> = new Set([
  "accountsOnRoster",
  "noOrderTwice",
  "noRefundTwice",
  "rateInRange",
]);

/** Whether a check of pay compares counts; the others compare money. */
export function isCounted(code: PayControl["code"]): boolean {
  return COUNTED.has(code);
}
