import type { MonthInput, MonthOutput } from "../app/ports/engine";
import { calculatePeriod } from "../engine/calculatePeriod";
import { refundFacts } from "../engine/commission/refundFacts";
import { payPeriod } from "../engine/payPeriod";

/** Figures first, then what they pay. */
export function calculateInput({ records, settings, month, pay }: MonthInput): MonthOutput {
  const result = calculatePeriod({ records, settings, month });
  if (pay === null) return { result, pay };
  return { result, pay: payPeriod({ result, ...pay, refunds: refundFacts(records, settings) }) };
}
